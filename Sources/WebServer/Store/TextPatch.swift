/// What sets two versions of a text file apart, as one run of lines: enough to go there and back to the byte.
struct TextPatch: Codable, Hashable, Sendable {
    /// Relative to the study's folder.
    let file: String
    /// Of the first line that differs, from 0.
    let line: Int
    /// The lines that go.
    let before: [String]
    /// The lines that come.
    let after: [String]

    private enum CodingKeys: String, CodingKey {
        case file = "fichier"
        case line = "ligne"
        case before = "avant"
        case after = "apres"
    }

    init(file: String, line: Int, before: [String], after: [String]) {
        self.file = file
        self.line = line
        self.before = before
        self.after = after
    }

    /// - Parameters:
    ///   - old: nil for a file that is not there yet.
    ///   - new: nil for one that goes.
    /// - Returns: nil where nothing changes.
    init?(file: String, from old: String?, to new: String?) {
        guard old != new else { return nil }
        let (old, new) = (Self.lines(old), Self.lines(new))
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var tail = 0
        while tail < min(old.count, new.count) - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
            tail += 1
        }
        self.init(
            file: file, line: start, before: Array(old[start..<(old.count - tail)]),
            after: Array(new[start..<(new.count - tail)]))
    }

    /// Goes back where this goes forth.
    var inverse: TextPatch { TextPatch(file: file, line: line, before: after, after: before) }

    /// - Returns: nil for a file that goes.
    /// - Throws: `StoreProblem.brokenHistory` where the text is not the one that the patch was made for.
    func applied(to text: String?) throws -> String? {
        var lines = Self.lines(text)
        let range = line..<(line + before.count)
        guard range.upperBound <= lines.count, lines[range].elementsEqual(before) else {
            throw StoreProblem.brokenHistory.diagnostic(file)
        }
        lines.replaceSubrange(range, with: after)
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// A text has at least one line, if only a blank one: no line at all is no file.
    private static func lines(_ text: String?) -> [String] {
        guard let text else { return [] }
        // Of bytes, so that `\r\n`, which Swift takes for one character, stays as it is.
        return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
