/// The text of a shared or inline string as its elements pass: all its runs, whatever their looks, without the phonetic
/// guide that stands above the text.
struct OpenXMLText {
    private(set) var text = ""
    private var isInRun = false
    private var isInGuide = false

    mutating func open(_ name: String) {
        switch name {
        case "t": isInRun = !isInGuide
        case "rPh": isInGuide = true
        default: break
        }
    }

    mutating func add(_ piece: String) {
        if isInRun { text += piece }
    }

    mutating func close(_ name: String) {
        switch name {
        case "t": isInRun = false
        case "rPh": isInGuide = false
        default: break
        }
    }

    /// Characters that XML cannot hold, or would change, stand as `_x000D_` (ECMA-376, part 1, 22.9.2.19).
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            guard let code = UInt32(match.1, radix: 16), let scalar = Unicode.Scalar(code) else {
                return String(match.0)
            }
            return String(Character(scalar))
        }
    }
}

/// The strings that the cells of all sheets share, by number.
final class OpenXMLStrings: XMLVisitor {
    private(set) var strings: [String] = []
    private var current = OpenXMLText()

    func open(_ name: String, _ attributes: [String: String]) {
        if name == "si" { current = OpenXMLText() } else { current.open(name) }
    }

    func text(_ piece: String) { current.add(piece) }

    func close(_ name: String) {
        current.close(name)
        if name == "si" { strings.append(OpenXMLText.unescaped(current.text)) }
    }
}
