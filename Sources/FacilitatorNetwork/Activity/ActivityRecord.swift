/// What a post, or all posts of a structure, did in a period. What is not in it is unknown, never zero.
public struct ActivityRecord: Hashable, Sendable {
    /// Whose work it is.
    public enum Subject: Hashable, Sendable {
        /// By its name in the register.
        case post(String)
        /// By its name without case or accents, for all of its posts together.
        case structure(String)
    }

    /// Whose.
    public let subject: Subject
    /// When.
    public let period: Period
    /// What is counted.
    public var numbers: [ActivityMeasure: Double] = [:]
    /// What is told.
    public var texts: [ActivityText: String] = [:]
    /// Buyers by name, each once.
    public var buyers: [String] = []
    /// The table that it stands in, as the study names it.
    public let file: String
    /// In the table, as a spreadsheet counts.
    public let row: Int

    /// A record of which nothing is known yet.
    public init(_ subject: Subject, _ period: Period, file: String = "", row: Int = 0) {
        (self.subject, self.period, self.file, self.row) = (subject, period, file, row)
    }

    /// Whether it is of a post, itself or through its structure.
    public func concerns(_ post: Post) -> Bool {
        switch subject {
        case .post(let id): post.id == id
        case .structure(let key): post.structureKey == key
        }
    }
}

/// What facilitators and coordinators tell of their work.
public struct ActivityLog: Hashable, Sendable {
    /// In the order of the files and their rows; no two of the same subject have a day in common.
    public let records: [ActivityRecord]

    public init(records: [ActivityRecord] = []) {
        self.records = records
    }

    /// Those whose days all lie in a period.
    public func records(in period: Period) -> [ActivityRecord] { records.filter { period.holds($0.period) } }
}
