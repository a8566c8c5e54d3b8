internal import Foundation

/// A cell of an OpenDocument spreadsheet as its elements pass.
struct OpenDocumentCell {
    private let attributes: [String: String]
    private let isCovered: Bool
    private var paragraphs: [String] = []
    private var isInParagraph = false

    init(_ attributes: [String: String], isCovered: Bool) {
        self.attributes = attributes
        self.isCovered = isCovered
    }

    mutating func open(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "text:p":
            paragraphs.append("")
            isInParagraph = true
        case "text:s":
            append(String(repeating: " ", count: min(max(attributes["text:c"].flatMap { Int($0) } ?? 1, 1), 1000)))
        case "text:tab": append("\t")
        case "text:line-break": append("\n")
        default: break
        }
    }

    /// White space between words is one space, however the document is laid out (ODF 1.3, part 3, 6.1.2).
    mutating func add(_ piece: String) {
        guard isInParagraph, let last = paragraphs.indices.last else { return }
        for character in piece {
            if character == " " || character.isNewline || character == "\t" {
                if let end = paragraphs[last].last, end != " " { paragraphs[last].append(" ") }
            } else {
                paragraphs[last].append(character)
            }
        }
    }

    mutating func close(_ name: String) {
        if name == "text:p" { isInParagraph = false }
    }

    private mutating func append(_ text: String) {
        if isInParagraph, let last = paragraphs.indices.last { paragraphs[last] += text }
    }

    /// What the cell shows.
    var shown: String {
        if isCovered { return "" }
        let text = paragraphs.joined(separator: "\n")
        // Of a formula that failed the value is 0, and the text says why.
        if attributes["calcext:value-type"] == "error" || text.hasPrefix("#") || text.hasPrefix("Err:") { return text }
        switch attributes["office:value-type"] {
        case "float", "percentage", "currency":
            return attributes["office:value"].map { number($0, shown: text) } ?? text
        case "date": return attributes["office:date-value"].map { CellDate.text(iso: $0) } ?? text
        case "time": return attributes["office:time-value"].map { CellDate.text(duration: $0) } ?? text
        case "boolean":
            switch attributes["office:boolean-value"] {
            case "true": return "1"
            case "false": return "0"
            default: return text
            }
        default: return paragraphs.isEmpty ? attributes["office:string-value"] ?? "" : text
        }
    }

    /// The value itself, with the zeros before it that its format shows: `01004`.
    private func number(_ value: String, shown text: String) -> String {
        let plain = CellNumber.text(value)
        let digits = text.filter { !$0.isWhitespace }
        let isPadded =
            digits.count > plain.count && digits.hasPrefix("0") && digits.allSatisfy { $0.isASCII && $0.isNumber }
        return isPadded && Int(digits).map(String.init) == plain ? digits : plain
    }
}
