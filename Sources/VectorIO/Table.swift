public import GeometryKit

/// A table as a person sees it: a header, rows of cells, and each row's number in the file.
public struct Table: Hashable, Sendable {
    /// A row that holds something.
    public struct Row: Hashable, Sendable {
        /// As a spreadsheet counts, from 1, the header included.
        public let number: Int
        /// As text, in the order of `header`; blank where a spreadsheet's cell is.
        public let cells: [String]
        /// The surface of a row of a layer, in WGS84; nil for a plain table.
        public let outline: Outline?

        public init(number: Int, cells: [String], outline: Outline? = nil) {
            self.number = number
            self.cells = cells
            self.outline = outline
        }
    }

    /// The file as the user named it.
    public let file: String
    /// The names of the columns, as the file writes them.
    public let header: [String]
    /// Blank rows and the titles above the header are left out; their numbers are not given to others.
    public let rows: [Row]

    /// The row of the column names, as a spreadsheet counts; nil for a layer.
    public let headerRow: Int?
    /// True for a layer, whose rows have surfaces.
    public let isLayer: Bool
    /// Every row that the file has below its header stands in `rows`, with all of its cells.
    public let isWhole: Bool

    public init(
        file: String, header: [String], rows: [Row], headerRow: Int? = 1, isLayer: Bool = false, isWhole: Bool = true
    ) {
        self.file = file
        self.header = header
        self.rows = rows
        self.headerRow = isLayer ? nil : headerRow
        self.isLayer = isLayer
        self.isWhole = isWhole
    }
}
