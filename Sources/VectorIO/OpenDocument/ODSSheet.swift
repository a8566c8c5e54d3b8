/// A sheet while its rows are added.
struct ODSSheet {
    let name: String
    private var text = ""

    init(name: String) { self.name = name }

    var xml: String { text + "</table:table>" }

    /// - Parameter columns: the style of each.
    mutating func begin(columns: [String], style: String) {
        text = "<table:table table:name=\"\(ODSText.attribute(name))\" table:style-name=\"\(style)\">"
        text += columns.map { "<table:table-column table:style-name=\"\($0)\"/>" }.joined()
        if columns.isEmpty { text += "<table:table-column table:number-columns-repeated=\"64\"/>" }
    }

    /// Printed on each page.
    mutating func openHeader() { text += "<table:table-header-rows>" }

    mutating func closeHeader() { text += "</table:table-header-rows>" }

    mutating func row(_ cells: [ODSCell], repeated: Int = 1) {
        let times = repeated > 1 ? " table:number-rows-repeated=\"\(repeated)\"" : ""
        text += "<table:table-row table:style-name=\"\(ODSStyles.row)\"\(times)>"
        text += cells.isEmpty ? "<table:table-cell/>" : cells.map(\.xml).joined()
        text += "</table:table-row>"
    }
}

/// A cell with its value, its style and what it offers.
struct ODSCell {
    let xml: String

    init(
        _ value: FieldValue, as field: LayerSchema.Field? = nil, number: LayerSchema.NumberStyle? = nil, style: String?,
        offer: String? = nil
    ) {
        if case .text(let text) = value, let field {
            switch SheetText(text, as: field.kind) {
            case .day(let day):
                self.init(day, style: style, offer: offer)
                return
            case .number(let real):
                self.init(Self.number(real, field.numberStyle), style, offer)
                return
            case .words: break
            }
        }
        switch value {
        case .null: self.init(("", ""), style, offer)
        case .text(let text): self.init((" office:value-type=\"string\"", ODSText.paragraphs(text)), style, offer)
        case .integer(let count): self.init(Self.number(Double(count), field?.numberStyle ?? number), style, offer)
        case .real(let real): self.init(Self.number(real, field?.numberStyle ?? number), style, offer)
        case .boolean(let truth):
            self.init(
                (
                    " office:value-type=\"boolean\" office:boolean-value=\"\(truth)\"",
                    "<text:p>\(truth ? "VRAI" : "FAUX")</text:p>"
                ),
                style, offer)
        }
    }

    init(_ day: SheetDay, style: String?, offer: String? = nil) {
        func digits(_ number: Int, _ count: Int) -> String {
            String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
        }
        let (year, month, day) = (digits(day.year, 4), digits(day.month, 2), digits(day.day, 2))
        self.init(
            (
                " office:value-type=\"date\" office:date-value=\"\(year)-\(month)-\(day)\"",
                "<text:p>\(day)/\(month)/\(year)</text:p>"
            ), style, offer)
    }

    private init(_ value: (attributes: String, content: String), _ style: String?, _ offer: String?) {
        var start = "<table:table-cell"
        if let style { start += " table:style-name=\"\(style)\"" }
        if let offer { start += " table:content-validation-name=\"\(offer)\"" }
        start += value.attributes
        xml = value.content.isEmpty ? start + "/>" : "\(start)>\(value.content)</table:table-cell>"
    }

    /// What a program shows is made by the cell's style; the text beside is for those that only read.
    private static func number(_ value: Double, _ style: LayerSchema.NumberStyle?) -> (String, String) {
        let kind = style == .percentage ? "percentage" : "float"
        let text = DecimalNumber.text(value)
        return (
            " office:value-type=\"\(kind)\" office:value=\"\(text)\"",
            "<text:p>\(text.replacing(".", with: ","))</text:p>"
        )
    }

    /// The calendar of spreadsheets begins with 1900; an earlier day stays text, as in XLSX.
}
