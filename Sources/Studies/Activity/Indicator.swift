public import FacilitatorNetwork

/// A list of indicators that a call asks for.
public enum IndicatorList: String, Hashable, Sendable, CaseIterable {
    /// The interim report, post by post.
    case interim = "intermediaire"
    /// The annual report.
    case annual = "annuel"
}

/// One of them: what it says, what it said a year before, what is aimed at, and who still has to say.
public struct Indicator: Hashable, Sendable {
    /// What it is of.
    public enum Kind: Hashable, Sendable {
        case measure(ActivityMeasure)
        case text(ActivityText)
        /// Of the hours, the part for recipients of the RSA.
        case rsaShare
        /// Structures that carry facilitators.
        case carriers
        /// EPCI of the study that somebody serves.
        case territories
        /// Covered territories and white zones.
        case coverage

        /// As data files write it.
        public var code: String {
            switch self {
            case .measure(let measure): measure.rawValue
            case .text(let text): text.rawValue
            case .rsaShare: ActivityColumn.rsaShare.rawValue
            case .carriers: "structures_porteuses"
            case .territories: "territoires"
            case .coverage: "zones"
            }
        }
    }

    /// Of what.
    public let kind: Kind
    /// Nil where nobody says, and for what is told in words.
    public var number: Double?
    /// What is told in words, each once: texts, names of buyers.
    public var words: [String] = []
    /// The same of the same days a year before.
    public var before: Double?
    /// What the study aims at in as many days.
    public var objective: Double?
    /// Whether `before` lacks days that some post has not told.
    public var isBeforePartial = false
    /// Posts that have not told it of all their days, or not at all; empty where none has to.
    public var silent: [Post] = []
    /// Posts of the same structure, of which some of it is too: told of the structure as one.
    public var shared: [Post] = []

    init(_ kind: Kind) { self.kind = kind }

    /// Whether anything is known.
    public var isKnown: Bool { number != nil || !words.isEmpty }
}

/// Indicators of a post, or of all together.
public struct IndicatorGroup: Sendable {
    /// Nil for all facilitators together.
    public let post: Post?
    /// In the order of the call's text.
    public let indicators: [Indicator]
}

/// What a study's posts did in a period, in the words of a call's list.
public struct ActivityReport: Sendable {
    /// Which list.
    public let list: IndicatorList
    /// When.
    public let period: Period
    /// All together first, where the list is of the whole; then post by post.
    public let groups: [IndicatorGroup]
    /// Records that begin or end outside the period and have days in it: not counted.
    public let crossing: [ActivityRecord]
}
