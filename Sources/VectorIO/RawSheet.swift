internal import Diagnostics
internal import Foundation

/// A sheet as it stands, titles and totals included: for whoever looks for the table in it.
public struct RawSheet: Hashable, Sendable {
    /// A row that holds something.
    public struct Row: Hashable, Sendable {
        /// As a spreadsheet counts, from 1.
        public let number: Int
        /// As text, up to the last that holds anything.
        public let cells: [String]
        /// Folded away or left out by a filter.
        public let isHidden: Bool

        public init(number: Int, cells: [String], isHidden: Bool = false) {
            self.number = number
            self.cells = cells
            self.isHidden = isHidden
        }
    }

    /// Of its tab; of a CSV file, the file's own.
    public let name: String
    /// Its tab is not shown.
    public let isHidden: Bool
    /// From the top.
    public let rows: [Row]

    public init(name: String, isHidden: Bool = false, rows: [Row]) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
    }

    /// Every sheet of a workbook (XLSX, ODS, XLS), or the one of a CSV file, in the order of the tabs.
    /// - Throws: what is wrong with the file.
    public static func read(_ input: InputFile) throws -> [RawSheet] {
        if input.isFolder { throw Diagnostic(FileProblem.isFolder, at: .init(file: input.name)) }
        if ["csv", "tsv", "txt"].contains(input.pathExtension) {
            let name = URL(fileURLWithPath: input.path).deletingPathExtension().lastPathComponent
            let rows = try Table.delimitedText(input.bytes, file: input.name)
            return [
                RawSheet(
                    name: name,
                    rows: rows.filter { !$0.cells.allSatisfy(\.isEmpty) }.map {
                        Row(number: $0.number, cells: $0.cells)
                    })
            ]
        }
        let workbook = try WorkbookReader.open(input)
        return try workbook.sheets.indices.map { index in
            let sheet = workbook.sheets[index]
            return RawSheet(
                name: sheet.name, isHidden: sheet.isHidden,
                rows: try workbook.rows(of: index).map {
                    Row(number: $0.number, cells: $0.cells, isHidden: $0.isHidden)
                })
        }
    }
}
