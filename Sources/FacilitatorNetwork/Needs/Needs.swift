public import Territories

/// What coordinators know of the needs of communes and EPCI.
public struct Needs: Hashable, Sendable {
    /// What is known of one commune or EPCI. Nil is unknown, never nothing.
    public struct Row: Hashable, Sendable {
        /// Commune or EPCI.
        public let level: Level
        /// In the gazetteer.
        public let position: Int
        /// Whether needs are identified there.
        public let isIdentified: Bool?
        /// By how much its need is more than its people's, as somebody judges it.
        public let factor: Double?
        /// Counts (recipients, jobseekers, contracts), by indicator.
        public let indicators: [String: Double]
        /// In the table, as a spreadsheet counts.
        public let row: Int

        /// What is left out is unknown.
        public init(
            level: Level, position: Int, isIdentified: Bool? = nil, factor: Double? = nil,
            indicators: [String: Double] = [:], row: Int = 0
        ) {
            self.level = level
            self.position = position
            self.isIdentified = isIdentified
            self.factor = factor
            self.indicators = indicators
            self.row = row
        }
    }

    /// In the order of the table, no two of the same unit.
    public let rows: [Row]

    /// No row at all knows nothing of anywhere.
    public init(rows: [Row]) {
        self.rows = rows
    }
}
