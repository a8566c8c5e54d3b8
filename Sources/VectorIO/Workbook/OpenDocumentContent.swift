internal import Diagnostics

/// Reads the sheets of an OpenDocument spreadsheet.
final class OpenDocumentContent: XMLVisitor {
    struct Sheet {
        let name: String
        let style: String
        var grid: SheetGrid
    }

    private let file: String
    private(set) var sheets: [Sheet] = []
    /// The styles of tables whose tabs are not shown.
    private(set) var hiddenStyles: Set<String> = []

    private var style = ""
    private var isInTable = false
    /// How deep the walk is in something that is not the cell's own: a comment, a drawing, a cache of another file.
    private var aside = 0
    private var row = 1
    private var rowTimes = 1
    private var isHidden = false
    private var cells: [(column: Int, text: String)] = []
    private var column = 1
    private var cellTimes = 1
    private var cell: OpenDocumentCell?

    init(file: String) {
        self.file = file
    }

    func open(_ name: String, _ attributes: [String: String]) {
        if aside > 0 || isAside(name) {
            aside += 1
            return
        }
        switch name {
        case "style:style": style = attributes["style:name"] ?? ""
        case "style:table-properties":
            if attributes["table:display"] == "false" { hiddenStyles.insert(style) }
        case "table:table":
            let sheet = Sheet(
                name: attributes["table:name"] ?? "", style: attributes["table:style-name"] ?? "",
                grid: SheetGrid(file: file))
            sheets.append(sheet)
            isInTable = true
            row = 1
        case "table:table-row":
            rowTimes = Self.times(attributes["table:number-rows-repeated"])
            isHidden = ["collapse", "filter"].contains(attributes["table:visibility"])
            cells = []
            column = 1
        case "table:table-cell", "table:covered-table-cell":
            cellTimes = Self.times(attributes["table:number-columns-repeated"])
            // What a merged cell covers is not shown.
            cell = OpenDocumentCell(
                name == "table:table-cell" ? attributes : [:], isCovered: name != "table:table-cell")
        default: cell?.open(name, attributes)
        }
    }

    func text(_ piece: String) {
        if aside == 0 { cell?.add(piece) }
    }

    func close(_ name: String) throws(Diagnostic) {
        if aside > 0 {
            aside -= 1
            return
        }
        switch name {
        case "table:table": isInTable = false
        case "table:table-row":
            guard !sheets.isEmpty else { return }
            try sheets[sheets.count - 1].grid.add(row: row, cells: cells, isHidden: isHidden, times: rowTimes)
            row += rowTimes
        case "table:table-cell", "table:covered-table-cell":
            let shown = cell?.shown ?? ""
            cell = nil
            // Blank cells are repeated up to the last column, and hold nothing.
            if !shown.isEmpty {
                let columns = column..<column + min(cellTimes, SheetGrid.mostColumns + 1)
                cells += columns.map { ($0, shown) }
            }
            column += cellTimes
        default: cell?.close(name)
        }
    }

    private func isAside(_ name: String) -> Bool {
        switch name {
        case "office:annotation", "text:ruby-text", "text:note", "table:shapes", "table:detective", "office:forms",
            "table:tracked-changes", "table:dde-links", "table:content-validations":
            true
        // A table in a cell is a picture of one.
        case "table:table": isInTable
        default: name.hasPrefix("draw:")
        }
    }

    /// How often a row or a cell stands there; no file gives a spreadsheet more of them than it can have.
    private static func times(_ text: String?) -> Int {
        min(max(text.flatMap { Int($0) } ?? 1, 1), SheetGrid.mostRows)
    }
}
