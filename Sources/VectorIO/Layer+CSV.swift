internal import Foundation

extension Layer {
    /// Writes the values without the geometries. Numbers are never quoted, so that readers take them for numbers; text
    /// that looks like a number always is, so that those who ask can tell a code from a count.
    func writeCSV(to path: String, dialect: CSVDialect) throws {
        let file = try NewFile(path: path)
        try writeCSV(dialect) { try file.write($0) }
        try file.close()
    }

    /// The same as text.
    func csv(dialect: CSVDialect) -> String {
        var text = ""
        writeCSV(dialect) { text += $0 }
        return text
    }

    private func writeCSV(_ dialect: CSVDialect, to write: (String) throws -> Void) rethrows {
        if dialect == .fr { try write("\u{FEFF}") }
        try write(schema.fields.map { Self.cell($0.name) }.joined(separator: ";") + "\n")
        var start = 0
        while start < features.count {
            let end = min(start + Self.rowsAtOnce, features.count)
            let lines = features[start..<end].map { feature in
                feature.values.map { Self.cell($0, dialect) }.joined(separator: ";") + "\n"
            }
            try write(lines.joined())
            start = end
        }
    }

    private static let rowsAtOnce = 4096

    private static func cell(_ value: FieldValue, _ dialect: CSVDialect) -> String {
        switch value {
        case .null: ""
        case .text(let text): cell(text)
        case .integer(let number): String(number)
        case .real(let number): decimal(number, dialect)
        case .boolean(let truth): truth ? "1" : "0"
        }
    }

    /// The shortest digits that read back as the same number, `374351` for a whole one.
    private static func decimal(_ number: Double, _ dialect: CSVDialect) -> String {
        let text = "\(number)"
        let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        return dialect == .fr ? short.replacingOccurrences(of: ".", with: ",") : short
    }

    private static func cell(_ text: String) -> String {
        // Commas too, for those who guess the separator.
        let isQuoted =
            text.utf8.contains { Self.special.contains($0) } || looksLikeNumber(text) || text.first == " "
            || text.last == " "
        return isQuoted ? "\"\(text.replacingOccurrences(of: "\"", with: "\"\""))\"" : text
    }

    private static let special = Set("\";,\t\n\r".utf8)

    private static func looksLikeNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        guard first < 58 else { return false }
        return Double(text.replacingOccurrences(of: ",", with: ".")) != nil
    }
}
