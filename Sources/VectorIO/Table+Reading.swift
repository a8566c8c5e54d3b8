public import Diagnostics
internal import Foundation

extension Table {
    /// Reads a table as it comes: CSV, a spreadsheet (XLSX, ODS, XLS), or any layer of surfaces.
    ///
    /// - Parameters:
    ///   - part: the sheet of a spreadsheet or the layer of a file; may be left out when there is only one, and a
    ///     spreadsheet's first sheet is then taken.
    ///   - isHeader: recognises the row of column names, so that titles above it are skipped; where no row is
    ///     recognised, the first that is not blank.
    ///   - findings: receives a warning for each repaired geometry, an error for each ragged row.
    /// - Throws: what is wrong with the file as a whole.
    public static func read(
        _ input: InputFile, part: String?, findings: inout Findings, isHeader: ([String]) -> Bool
    ) throws -> Table {
        let file = input.name
        // A file geodatabase is a folder that is a layer.
        if input.isFolder, input.pathExtension != "gdb" {
            throw Diagnostic(FileProblem.isFolder, at: .init(file: file))
        }
        switch input.pathExtension {
        case "csv", "tsv", "txt":
            let name = URL(fileURLWithPath: input.path).deletingPathExtension().lastPathComponent
            if let part, part != name {
                throw Diagnostic(LayerProblem.missingLayer(available: [name]), at: .init(file: file), value: part)
            }
            return try Table(
                delimitedText(input.bytes, file: file), file: file, isHeader: isHeader, findings: &findings)
        case "xlsx", "xlsm", "xltx", "xltm", "ods", "ots", "fods", "xls":
            let rows = try spreadsheet(input, sheet: part, findings: &findings, isHeader: isHeader)
            return try Table(rows, file: file, isHeader: isHeader, findings: &findings)
        default: return Table(try SurfaceLayer(input, layer: part, findings: &findings))
        }
    }

    private init(_ layer: SurfaceLayer) {
        self.init(
            file: layer.file, header: layer.fields,
            rows: layer.items.map { item in
                Row(number: item.row, cells: item.values.map { $0 ?? "" }, outline: item.outline)
            }, isLayer: true)
    }

    /// Finds the header among raw rows and squares the rows below it.
    private init(
        _ raw: [Row], file: String, isHeader: ([String]) -> Bool, findings: inout Findings
    ) throws {
        let filled = raw.filter { !$0.cells.allSatisfy(\.isEmpty) }
        guard let start = filled.firstIndex(where: { isHeader($0.cells) }) ?? filled.indices.first else {
            throw Diagnostic(TableProblem.emptyTable, at: .init(file: file))
        }
        var header = filled[start].cells
        while header.last == "" { header.removeLast() }
        // A header in one piece above rows that are cut is itself what is wrong; the rows are not.
        let isHeaderUncut = header.count == 1 && filled[(start + 1)...].allSatisfy { $0.cells.count > 1 }
        var rows: [Row] = []
        var isWhole = true
        for row in filled[(start + 1)...] {
            var cells = row.cells
            while cells.count > header.count, cells.last == "" { cells.removeLast() }
            if cells.count > header.count, isHeaderUncut {
                cells.removeSubrange(header.count...)
                isWhole = false
            } else if cells.count > header.count {
                findings.add(
                    Diagnostic(
                        TableProblem.raggedRow(cells: cells.count, columns: header.count),
                        at: .init(file: file, row: row.number)))
                // Its cells stand under the wrong headers.
                isWhole = false
                continue
            }
            cells += Array(repeating: "", count: max(0, header.count - cells.count))
            rows.append(Row(number: row.number, cells: cells))
        }
        self.init(file: file, header: header, rows: rows, headerRow: filled[start].number, isWhole: isWhole)
    }
}
