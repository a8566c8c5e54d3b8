/// A table of a workbook that is made to be read and printed: words and rounded numbers, exact in their cells.
public struct ReadingPage: Sendable {
    /// A column as people read it.
    public struct Column: Sendable {
        /// In the reader's language.
        public let label: String
        /// Nil for words.
        public let style: LayerSchema.NumberStyle?
        /// One a row.
        public let values: [FieldValue]
        /// Under the last row; null for what does not add up.
        public let total: FieldValue

        public init(
            _ label: String, _ style: LayerSchema.NumberStyle?, _ values: [FieldValue], total: FieldValue = .null
        ) {
            self.label = label
            self.style = style
            self.values = values
            self.total = total
        }
    }

    /// Of its tab.
    public let name: String
    /// Above the table.
    public let title: String
    /// Under the title.
    public let subtitle: String
    /// As many values each as there are rows.
    public let columns: [Column]
    /// One a row: white zones, shaded as everywhere else.
    public let isTinted: [Bool]
    /// Columns that stay in sight.
    public let frozen: Int

    public init(
        name: String, title: String, subtitle: String, columns: [Column], isTinted: [Bool], frozen: Int
    ) {
        precondition(columns.allSatisfy { $0.values.count == isTinted.count }, "one value a row")
        self.name = name
        self.title = title
        self.subtitle = subtitle
        self.columns = columns
        self.isTinted = isTinted
        self.frozen = frozen
    }

    /// Title, subtitle, a blank row, and the header.
    static let rowsAbove = 4
    /// Where white zones are shaded, as in reports.
    static let tint: UInt32 = 0xFBE6E6

    var hasTotal: Bool { columns.contains { $0.total != .null } }
}
