internal import CXLSXWriter
internal import Diagnostics
internal import Foundation

/// Writes layers as the sheets of an XLSX file, with libxlsxwriter: GDAL's own writer freezes no header and has one
/// width for all columns.
struct XLSXWriter {
    private let path: String
    let workbook: UnsafeMutablePointer<lxw_workbook>
    private let header: UnsafeMutablePointer<lxw_format>?
    private let text: UnsafeMutablePointer<lxw_format>?
    private let date: UnsafeMutablePointer<lxw_format>?

    /// - Throws: `cannotWrite`.
    static func write(_ pages: [WorkbookPage], to path: String) throws(Diagnostic) {
        // Temporary files stand beside the file: when the disk is full, it is this one.
        let folder = strdup(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        defer { free(folder) }
        var options = lxw_workbook_options(
            constant_memory: 0, tmpdir: folder, use_zip64: 0)
        guard let workbook = workbook_new_opt(path, &options) else {
            throw Diagnostic(FileProblem.cannotWrite(reason: .other("libxlsxwriter")), at: .init(file: path))
        }
        let writer = XLSXWriter(path: path, workbook: workbook)
        var failure: Diagnostic?
        do {
            for page in pages {
                switch page {
                case .table(let layer): try writer.add(layer)
                case .reading(let page): try writer.add(page)
                case .raw(let sheet): try writer.add(sheet)
                }
            }
        } catch {
            failure = error
        }
        // Closing also frees what the workbook holds.
        errno = 0
        let code = workbook_close(workbook)
        if let failure { throw failure }
        try writer.check(code)
        try verify(pages, at: path)
    }

    private init(path: String, workbook: UnsafeMutablePointer<lxw_workbook>) {
        self.path = path
        self.workbook = workbook
        header = workbook_add_format(workbook)
        format_set_bold(header)
        format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        text = workbook_add_format(workbook)
        format_set_text_wrap(text)
        format_set_align(text, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        date = workbook_add_format(workbook)
        format_set_num_format(date, "dd/mm/yyyy")
        format_set_align(date, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }

    private func add(_ layer: Layer) throws(Diagnostic) {
        let schema = layer.schema
        guard let sheet = workbook_add_worksheet(workbook, schema.name) else { throw failure("worksheet") }
        var lines = Array(repeating: 1, count: layer.features.count)
        for (column, field) in schema.fields.enumerated() {
            let column = lxw_col_t(column)
            try check(worksheet_write_string(sheet, 0, column, field.name, header))
            let values = layer.features.map { $0.values[Int(column)] }
            let number = [.integer, .real].contains(field.kind) ? format(of: field) : nil
            for (row, value) in values.enumerated() {
                try write(value, as: field.kind, to: sheet, row: lxw_row_t(row + 1), column: column, number: number)
            }
            let width = Double(SheetLayout.width(of: values, under: field.name))
            try check(worksheet_set_column(sheet, column, column, width, nil))
            for (row, value) in values.enumerated() {
                if case .text(let text) = value { lines[row] = max(lines[row], Self.lines(of: text, across: width)) }
            }
        }
        // LibreOffice leaves the height of a row as it is, wrapped text or not.
        for (row, count) in lines.enumerated() where count > 1 {
            try check(worksheet_set_row(sheet, lxw_row_t(row + 1), Double(count) * Self.lineHeight, nil))
        }
        for (column, field) in schema.fields.enumerated() {
            if let choices = field.choices { try offer(choices, in: sheet, column, rows: layer.features.count) }
        }
        worksheet_freeze_panes(sheet, 1, 0)
        if !layer.features.isEmpty, schema.fields.count > 1 {
            try check(
                worksheet_autofilter(
                    sheet, 0, 0, lxw_row_t(layer.features.count), lxw_col_t(schema.fields.count - 1)))
        }
        // Printed on A4, landscape, all columns on a page, the header on each.
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        try check(worksheet_repeat_rows(sheet, 0, 0))
    }

    private func write(
        _ value: FieldValue, as kind: LayerSchema.FieldKind, to sheet: UnsafeMutablePointer<lxw_worksheet>,
        row: lxw_row_t, column: lxw_col_t, number: UnsafeMutablePointer<lxw_format>?
    ) throws(Diagnostic) {
        switch value {
        case .null: break
        case .text(let words):
            try write(SheetText(words, as: kind), to: sheet, row: row, column: column, number: number)
        case .integer(let count): try check(worksheet_write_number(sheet, row, column, Double(count), number))
        case .real(let real): try check(worksheet_write_number(sheet, row, column, real, number))
        case .boolean(let truth): try check(worksheet_write_boolean(sheet, row, column, truth ? 1 : 0, text))
        }
    }

    func write(
        _ text: SheetText, to sheet: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t, column: lxw_col_t,
        number: UnsafeMutablePointer<lxw_format>?
    ) throws(Diagnostic) {
        switch text {
        case .words(let words):
            try check(worksheet_write_string(sheet, row, column, XMLText.allowed(words), self.text))
        case .number(let value): try check(worksheet_write_number(sheet, row, column, value, number))
        case .day(let day):
            var moment = lxw_datetime(
                year: Int32(day.year), month: Int32(day.month), day: Int32(day.day), hour: 0, min: 0, sec: 0)
            try check(worksheet_write_datetime(sheet, row, column, &moment, date))
        }
    }

    /// How the numbers of a column are shown, by what they are and not by what they happen to be.
    private func format(of field: LayerSchema.Field) -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(workbook)
        format_set_num_format(
            format, Self.pattern(field.numberStyle ?? (field.kind == .integer ? .count : .decimals(2))))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        return format
    }

    static func pattern(_ style: LayerSchema.NumberStyle) -> String {
        switch style {
        case .count: "#,##0"
        case .decimals(let digits): "#,##0." + String(repeating: "0", count: max(digits, 1))
        case .percentage: "0.0%"
        case .euros: "#,##0.00\u{A0}\"€\""
        }
    }

    static let lineHeight = 15.0
    private static let mostLines = 6

    /// Words that do not fit go to the next line, so that a line is rarely full.
    static func lines(of text: String, across width: Double) -> Int {
        text.count < Int(width) ? 1 : min(Int((Double(text.count) / (0.95 * width)).rounded(.up)), mostLines)
    }

    /// The library says nothing of a temporary file that a full disk has cut: rows are then missing, or the file is
    /// none that can be read, and the reader says why. The last row of each sheet is looked for from its end, which costs
    /// a tenth of parsing it.
    private static func verify(_ pages: [WorkbookPage], at path: String) throws(Diagnostic) {
        var isWhole = true
        do {
            let archive = try WorkbookArchive(InputFile(path: path))
            for (index, page) in pages.enumerated() {
                let sheet = try archive.bytes(of: "xl/worksheets/sheet\(index + 1).xml")
                let end = sheet.suffix(64).split(separator: UInt8(ascii: "<")).last
                isWhole =
                    isWhole && end?.starts(with: "/worksheet>".utf8) ?? false && lastRow(of: sheet) >= page.lastRow
            }
        } catch {
            throw Diagnostic(FileProblem.cannotWrite(reason: reason(of: error)), at: .init(file: path))
        }
        if !isWhole { throw Diagnostic(FileProblem.cannotWrite(reason: .noSpace), at: .init(file: path)) }
    }

    /// The number of the last `<row r="…"` of a sheet; 0 without rows.
    private static func lastRow(of sheet: [UInt8]) -> Int {
        let mark = Array("<row r=\"".utf8)
        var index = sheet.count - mark.count
        while index >= 0, !sheet[index...].starts(with: mark) { index -= 1 }
        guard index >= 0 else { return 0 }
        let digits = sheet[(index + mark.count)...].prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }

    private static func reason(of error: any Error) -> SystemReason {
        guard let problem = (error as? Diagnostic)?.problem else { return SystemReason(error) }
        if case FileProblem.unreadableFile(let reason) = problem { return reason }
        return .other(problem.code)
    }

    func check(_ code: lxw_error) throws(Diagnostic) {
        if code == LXW_NO_ERROR { return }
        if errno != 0, [LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE].contains(code) {
            throw Diagnostic(FileProblem.cannotWrite(reason: SystemReason(errno: errno)), at: .init(file: path))
        }
        throw failure(lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)")
    }

    func failure(_ reason: String) -> Diagnostic {
        Diagnostic(FileProblem.cannotWrite(reason: .other(reason)), at: .init(file: path))
    }
}
