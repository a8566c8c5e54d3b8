internal import Diagnostics
internal import Foundation

extension Table {
    /// The raw rows of a sheet, every cell as the text that it shows. Dates come as `2025/12/31`, numbers with a point;
    /// rows that hold nothing are left out.
    ///
    /// - Parameters:
    ///   - sheet: nil takes the first sheet, or the one that has a header when only one of several has. A hidden sheet
    ///     is taken when it is named, or when there is no other.
    ///   - findings: receives a warning for a hidden sheet that could have been meant, and one for hidden rows, which
    ///     are read like others.
    /// - Throws: `severalLayers` when nothing tells which sheet is meant, `missingLayer` when there is none of that
    ///   name, what is wrong with the file.
    static func spreadsheet(
        _ input: InputFile, sheet: String?, findings: inout Findings, isHeader: ([String]) -> Bool
    ) throws(Diagnostic) -> [Row] {
        let workbook = try WorkbookReader.open(input)
        let place = Diagnostic.Place(file: input.name)
        let rows: [SheetRow]
        if let sheet {
            rows = try workbook.rows(of: index(of: sheet, in: workbook, place: place))
        } else {
            rows = try chosenRows(workbook, place: place, findings: &findings, isHeader: isHeader)
        }
        let hidden = rows.filter(\.isHidden)
        if let first = hidden.first {
            findings.add(
                Diagnostic(
                    TableProblem.hiddenRows(count: hidden.count), severity: .warning,
                    at: .init(file: input.name, row: first.number)))
        }
        return rows.map { Row(number: $0.number, cells: $0.cells) }
    }

    private static func index(
        of sheet: String, in workbook: any Workbook, place: Diagnostic.Place
    ) throws(Diagnostic) -> Int {
        let names = workbook.sheets.map(\.name)
        let found = names.firstIndex(of: sheet) ?? names.firstIndex { $0.lowercased() == sheet.lowercased() }
        guard let found else {
            throw Diagnostic(
                LayerProblem.missingLayer(available: names), at: place, value: sheet,
                nearest: nearest(to: sheet, among: names))
        }
        return found
    }

    private static func chosenRows(
        _ workbook: any Workbook, place: Diagnostic.Place, findings: inout Findings, isHeader: ([String]) -> Bool
    ) throws(Diagnostic) -> [SheetRow] {
        let visible = workbook.sheets.indices.filter { !workbook.sheets[$0].isHidden }
        let eligible = visible.isEmpty ? Array(workbook.sheets.indices) : visible
        guard let first = eligible.first else { throw Diagnostic(LayerProblem.noFeatures, at: place) }
        // Last year's list is hidden rather than deleted; this year's may be as well.
        for index in workbook.sheets.indices where !eligible.contains(index) {
            guard let rows = try? workbook.rows(of: index), rows.contains(where: { isHeader($0.cells) }) else {
                continue
            }
            findings.add(
                Diagnostic(
                    TableProblem.hiddenSheet, severity: .warning, at: place, value: workbook.sheets[index].name))
        }
        let rows = try workbook.rows(of: first)
        if eligible.count == 1 || rows.contains(where: { isHeader($0.cells) }) { return rows }
        var registers: [[SheetRow]] = []
        for index in eligible.dropFirst() {
            let rows = try workbook.rows(of: index)
            if rows.contains(where: { isHeader($0.cells) }) { registers.append(rows) }
        }
        guard registers.count == 1 else {
            throw Diagnostic(
                LayerProblem.severalLayers(available: eligible.map { workbook.sheets[$0].name }), at: place)
        }
        return registers[0]
    }
}
