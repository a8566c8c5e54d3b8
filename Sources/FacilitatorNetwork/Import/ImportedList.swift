public import VectorIO

/// A list as somebody keeps it, read: what goes into a register, what is doubtful, what was left out, each with its place.
public struct ImportedList: Sendable {
    /// A cell that was read.
    public struct Cell: Hashable, Sendable {
        /// As a spreadsheet counts, from 1.
        public let row: Int
        /// Among the cells of the row, from 0.
        public let column: Int
        /// Of the column, as written.
        public let header: String
        /// What the column holds.
        public let role: ListColumn.Role
        /// As it stands in the list.
        public let text: String
        /// What somebody wrote in its place in the sheet of things to check; nil where nobody did.
        public let correction: String?
        /// Of the correction, where there is one.
        public let reading: CellReading

        /// As a spreadsheet names it: `C12`.
        public var address: String { CellReference.text(column: column + 1, row: row) }
        /// Nothing else can be meant, and nobody need be asked.
        public var isCertain: Bool { reading.certainty == .exact }
    }

    /// A row that is no post.
    public struct LeftOut: Hashable, Sendable {
        public enum Reason: String, Hashable, Sendable {
            /// A title, or a note of one cell.
            case title = "titre"
            case total
            /// The headers once more.
            case header = "en_tete"
            /// It names a territory, and nothing of a post there.
            case noPost = "sans_poste"
            /// Nothing of its territories is certain.
            case noTerritory = "territoire_a_verifier"
            /// The register's reader refuses what is certain of it.
            case refused = "refusee"
        }

        /// As a spreadsheet counts, from 1.
        public let row: Int
        public let reason: Reason
        /// Its cells, those that hold something.
        public let cells: [String]

        /// Held back until somebody has checked it, rather than no post at all.
        public var isHeldBack: Bool { [.noTerritory, .refused].contains(reason) }
    }

    /// A post of the register.
    public struct Entry: Sendable {
        /// As a spreadsheet counts, from 1.
        public let row: Int
        /// Made up where the list has none of its own.
        public internal(set) var values: [RegisterColumn: String]
        public let isIdentifierMadeUp: Bool
        /// The user's own words, one a column of the list.
        public let words: [String]
    }

    /// The sheet that was read.
    public let sheet: RawSheet
    /// As a spreadsheet counts, from 1.
    public let headerRow: Int
    public let columns: [ListColumn]
    public internal(set) var entries: [Entry]
    /// In the order of rows and columns; blank cells are not there.
    public let cells: [Cell]
    public internal(set) var leftOut: [LeftOut]
    /// Rows below the header that hold something.
    public let rowCount: Int
    /// Rows that the workbook does not show; they are read like others.
    public let hiddenRows: Int

    /// The cells that somebody should look at.
    public var doubtful: [Cell] { cells.filter { !$0.isCertain } }
}
