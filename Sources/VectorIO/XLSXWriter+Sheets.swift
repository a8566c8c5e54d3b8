internal import CXLSXWriter
internal import Diagnostics
internal import Foundation

extension XLSXWriter {
    /// Offers words to choose from in the cells of a column; others may be written too.
    func offer(
        _ choices: LayerSchema.Choices, in sheet: UnsafeMutablePointer<lxw_worksheet>, _ column: Int, rows: Int
    ) throws(Diagnostic) {
        var validation = lxw_data_validation()
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_INFORMATION.rawValue)
        let index = lxw_col_t(column)
        switch choices {
        case .words(let words):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
            defer { for word in list { free(word) } }
            let code = list.withUnsafeMutableBufferPointer { buffer in
                validation.value_list = buffer.baseAddress
                return worksheet_data_validation_range(
                    sheet, 1, index, lxw_row_t(rows + SheetLayout.rowsToCome), index, &validation)
            }
            try check(code)
        case .fields(let fields):
            guard rows > 0, !fields.isEmpty else { return }
            func place(_ field: Int) -> String { "$" + CellReference.text(column: field + 1, row: 2) }
            // Of the first row; spreadsheets move it down with the rows.
            let formula = "=\(place(fields.lowerBound)):\(place(fields.upperBound - 1))"
            try offer(formula, in: sheet, index, lastRow: rows, &validation)
        case .sheet(let name, let field, let among):
            let column = CellReference.text(column: field + 1, row: 1).dropLast()
            let formula = "='\(name)'!$\(column)$\(among.lowerBound):$\(column)$\(among.upperBound)"
            try offer(formula, in: sheet, index, lastRow: rows + SheetLayout.rowsToCome, &validation)
        }
    }

    private func offer(
        _ formula: String, in sheet: UnsafeMutablePointer<lxw_worksheet>, _ column: lxw_col_t, lastRow: Int,
        _ validation: inout lxw_data_validation
    ) throws(Diagnostic) {
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        let text = strdup(formula)
        defer { free(text) }
        validation.value_formula = text
        try check(worksheet_data_validation_range(sheet, 1, column, lxw_row_t(lastRow), column, &validation))
    }

    /// Cells where they stand; numbers and days as such where they read back as the same text.
    func add(_ raw: RawSheet) throws(Diagnostic) {
        guard let sheet = workbook_add_worksheet(workbook, raw.name) else { throw failure("worksheet") }
        var widths: [Int] = []
        for row in raw.rows {
            for (column, text) in row.cells.enumerated() where !text.isEmpty {
                if widths.count <= column { widths += Array(repeating: 8, count: column + 1 - widths.count) }
                // A title alone on its row reaches over the columns beside.
                if row.cells.count(where: { !$0.isEmpty }) > 1 {
                    widths[column] = min(max(widths[column], text.count + 1), 60)
                }
                let (row, column) = (lxw_row_t(row.number - 1), lxw_col_t(column))
                try write(SheetText(asRead: text), to: sheet, row: row, column: column, number: nil)
            }
        }
        for (column, width) in widths.enumerated() {
            try check(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), Double(width), nil))
        }
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
    }
}
