/// Text inside the XML of a document.
enum ODSText {
    /// Between elements.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in XMLText.allowed(text).unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            // Controls that XML has no way to write.
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Between quotes.
    static func attribute(_ text: String) -> String { escaped(text).replacing("\"", with: "&quot;") }

    /// A cell's words: a paragraph a line, spaces that a reader would take for one each written out.
    static func paragraphs(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            var words = ""
            var spaces = 0
            for character in line {
                if character == " " {
                    spaces += 1
                    continue
                }
                words += blank(spaces, isFirst: words.isEmpty)
                spaces = 0
                words += character == "\t" ? "<text:tab/>" : escaped(String(character))
            }
            return "<text:p>\(words)\(blank(spaces, isFirst: true))</text:p>"
        }.joined()
    }

    private static func blank(_ spaces: Int, isFirst: Bool) -> String {
        if spaces == 0 { return "" }
        if spaces == 1, !isFirst { return " " }
        return "<text:s text:c=\"\(spaces)\"/>"
    }
}
