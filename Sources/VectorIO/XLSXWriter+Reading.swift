internal import CXLSXWriter
internal import Diagnostics

extension XLSXWriter {
    func add(_ page: ReadingPage) throws(Diagnostic) {
        guard let sheet = workbook_add_worksheet(workbook, page.name) else { throw failure("worksheet") }
        try check(worksheet_write_string(sheet, 0, 0, page.title, format(size: 14, isBold: true)))
        try check(worksheet_write_string(sheet, 1, 0, page.subtitle, format()))
        let header = format(isBold: true, hasLine: true, isWrapped: true)
        let first = ReadingPage.rowsAbove
        let count = page.isTinted.count
        let widths = page.columns.map { Double(SheetLayout.width(of: $0)) }
        for (index, column) in page.columns.enumerated() {
            let place = lxw_col_t(index)
            try check(worksheet_write_string(sheet, lxw_row_t(first - 1), place, column.label, header))
            let pattern = column.style.map(Self.pattern)
            let plain = format(pattern: pattern, isWrapped: pattern == nil)
            let tinted = format(pattern: pattern, isWrapped: pattern == nil, isTinted: true)
            for (row, value) in column.values.enumerated() {
                try write(value, to: sheet, lxw_row_t(first + row), place, page.isTinted[row] ? tinted : plain)
            }
            if page.hasTotal {
                let total = format(pattern: pattern, isBold: true, hasLine: true)
                try write(column.total, to: sheet, lxw_row_t(first + count), place, total)
            }
            try check(worksheet_set_column(sheet, place, place, widths[index], nil))
        }
        // LibreOffice leaves the height of a row as it is, wrapped text or not.
        let labels = zip(page.columns, widths).map { Self.lines(of: $0.label, across: $1) }
        try check(
            worksheet_set_row(sheet, lxw_row_t(first - 1), Self.lineHeight * Double(labels.max() ?? 1) + 4, header))
        var lines = Array(repeating: 1, count: count)
        for (column, width) in zip(page.columns, widths) {
            for (row, value) in column.values.enumerated() {
                if case .text(let text) = value { lines[row] = max(lines[row], Self.lines(of: text, across: width)) }
            }
        }
        for (row, lines) in lines.enumerated() where lines > 1 {
            try check(worksheet_set_row(sheet, lxw_row_t(first + row), Self.lineHeight * Double(lines), nil))
        }
        worksheet_freeze_panes(sheet, lxw_row_t(first), lxw_col_t(page.frozen))
        if count > 0, page.columns.count > 1 {
            try check(
                worksheet_autofilter(
                    sheet, lxw_row_t(first - 1), 0, lxw_row_t(first + count - 1), lxw_col_t(page.columns.count - 1)))
        }
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)
        try check(worksheet_repeat_rows(sheet, lxw_row_t(first - 1), lxw_row_t(first - 1)))
        try check(worksheet_set_footer(sheet, "&L&A&R&P / &N"))
    }

    /// A blank cell of a tinted row is tinted too.
    private func write(
        _ value: FieldValue, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(Diagnostic) {
        switch value {
        case .null: try check(worksheet_write_blank(sheet, row, column, format))
        case .text(let words): try check(worksheet_write_string(sheet, row, column, XMLText.allowed(words), format))
        case .integer(let count): try check(worksheet_write_number(sheet, row, column, Double(count), format))
        case .real(let real): try check(worksheet_write_number(sheet, row, column, real, format))
        case .boolean(let truth): try check(worksheet_write_boolean(sheet, row, column, truth ? 1 : 0, format))
        }
    }

    private func format(
        pattern: String? = nil, size: Double? = nil, isBold: Bool = false, hasLine: Bool = false,
        isWrapped: Bool = false, isTinted: Bool = false
    ) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(workbook)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let pattern { format_set_num_format(format, pattern) }
        if let size { format_set_font_size(format, size) }
        if isBold { format_set_bold(format) }
        if hasLine {
            format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
        if isWrapped { format_set_text_wrap(format) }
        if isTinted { format_set_bg_color(format, ReadingPage.tint) }
        return format
    }
}
