/// Emphasis for a terminal, or none. Words say all without it.
public struct Ink: Sendable {
    /// Leaves text as it is: for files, pipes and terminals without colours.
    public static let plain = Ink(isColoured: false)
    /// Wraps text in ANSI escape sequences: errors red, warnings yellow, rows with a white zone bold.
    public static let coloured = Ink(isColoured: true)

    private let isColoured: Bool

    func error(_ text: String) -> String { painted(text, "31") }
    func warning(_ text: String) -> String { painted(text, "33") }
    func strong(_ text: String) -> String { painted(text, "1") }

    private func painted(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
