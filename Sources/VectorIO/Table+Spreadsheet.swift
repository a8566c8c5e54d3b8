internal import CGDAL
internal import Diagnostics
internal import Foundation

extension Table {
    /// The raw rows of a sheet, every cell as text. Dates come as `2025/12/31`, numbers with a point.
    static func spreadsheet(at path: String, sheet: String?, file: String) throws -> [Row] {
        // GDAL would guess a header and types; a register's own header may stand below titles.
        let options =
            ["OGR_XLSX_HEADERS", "OGR_ODS_HEADERS", "OGR_XLS_HEADERS"].map { ($0, "DISABLE") }
            + ["OGR_XLSX_FIELD_TYPES", "OGR_ODS_FIELD_TYPES", "OGR_XLS_FIELD_TYPES"].map { ($0, "STRING") }
        for (key, value) in options { CPLSetThreadLocalConfigOption(key, value) }
        defer { for (key, _) in options { CPLSetThreadLocalConfigOption(key, nil) } }
        let layer: VectorLayer
        do {
            layer = try VectorLayer(path: path, layer: sheet, file: file)
        } catch {
            guard case .severalLayers(let available) = error.problem else { throw error }
            layer = try VectorLayer(path: path, layer: available[0], file: file)
        }
        var rows: [Row] = []
        while let feature = try layer.next() {
            let cells = feature.texts().map { ($0 ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }
            rows.append(Row(number: rows.count + 1, cells: cells))
        }
        return rows
    }
}
