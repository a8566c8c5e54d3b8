/// Something a person should know about their data: what is wrong, where, what was found, what comes nearest.
///
/// It holds facts only; the sentence, in the reader's language, is the room Wording's.
public struct Diagnostic: Error, Hashable, Sendable {
    /// Whether the run may go on.
    public enum Severity: String, Hashable, Sendable {
        /// Nothing can be computed, or not truthfully.
        case error
        /// The computation stands; somebody should look.
        case warning
    }

    /// Where in the user's files. A row is counted as a spreadsheet shows it, from 1, headers included.
    public struct Place: Hashable, Sendable {
        /// As the user named it; nil where no file is at fault.
        public var file: String?
        /// Nil where a whole file or column is meant.
        public var row: Int?
        /// The column of a table, the field of a layer or the path of a key (`territory.departements`).
        public var column: String?

        public init(file: String? = nil, row: Int? = nil, column: String? = nil) {
            self.file = file
            self.row = row
            self.column = column
        }
    }

    /// An error unless said otherwise.
    public var severity: Severity
    /// What is wrong, as facts.
    public var problem: any Problem
    /// Empty where the trouble is of the request or of the machine.
    public var place: Place
    /// The value found, as written.
    public var value: String?
    /// The nearest valid value, when one is near enough to be meant.
    public var nearest: String?

    public init(
        _ problem: any Problem, severity: Severity = .error, at place: Place = Place(), value: String? = nil,
        nearest: String? = nil
    ) {
        self.severity = severity
        self.problem = problem
        self.place = place
        self.value = value
        self.nearest = nearest
    }
}

extension Diagnostic {
    public static func == (first: Diagnostic, second: Diagnostic) -> Bool {
        AnyHashable(first.problem) == AnyHashable(second.problem) && first.severity == second.severity
            && first.place == second.place && first.value == second.value && first.nearest == second.nearest
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(AnyHashable(problem))
        hasher.combine(severity)
        hasher.combine(place)
        hasher.combine(value)
        hasher.combine(nearest)
    }
}
