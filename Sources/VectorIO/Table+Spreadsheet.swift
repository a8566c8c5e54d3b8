internal import CGDAL
internal import Diagnostics
internal import Foundation

extension Table {
    /// The raw rows of a sheet, every cell as text. Dates come as `2025/12/31`, numbers with a point.
    ///
    /// - Parameter sheet: nil takes the first sheet, or the one that has a header when only one of several has.
    /// - Throws: `severalLayers` when nothing tells which sheet is meant.
    static func spreadsheet(
        _ input: InputFile, sheet: String?, isHeader: ([String]) -> Bool
    ) throws -> [Row] {
        // GDAL would guess a header and types; a register's own header may stand below titles.
        let options =
            ["OGR_XLSX_HEADERS", "OGR_ODS_HEADERS", "OGR_XLS_HEADERS"].map { ($0, "DISABLE") }
            + ["OGR_XLSX_FIELD_TYPES", "OGR_ODS_FIELD_TYPES", "OGR_XLS_FIELD_TYPES"].map { ($0, "STRING") }
        for (key, value) in options { CPLSetThreadLocalConfigOption(key, value) }
        defer { for (key, _) in options { CPLSetThreadLocalConfigOption(key, nil) } }
        do {
            return try rows(of: VectorLayer(input, layer: sheet))
        } catch let error as Diagnostic {
            guard case LayerProblem.severalLayers(let available) = error.problem else { throw error }
            let sheets = try available.map { try rows(of: VectorLayer(input, layer: $0)) }
            let registers = sheets.filter { $0.contains { isHeader($0.cells) } }
            if let first = sheets.first, first.contains(where: { isHeader($0.cells) }) { return first }
            guard registers.count == 1 else { throw error }
            return registers[0]
        }
    }

    private static func rows(of layer: VectorLayer) throws -> [Row] {
        var rows: [Row] = []
        while let feature = try layer.next() {
            let cells = feature.texts().map { ($0 ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }
            rows.append(Row(number: rows.count + 1, cells: cells))
        }
        return rows
    }
}
