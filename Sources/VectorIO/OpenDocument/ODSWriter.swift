internal import Diagnostics
internal import Foundation

/// Writes pages as the sheets of an OpenDocument spreadsheet (ODF 1.3), as good as the XLSX: GDAL's driver writes bare tables,
/// and no library of the distribution writes the format from C. The archive is GDAL's, the rest is XML.
struct ODSWriter {
    private var sheets = ""
    private var styles = ODSStyles()
    private var validations = ODSValidations()
    private var filters = ""
    /// Rows and columns that stay in sight, by sheet.
    private var frozen: [(sheet: String, rows: Int, columns: Int)] = []

    /// - Throws: `cannotWrite`.
    static func write(_ pages: [WorkbookPage], to path: String) throws(Diagnostic) {
        var writer = ODSWriter()
        for page in pages {
            switch page {
            case .table(let layer): writer.add(layer)
            case .reading(let page): writer.add(page)
            case .raw(let sheet): writer.add(sheet)
            }
        }
        var archive = OpenDocumentArchive(.spreadsheet)
        archive.add("content.xml", root: "document-content", writer.content)
        archive.add("styles.xml", root: "document-styles", ODSDocument.styles)
        archive.add("settings.xml", root: "document-settings", ODSDocument.settings(frozen: writer.frozen))
        try archive.write(to: path)
    }

    private var content: String {
        ODSDocument.content(
            styles: styles.xml,
            body: validations.xml + sheets
                + (filters.isEmpty ? "" : "<table:database-ranges>\(filters)</table:database-ranges>"))
    }

    // MARK: Sheets

    private mutating func add(_ layer: Layer) {
        let schema = layer.schema
        var sheet = ODSSheet(name: schema.name)
        let header = styles.cell(isBold: true, hasLine: true)
        sheet.begin(
            columns: schema.fields.indices.map { field in
                styles.column(
                    characters: SheetLayout.width(
                        of: layer.features.map { $0.values[field] }, under: schema.fields[field].name))
            }, style: styles.table)
        sheet.openHeader()
        sheet.row(schema.fields.map { ODSCell(.text($0.name), style: header) })
        sheet.closeHeader()
        let formats = schema.fields.map { field in
            switch field.kind {
            case .date: styles.cell(isDate: true)
            case .integer, .real:
                styles.cell(number: field.numberStyle ?? (field.kind == .integer ? .count : .decimals(2)))
            case .text, .boolean: styles.cell(isWrapped: true)
            }
        }
        let offers = schema.fields.enumerated().map { index, field in
            field.choices.flatMap {
                validations.name(of: $0, sheet: schema.name, column: index, rows: layer.features.count)
            }
        }
        for feature in layer.features {
            sheet.row(
                schema.fields.indices.map { field in
                    ODSCell(
                        feature.values[field], as: schema.fields[field], style: formats[field], offer: offers[field])
                })
        }
        // A template offers its words in rows to come too.
        if schema.fields.contains(where: { $0.choices.map(ODSValidations.reachesBeyond) ?? false }) {
            sheet.row(
                schema.fields.indices.map { ODSCell(.null, style: formats[$0], offer: offers[$0]) },
                repeated: SheetLayout.rowsToCome)
        }
        end(sheet, rows: 1, columns: 0, from: 0, count: layer.features.count, width: schema.fields.count)
    }

    private mutating func add(_ page: ReadingPage) {
        var sheet = ODSSheet(name: page.name)
        sheet.begin(
            columns: page.columns.map { styles.column(characters: SheetLayout.width(of: $0)) }, style: styles.table)
        sheet.row([ODSCell(.text(page.title), style: styles.cell(isBold: true, points: 14))])
        sheet.row([ODSCell(.text(page.subtitle), style: styles.cell())])
        sheet.row([])
        sheet.openHeader()
        let header = styles.cell(isBold: true, hasLine: true, isWrapped: true)
        sheet.row(page.columns.map { ODSCell(.text($0.label), style: header) })
        sheet.closeHeader()
        let plain = page.columns.map { styles.cell(number: $0.style, isWrapped: $0.style == nil) }
        let tinted = page.columns.map { styles.cell(number: $0.style, isWrapped: $0.style == nil, isTinted: true) }
        for row in page.isTinted.indices {
            let formats = page.isTinted[row] ? tinted : plain
            sheet.row(
                page.columns.indices.map {
                    ODSCell(page.columns[$0].values[row], number: page.columns[$0].style, style: formats[$0])
                })
        }
        if page.hasTotal {
            sheet.row(
                page.columns.map {
                    ODSCell(
                        $0.total, number: $0.style, style: styles.cell(number: $0.style, isBold: true, hasLine: true))
                })
        }
        end(
            sheet, rows: ReadingPage.rowsAbove, columns: page.frozen, from: ReadingPage.rowsAbove - 1,
            count: page.isTinted.count, width: page.columns.count)
    }

    /// Cells where they stand; numbers and days as such where they read back as the same text.
    private mutating func add(_ raw: RawSheet) {
        var sheet = ODSSheet(name: raw.name)
        sheet.begin(columns: [], style: styles.table)
        var next = 1
        for row in raw.rows {
            if row.number > next { sheet.row([], repeated: row.number - next) }
            sheet.row(
                row.cells.map { text in
                    if text.isEmpty { return ODSCell(.null, style: nil) }
                    switch SheetText(asRead: text) {
                    case .number(let number): return ODSCell(.real(number), style: nil)
                    case .day(let day): return ODSCell(day, style: styles.cell(isDate: true))
                    case .words(let words): return ODSCell(.text(words), style: styles.cell(isWrapped: true))
                    }
                })
            next = row.number + 1
        }
        sheets += sheet.xml
    }

    private mutating func end(_ sheet: ODSSheet, rows: Int, columns: Int, from: Int, count: Int, width: Int) {
        sheets += sheet.xml
        frozen.append((sheet.name, rows, columns))
        guard count > 0, width > 1 else { return }
        let name = sheet.name.replacing("'", with: "''")
        let last = CellReference.text(column: width, row: from + count + 1)
        let range = "'\(name)'.\(CellReference.text(column: 1, row: from + 1)):'\(name)'.\(last)"
        filters +=
            "<table:database-range table:name=\"__Anonymous_Sheet_DB__\(frozen.count - 1)\" "
            + "table:target-range-address=\"\(ODSText.attribute(range))\" table:display-filter-buttons=\"true\"/>"
    }
}
