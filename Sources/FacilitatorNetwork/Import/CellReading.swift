/// What a cell of somebody's list was found to mean.
public struct CellReading: Hashable, Sendable {
    /// A value that a cell may have.
    public struct Choice: Hashable, Sendable {
        /// As the register writes it; empty for « nothing is said ».
        public let value: String
        /// As people write it, in words that read as the same value.
        public let label: String

        public init(_ value: String, label: String) {
            self.value = value
            self.label = label
        }

        /// Nothing is said, or nobody knows.
        static let blank = Choice("", label: "")
    }

    /// Why a reading is no more than a proposal.
    public enum Reason: Hashable, Sendable {
        case name(NameAnswer.Reason)
        /// A post need not be a full time.
        case countOfPosts
        /// Hours a week, over 35.
        case hours
        /// A number that a hundredth of makes sense.
        case hundredths
        /// Several numbers that add up.
        case sum
        /// The day of the month or of the year is not said.
        case day
        /// No date, in words.
        case noDate
        /// A word that is like one of the register's.
        case word
        /// An amount in other units than euros.
        case unit

        /// For machines: the same in every language.
        public var code: String {
            switch self {
            case .name(let reason): reason.rawValue
            case .countOfPosts: "nombre_de_postes"
            case .hours: "heures"
            case .hundredths: "centiemes"
            case .sum: "somme"
            case .day: "jour"
            case .noDate: "sans_date"
            case .word: "mot_proche"
            case .unit: "unite"
            }
        }
    }

    public let certainty: NameAnswer.Certainty
    /// What it probably means; nil where nothing comes near.
    public let reading: Choice?
    /// What else it may mean, the likeliest first.
    public let alternatives: [Choice]
    /// Nil unless the reading is proposed.
    public let reason: Reason?
    /// What may be taken without asking: the reading where it is exact, what is certain of it elsewhere; empty for nothing.
    public let certain: String

    static func exact(_ value: String, label: String) -> CellReading {
        CellReading(
            certainty: .exact, reading: Choice(value, label: label), alternatives: [], reason: nil, certain: value)
    }

    static func exact(_ choice: Choice) -> CellReading { exact(choice.value, label: choice.label) }

    static func proposed(
        _ reading: Choice, _ reason: Reason, or alternatives: [Choice] = [], certain: String = ""
    ) -> CellReading {
        CellReading(
            certainty: .proposed, reading: reading, alternatives: alternatives.filter { $0 != reading },
            reason: reason, certain: certain)
    }

    static func unknown(certain: String = "") -> CellReading {
        CellReading(certainty: .unknown, reading: nil, alternatives: [], reason: nil, certain: certain)
    }
}

/// Words for « nobody knows », which mean a blank cell.
enum NothingSaid {
    private static let words: Set<String> = [
        "", "nc", "nr", "nsp", "na", "inconnu", "inconnue", "nonrenseigne", "nonrenseignee", "nonconnu", "arenseigner",
        "apreciser", "adefinir", "xx", "xxx", "vide", "empty",
    ]

    /// Whether a cell has nothing but a dash, a question mark or such a word.
    static func isSaid(by text: String) -> Bool { words.contains(normalized(text)) }
}
