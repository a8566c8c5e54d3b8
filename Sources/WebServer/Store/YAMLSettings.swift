internal import Foundation

/// Changes keys at the top of a study file, and leaves all other lines as they are: comments are somebody's.
struct YAMLSettings {
    private(set) var text: String

    init(_ text: String) { self.text = text }

    /// Names another register, under the contract's headers.
    mutating func setRegister(_ file: String) {
        for key in ["sheet", "layer", "columns"] { set(key, to: nil) }
        set("network", to: file)
    }

    /// - Parameter value: as YAML writes it on one line, which JSON is; nil takes the key away.
    mutating func set(_ key: String, to value: String?) {
        var lines = text.components(separatedBy: "\n")
        let start = lines.firstIndex { $0.hasPrefix("\(key):") }
        let written = value.map { ["\(key): \($0)"] } ?? []
        guard let start else {
            guard let value else { return }
            while lines.last == "" { lines.removeLast() }
            text = (lines + ["\(key): \(value)", ""]).joined(separator: "\n")
            return
        }
        var end = start + 1
        // What is indented, or a list's item, belongs to the key; so does a blank line between two of them.
        while end < lines.count {
            var next = end
            while next < lines.count, lines[next].allSatisfy(\.isWhitespace) { next += 1 }
            guard next < lines.count, let first = lines[next].first, " \t-".contains(first) else { break }
            end = next + 1
        }
        lines.replaceSubrange(start..<end, with: written)
        text = lines.joined(separator: "\n")
    }
}
