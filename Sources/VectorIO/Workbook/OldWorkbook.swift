internal import CGDAL
internal import Diagnostics

/// A workbook in the binary format before 2007 (XLS), which GDAL reads through FreeXL.
struct OldWorkbook: Workbook {
    let sheets: [SheetName]
    private let input: InputFile

    /// - Throws: `unreadableFile`.
    init(_ input: InputFile) throws(Diagnostic) {
        self.input = input
        sheets = try Self.withoutGuesses { () throws(Diagnostic) in
            do throws(Diagnostic) {
                return [SheetName(name: try VectorLayer(input, layer: nil).name)]
            } catch {
                guard case LayerProblem.severalLayers(let names) = error.problem else { throw error }
                return names.map { SheetName(name: $0) }
            }
        }
    }

    func rows(of index: Int) throws(Diagnostic) -> [SheetRow] {
        try Self.withoutGuesses { () throws(Diagnostic) in
            let layer = try VectorLayer(input, layer: sheets[index].name)
            var grid = SheetGrid(file: input.name)
            var number = 0
            while let feature = try layer.next() {
                number += 1
                let cells = feature.texts().enumerated().map { (column: $0.offset + 1, text: $0.element ?? "") }
                try grid.add(row: number, cells: cells, isHidden: false)
            }
            return grid.finished()
        }
    }

    /// GDAL would guess a header and types; a register's own header may stand below titles.
    private static func withoutGuesses<Result>(_ body: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
        let options = [("OGR_XLS_HEADERS", "DISABLE"), ("OGR_XLS_FIELD_TYPES", "STRING")]
        for (key, value) in options { CPLSetThreadLocalConfigOption(key, value) }
        defer { for (key, _) in options { CPLSetThreadLocalConfigOption(key, nil) } }
        return try body()
    }
}
