/// A large project (a canal, a renewal programme, a line) that asks for facilitators while it lasts.
public struct Project: Hashable, Sendable {
    /// No two of a study alike.
    public let id: String
    /// As people call it; the identifier where the file gives none.
    public let name: String
    /// Where its contracts are carried out.
    public let perimeter: Perimeter
    /// Full-time equivalents that it asks for on each of its days.
    public let etp: Double
    /// The first day; nil for ever since.
    public let start: CivilDate?
    /// The last day; nil for ever on.
    public let end: CivilDate?
    /// In the table, as a spreadsheet counts.
    public let row: Int

    /// - Parameter perimeter: over the polygons of the study's register.
    public init(
        id: String, name: String, perimeter: Perimeter, etp: Double, start: CivilDate? = nil, end: CivilDate? = nil,
        row: Int = 0
    ) {
        self.id = id
        self.name = name
        self.perimeter = perimeter
        self.etp = etp
        self.start = start
        self.end = end
        self.row = row
    }

    /// Whether it asks for its ETP on a day; without a day, whatever its dates, as posts count then.
    public func isActive(on date: CivilDate?) -> Bool {
        guard let date else { return true }
        return (start ?? date) <= date && date <= (end ?? date)
    }
}
