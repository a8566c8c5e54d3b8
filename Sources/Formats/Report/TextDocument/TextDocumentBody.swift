internal import Cartography
internal import Wording

/// The text of a document while its parts are added, with the styles that single parts need.
struct TextDocumentBody {
    typealias Paragraph = TextDocumentStyles.Paragraph
    typealias Page = TextDocumentStyles.Page

    /// Where a heading stands.
    enum Start: Hashable {
        case here
        /// At the top of a page.
        case anew
        /// At the top of the first page of a kind.
        case page(Page)
    }

    private var text = ""
    private var styles = ""
    private var tableCount = 0
    private var pictureCount = 0

    /// `content.xml`, inside its root.
    var content: String {
        "<office:automatic-styles>\(Self.starts)\(Self.columns)\(Self.cells)\(styles)</office:automatic-styles>"
            + "<office:body><office:text>\(text)</office:text></office:body>"
    }

    /// - Parameter markup: the words, escaped.
    mutating func paragraph(_ markup: String, _ style: Paragraph) {
        text += "<text:p text:style-name=\"\(style.rawValue)\">\(markup)</text:p>\n"
    }

    /// The words, escaped, each place that a person is to fill in marked.
    static func markingFields(_ text: String) -> String {
        var markup = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "["), let end = rest[start...].firstIndex(of: "]") {
            let field = rest[start...end]
            markup += String(rest[..<start]).escapedForMarkup
            let words = String(field).escapedForMarkup
            let isField = Wording.fieldStarts.contains { field.hasPrefix($0) }
            markup +=
                isField
                ? "<text:span text:style-name=\"\(TextDocumentStyles.field)\">\(words)</text:span>" : words
            rest = rest[rest.index(after: end)...]
        }
        return markup + String(rest).escapedForMarkup
    }

    /// - Parameter anchor: what the contents lead to.
    mutating func heading(_ words: String, level: Int, anchor: String? = nil, start: Start = .here) {
        let style =
            switch start {
            case .here: "Heading_20_\(level)"
            case .anew: "StartAnew"
            case .page(let page): "Start\(page.rawValue)"
            }
        let mark = anchor.map { "<text:bookmark text:name=\"\($0)\"/>" } ?? ""
        text +=
            "<text:h text:style-name=\"\(style)\" text:outline-level=\"\(level)\">\(mark)\(words.escapedForMarkup)</text:h>\n"
    }

    mutating func list(_ items: [String]) {
        let items = items.map { words in
            "<text:list-item><text:p text:style-name=\"\(Paragraph.body.rawValue)\">\(Self.markingFields(words))</text:p></text:list-item>"
        }
        text +=
            "<text:list text:style-name=\"\(TextDocumentStyles.list)\">\(items.joined(separator: "\n"))</text:list>\n"
    }

    /// The headings with their pages, which the word processor counts when it opens the document. No index of the format:
    /// LibreOffice loses the fields that follow it on the way to DOCX.
    mutating func contents(_ title: String, _ entries: [(title: String, anchor: String)]) {
        paragraph(title.escapedForMarkup, .contentsTitle)
        text += "<text:section text:style-name=\"Columns\" text:name=\"Contents\">"
        defer { text += "</text:section>\n" }
        for entry in entries {
            paragraph(
                "<text:a xlink:type=\"simple\" xlink:href=\"#\(entry.anchor)\">\(entry.title.escapedForMarkup)<text:tab/>"
                    + "<text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"\(entry.anchor)\">1</text:bookmark-ref></text:a>",
                .contents)
        }
    }

    /// - Parameters:
    ///   - name: of the picture's part in the archive.
    ///   - width: in centimetres, as the height.
    ///   - alternative: for those who do not see it.
    mutating func picture(_ name: String, width: Double, height: Double, alternative: String, _ style: Paragraph) {
        pictureCount += 1
        let words = alternative.escapedForMarkup
        paragraph(
            "<draw:frame draw:name=\"Picture\(pictureCount)\" text:anchor-type=\"as-char\" svg:width=\"\(Self.length(width))\" "
                + "svg:height=\"\(Self.length(height))\"><draw:image xlink:href=\"\(name)\" xlink:type=\"simple\" xlink:show=\"embed\" "
                + "xlink:actuate=\"onLoad\"/><svg:title>\(words)</svg:title><svg:desc>\(words)</svg:desc></draw:frame>",
            style)
    }

    mutating func table(_ table: Document.Table, on page: Page) {
        tableCount += 1
        let name = "Table\(tableCount)"
        paragraph(table.caption.escapedForMarkup, .caption)
        let widths = Self.widths(of: table, in: page.room.width)
        styles +=
            "<style:style style:name=\"\(name)\" style:family=\"table\"><style:table-properties style:width=\"\(Self.length(page.room.width))\" "
            + "table:align=\"margins\" style:may-break-between-rows=\"\(table.length != .short)\" fo:margin-bottom=\"0.3cm\"/></style:style>"
        for (column, width) in widths.enumerated() {
            styles +=
                "<style:style style:name=\"\(name).\(column)\" style:family=\"table-column\">"
                + "<style:table-column-properties style:column-width=\"\(Self.length(width))\"/></style:style>"
        }
        func row(_ cells: [String], _ style: CellStyle) -> String {
            let cells = cells.enumerated().map { column, words in
                let isNumber = table.columns[column].kind == .number
                return "<table:table-cell table:style-name=\"\(style.rawValue)\" office:value-type=\"string\">"
                    + "<text:p text:style-name=\"\(style.paragraph(isNumber: isNumber).rawValue)\">\(words.escapedForMarkup)</text:p></table:table-cell>"
            }
            return "<table:table-row table:style-name=\"Row\">\(cells.joined())</table:table-row>\n"
        }
        text += "<table:table table:name=\"\(name)\" table:style-name=\"\(name)\">"
        text += widths.indices.map { "<table:table-column table:style-name=\"\(name).\($0)\"/>" }.joined()
        text += "<table:table-header-rows>\(row(table.columns.map(\.title), .header))</table:table-header-rows>"
        text += table.rows.map { row($0.cells, CellStyle($0.role)) }.joined()
        if let total = table.total { text += row(total, .total) }
        text += "</table:table>\n"
    }

    private enum CellStyle: String, CaseIterable {
        case plain = "Cell"
        case marked = "MarkedCell"
        case total = "TotalCell"
        case header = "HeaderCell"

        init(_ role: Document.Table.Role) {
            switch role {
            case .plain: self = .plain
            case .marked: self = .marked
            case .subtotal: self = .total
            }
        }

        var background: String? {
            switch self {
            case .plain: nil
            case .marked: ReportStyle.whiteZone
            case .total: ReportStyle.total
            case .header: ReportStyle.header
            }
        }

        func paragraph(isNumber: Bool) -> Paragraph {
            switch self {
            case .plain, .marked: isNumber ? .number : .cell
            case .total: isNumber ? .strongNumber : .strong
            case .header: isNumber ? .headerNumber : .headerCell
            }
        }
    }

    private static let padding = "0.04cm"

    private static let cells: String =
        "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"always\"/></style:style>"
        + CellStyle.allCases.map { style in
            "<style:style style:name=\"\(style.rawValue)\" style:family=\"table-cell\"><style:table-cell-properties fo:padding-top=\"\(padding)\" fo:padding-bottom=\"\(padding)\" "
                + "fo:padding-left=\"0.1cm\" fo:padding-right=\"0.15cm\" "
                + "fo:border=\"none\" fo:border-bottom=\"0.5pt solid #b8b8b8\""
                + (style.background.map { " fo:background-color=\"\($0)\"" } ?? "") + "/></style:style>"
        }.joined()

    private static let columns =
        "<style:style style:name=\"Columns\" style:family=\"section\"><style:section-properties text:dont-balance-text-columns=\"false\">"
        + "<style:columns fo:column-count=\"2\" fo:column-gap=\"1cm\"><style:column style:rel-width=\"1*\" fo:start-indent=\"0cm\" fo:end-indent=\"0.5cm\"/>"
        + "<style:column style:rel-width=\"1*\" fo:start-indent=\"0.5cm\" fo:end-indent=\"0cm\"/></style:columns></style:section-properties></style:style>"

    private static let starts: String = {
        func style(_ name: String, master: Page?) -> String {
            "<style:style style:name=\"\(name)\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_1\""
                + (master.map { " style:master-page-name=\"\($0.rawValue)\"" } ?? "") + "><style:paragraph-properties "
                + (master == nil ? "fo:break-before=\"page\"" : "style:page-number=\"auto\"") + "/></style:style>"
        }
        return style("StartAnew", master: nil) + Page.allCases.map { style("Start\($0.rawValue)", master: $0) }.joined()
    }()

    /// Columns of codes and numbers as wide as they need, texts share what is left by their lengths.
    private static func widths(of table: Document.Table, in room: Double) -> [Double] {
        // A bold character of eight points, and a cell's padding.
        let (letter, padding) = (0.172, 0.3)
        let rows = table.rows.map(\.cells) + [table.total].compactMap { $0 }
        let wanted = table.columns.enumerated().map { index, column in
            let longest = rows.map { $0[index].count }.max() ?? 0
            let word = column.title.split(whereSeparator: { $0 == " " }).map(\.count).max() ?? 0
            switch column.kind {
            case .code, .number: return Double(max(longest, word)) * letter + padding
            case .text: return Double(min(max(longest, word), 60)) * letter + padding
            }
        }
        // What cannot be broken fits.
        let least = table.columns.indices.map { index in
            let texts = rows.map { $0[index] } + [table.columns[index].title]
            let longest = texts.flatMap { $0.split(separator: " ").map(\.count) }.max() ?? 0
            return Double(min(longest, 24)) * letter + padding
        }
        let fixed = zip(table.columns, wanted).reduce(0) { $0 + ($1.0.kind == .text ? 0 : $1.1) }
        let flexible = wanted.reduce(0, +) - fixed
        // Without texts to give way, all columns grow or shrink alike.
        guard flexible > 0, room - fixed > 0.15 * room else {
            return wanted.map { $0 * room / max(fixed + flexible, 0.1) }
        }
        let shared = zip(table.columns, wanted).map { column, width in
            column.kind == .text ? width * (room - fixed) / flexible : width
        }
        let lacking = zip(shared, least).map { max(0, $1 - $0) }
        let spare = zip(shared, least).map { max(0, $0 - $1) }
        let part = min(1, lacking.reduce(0, +) / max(spare.reduce(0, +), 0.01))
        return shared.indices.map { shared[$0] + lacking[$0] - spare[$0] * part }
    }

    private static func length(_ centimetres: Double) -> String { "\((centimetres * 1000).rounded() / 1000)cm" }
}
