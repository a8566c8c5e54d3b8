public import Diagnostics
internal import Foundation

/// A sheet of a workbook to be written.
public enum WorkbookPage: Sendable {
    /// A table with its header, as other formats have it.
    case table(Layer)
    /// A table to be read and printed.
    case reading(ReadingPage)
    /// Cells where they stand, as they were read.
    case raw(RawSheet)

    /// As a spreadsheet counts, from 1.
    var lastRow: Int {
        switch self {
        case .table(let layer): layer.features.count + 1
        case .reading(let page): ReadingPage.rowsAbove + page.isTinted.count
        case .raw(let sheet): sheet.rows.last?.number ?? 0
        }
    }

    /// The pages of layers: what is read comes behind the first table, which explains, and before those for machines.
    static func pages(of layers: [Layer]) -> [WorkbookPage] {
        let tables = layers.map(WorkbookPage.table)
        let pages = layers.compactMap(\.reading).map(WorkbookPage.reading)
        return pages.isEmpty ? tables : tables.prefix(1) + pages + tables.dropFirst()
    }

    /// Writes an XLSX workbook.
    /// - Throws: `cannotWrite`.
    public static func write(_ pages: [WorkbookPage], to path: String) throws(Diagnostic) {
        try XLSXWriter.write(pages, to: path)
    }
}
