/// The drop-down lists of a document's cells.
struct ODSValidations {
    private var text = ""
    private var count = 0

    var xml: String { text.isEmpty ? "" : "<table:content-validations>\(text)</table:content-validations>" }

    /// Whether rows that nobody has filled in yet have them too.
    static func reachesBeyond(_ choices: LayerSchema.Choices) -> Bool {
        if case .fields = choices { false } else { true }
    }

    /// - Returns: what a cell names; nil where there is nothing to choose from.
    mutating func name(of choices: LayerSchema.Choices, sheet: String, column: Int, rows: Int) -> String? {
        let list: String
        switch choices {
        case .words(let words): list = words.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";")
        case .fields(let fields):
            guard rows > 0, !fields.isEmpty else { return nil }
            // Of the first row; spreadsheets move it down with the rows.
            func place(_ field: Int) -> String { ".$" + CellReference.text(column: field + 1, row: 2) }
            list = "[\(place(fields.lowerBound)):\(place(fields.upperBound - 1))]"
        case .sheet(let name, let field, let among):
            let letters = CellReference.text(column: field + 1, row: 1).dropLast()
            let quoted = "$'\(name.replacing("'", with: "''"))'"
            list = "[\(quoted).$\(letters)$\(among.lowerBound):.$\(letters)$\(among.upperBound)]"
        }
        count += 1
        let base = "'\(sheet.replacing("'", with: "''"))'.\(CellReference.text(column: column + 1, row: 2))"
        text +=
            "<table:content-validation table:name=\"choix\(count)\" "
            + "table:condition=\"of:cell-content-is-in-list(\(ODSText.attribute(list)))\" table:allow-empty-cell=\"true\" "
            + "table:display-list=\"unsorted\" table:base-cell-address=\"\(ODSText.attribute(base))\">"
            // Others may be written too.
            + "<table:error-message table:message-type=\"information\" table:display=\"true\"/></table:content-validation>"
        return "choix\(count)"
    }
}
