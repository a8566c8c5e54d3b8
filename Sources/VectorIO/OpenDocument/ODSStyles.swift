/// The styles that a document's cells and columns use, each written once.
struct ODSStyles {
    static let row = "ligne"
    let table = "feuille"
    private var cells: [String: String] = [:]
    private var columns: [Int: String] = [:]
    private var text = ""

    var xml: String {
        "<style:style style:name=\"\(table)\" style:family=\"table\" style:master-page-name=\"paysage\">"
            + "<style:table-properties table:display=\"true\"/></style:style>"
            + "<style:style style:name=\"\(Self.row)\" style:family=\"table-row\">"
            + "<style:table-row-properties style:use-optimal-row-height=\"true\"/></style:style>" + Self.numbers + text
    }

    /// A column so many characters wide.
    mutating func column(characters: Int) -> String {
        if let known = columns[characters] { return known }
        let name = "co\(characters)"
        columns[characters] = name
        let width = (Double(characters) * 19).rounded() / 100
        text +=
            "<style:style style:name=\"\(name)\" style:family=\"table-column\">"
            + "<style:table-column-properties style:column-width=\"\(width)cm\"/></style:style>"
        return name
    }

    mutating func cell(
        number: LayerSchema.NumberStyle? = nil, isDate: Bool = false, isBold: Bool = false, hasLine: Bool = false,
        isWrapped: Bool = false, isTinted: Bool = false, points: Int? = nil
    ) -> String {
        let data = isDate ? "jour" : number.map(Self.name)
        let key = "\(data ?? "") \(isBold) \(hasLine) \(isWrapped) \(isTinted) \(points ?? 0)"
        if let known = cells[key] { return known }
        let name = "ce\(cells.count + 1)"
        cells[key] = name
        var cell = "style:vertical-align=\"top\""
        if isWrapped { cell += " fo:wrap-option=\"wrap\"" }
        if hasLine { cell += " fo:border-top=\"0.5pt solid #000000\" fo:border-bottom=\"0.5pt solid #000000\"" }
        if isTinted { cell += " fo:background-color=\"#\(String(ReadingPage.tint, radix: 16))\"" }
        var letters = ""
        if isBold { letters += " fo:font-weight=\"bold\"" }
        if let points { letters += " fo:font-size=\"\(points)pt\"" }
        text +=
            "<style:style style:name=\"\(name)\" style:family=\"table-cell\" style:parent-style-name=\"Default\""
            + (data.map { " style:data-style-name=\"\($0)\"" } ?? "") + "><style:table-cell-properties \(cell)/>"
            + (letters.isEmpty ? "" : "<style:text-properties\(letters)/>") + "</style:style>"
        return name
    }

    private static func name(_ style: LayerSchema.NumberStyle) -> String {
        switch style {
        case .count: "n0"
        case .decimals(let digits): "n\(min(max(digits, 1), 6))"
        case .percentage: "pourcent"
        case .euros: "euros"
        }
    }

    /// Thousands set apart, as XLSX shows them.
    private static let numbers: String = {
        func number(_ digits: Int) -> String {
            "<number:number number:decimal-places=\"\(digits)\" number:min-decimal-places=\"\(digits)\" "
                + "number:min-integer-digits=\"1\" number:grouping=\"true\"/>"
        }
        let plain = (0...6).map {
            "<number:number-style style:name=\"n\($0)\">\(number($0))</number:number-style>"
        }.joined()
        return plain
            + "<number:percentage-style style:name=\"pourcent\">\(number(1))<number:text>%</number:text></number:percentage-style>"
            + "<number:number-style style:name=\"euros\">\(number(2))<number:text>\u{A0}€</number:text></number:number-style>"
            + "<number:date-style style:name=\"jour\"><number:day number:style=\"long\"/><number:text>/</number:text>"
            + "<number:month number:style=\"long\"/><number:text>/</number:text><number:year number:style=\"long\"/></number:date-style>"
    }()
}
