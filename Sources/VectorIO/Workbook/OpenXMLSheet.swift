internal import Diagnostics
internal import Foundation

/// Reads the cells of a worksheet.
final class OpenXMLSheet: XMLVisitor {
    private let strings: [String]
    private let formats: [CellFormat]
    private let system: CellDate.System
    private var grid: SheetGrid
    private var areas: [CellArea] = []

    private var row = 0
    private var isHidden = false
    private var cells: [(column: Int, text: String)] = []
    private var cell: Cell?
    private var column = 0

    /// A cell whose end is still to come.
    private struct Cell {
        let type: String
        let style: Int
        var value = ""
        var inline = OpenXMLText()
        var isInValue = false
    }

    init(file: String, strings: [String], formats: [CellFormat], system: CellDate.System) {
        self.strings = strings
        self.formats = formats
        self.system = system
        grid = SheetGrid(file: file)
    }

    /// Once the sheet was walked.
    var rows: [SheetRow] { grid.finished(merging: areas) }

    func open(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "row":
            // Numbers may be left out: the next one then.
            row = attributes["r"].flatMap { Int($0) } ?? row + 1
            isHidden = ["1", "true", "on"].contains(attributes["hidden"])
            column = 0
            cells = []
        case "c":
            column = attributes["r"].flatMap { CellReference.parse($0)?.column } ?? column + 1
            cell = Cell(
                type: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
        case "v": cell?.isInValue = true
        case "mergeCell": if let area = attributes["ref"].flatMap(CellArea.init) { areas.append(area) }
        default: cell?.inline.open(name)
        }
    }

    func text(_ piece: String) {
        guard cell != nil else { return }
        if cell?.isInValue == true { cell?.value += piece } else { cell?.inline.add(piece) }
    }

    func close(_ name: String) throws(Diagnostic) {
        switch name {
        case "v": cell?.isInValue = false
        case "c":
            if let cell { cells.append((column, try text(of: cell))) }
            cell = nil
        case "row": try grid.add(row: row, cells: cells, isHidden: isHidden)
        default: cell?.inline.close(name)
        }
    }

    /// What the cell shows; of a formula, what it gave when the workbook was last computed.
    private func text(of cell: Cell) throws(Diagnostic) -> String {
        switch cell.type {
        case "s":
            if cell.value.isEmpty { return "" }
            let number = Int(cell.value.trimmingCharacters(in: .whitespacesAndNewlines))
            guard let number, strings.indices.contains(number) else {
                throw Diagnostic(
                    FileProblem.truncatedData(reason: "shared string \(cell.value)"),
                    at: .init(file: grid.file, row: row))
            }
            return strings[number]
        case "inlineStr", "str":
            return OpenXMLText.unescaped(cell.inline.text.isEmpty ? cell.value : cell.inline.text)
        case "b", "e": return cell.value
        case "d": return CellDate.text(iso: cell.value.trimmingCharacters(in: .whitespacesAndNewlines))
        default: return number(cell.value, style: cell.style)
        }
    }

    private func number(_ value: String, style: Int) -> String {
        switch formats.indices.contains(style) ? formats[style] : .number {
        case .number: return CellNumber.text(value)
        case .digits(let digits): return CellNumber.text(value, digits: digits) ?? CellNumber.text(value)
        case let shown:
            let date = Double(value.trimmingCharacters(in: .whitespacesAndNewlines)).flatMap {
                CellDate.text($0, as: shown, system)
            }
            return date ?? CellNumber.text(value)
        }
    }
}
