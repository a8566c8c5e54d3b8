/// A table as a person sees it: a header, rows of cells, and each row's number in the file.
public struct Table: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        /// As a spreadsheet counts, from 1, the header included.
        public let number: Int
        public let cells: [String]

        public init(number: Int, cells: [String]) {
            self.number = number
            self.cells = cells
        }
    }

    /// The file as the user named it.
    public let file: String
    public let header: [String]
    /// Blank rows are left out; their numbers are not given to others.
    public let rows: [Row]

    public init(file: String, header: [String], rows: [Row]) {
        self.file = file
        self.header = header
        self.rows = rows
    }
}
