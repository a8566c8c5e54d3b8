internal import Territories

/// The figures of one unit, or of the whole territory. What is unknown is absent, never zero.
public struct TerritoryFigures: Sendable {
    /// How a unit is called in one word.
    public enum Status: Hashable, Sendable {
        case uniform(AtomStatus)
        /// A second status holds more than 0.5 % of its people.
        case mixed
    }

    /// People whom the vintage counts; nil where it gives the population of none of the communes.
    public var population: Double? { isPopulationKnown ? people : nil }
    /// Communes whose population the vintage does not give; they count for nobody.
    public internal(set) var communesWithoutPopulation = 0
    public internal(set) var areaSquareMetres = 0.0
    /// A post of unknown ETP serves it, so that `etp` is a floor, or unknown.
    public internal(set) var hasUnknownETP = false
    /// Active posts whose perimeter, own or adjoining, reaches it; the same reach as in `NetworkCounts`.
    public internal(set) var postCount = 0
    public internal(set) var isFragile = false
    /// Square metres by status.
    public internal(set) var areaByStatus = StatusTotals()

    var etpSum = 0.0
    /// Of the communes whose people are counted.
    var countedETP = 0.0
    var people = 0.0
    var isPopulationKnown = false
    var unknownETPPeople = 0.0
    var peopleByStatus = StatusTotals()
    var fragilePeople = 0.0
    var stateContractsPeople: (white: Double, open: Double)?
    var needSum: Double?
    /// Of the atoms of which it is known what they lack.
    var judgedNeed = 0.0
    var deficitSum = 0.0
    var excessSum = 0.0
}

extension TerritoryFigures {
    /// People by status; nil where nobody was counted. They add up to `population`.
    public var populationByStatus: StatusTotals? { counted(peopleByStatus) }
    /// People in white zones.
    public var whitePopulation: Double? { counted(peopleByStatus.white) }
    /// People in no perimeter.
    public var uncoveredPopulation: Double? { counted(peopleByStatus[.nonCouverte]) }
    /// Geodesic area in white zones; known even where nobody was counted.
    public var whiteAreaSquareMetres: Double { areaByStatus.white }
    /// Some of it is white.
    public var hasWhiteZone: Bool { areaByStatus.white > 0 || peopleByStatus.white > 0 }
    /// The part of its people in white zones, 0 to 1; nil where nobody lives or nobody was counted.
    public var whiteShare: Double? { people > 0 ? peopleByStatus.white / people : nil }
    /// People not in a white zone today, who will be at the end of the horizon if nothing is renewed.
    public var fragilePopulation: Double? { counted(fragilePeople) }
    /// People in a white zone for the State's contracts; nil when no post says anything of them.
    public var whiteForStateContracts: Double? { stateContractsPeople.flatMap { counted($0.white) } }
    /// People who are or are not, according to posts that say nothing.
    public var openForStateContracts: Double? { stateContractsPeople.flatMap { counted($0.open) } }

    /// ETP known to serve it: all that do, or at least so many where `hasUnknownETP`; nil where nothing is known of them.
    public var etp: Double? { hasUnknownETP && etpSum == 0 ? nil : etpSum }

    /// ETP per 100,000 inhabitants, those of places without a counted population on neither side; at least so many where
    /// `hasUnknownETP`. Nil where nobody lives, or where nothing is known of the ETP that serve.
    public var etpPer100k: Double? { people > 0 && etp != nil ? 1e5 * countedETP / people : nil }

    /// People served by a post of unknown ETP.
    public var populationOfUnknownETP: Double? { counted(unknownETPPeople) }

    /// ETP needed; nil without a target, and where neither people nor an indicator tell.
    public var need: Double? { judged(needSum ?? 0) }
    /// ETP lacking: the sum of what the units that judge capacity lack, each cut pro rata of need; without what is needed
    /// where posts of unknown ETP serve (`hasUnknownETP`), and nil where all the need is there, unless known ETP are enough.
    public var deficit: Double? { isUnjudgeable ? nil : judged(deficitSum) }
    /// ETP beyond the need, likewise; nil too where none is known to be beyond it.
    public var excess: Double? { isUnjudgeable && excessSum == 0 ? nil : judged(excessSum) }

    /// The status that holds most of its people; of its area where nobody lives.
    public var status: Status {
        let weights = people > 0 ? peopleByStatus : areaByStatus
        let ranked = weights.ranked
        let total = people > 0 ? people : areaSquareMetres
        return weights[ranked[1]] > Self.otherStatus * total ? .mixed : .uniform(ranked[0])
    }

    /// Read for the State's own contracts: covered, not covered, or some of both; nil when no post says anything of them,
    /// or nobody was counted. Places whose answer hangs on silent posts count as covered.
    public var statusForStateContracts: Status? {
        guard let white = whiteForStateContracts, people > 0 else { return nil }
        let part = white / people
        if part <= Self.otherStatus { return .uniform(.couverte) }
        return part >= 1 - Self.otherStatus ? .uniform(.nonCouverte) : .mixed
    }

    /// The part of a unit's people from which a second status counts.
    private static let otherStatus = 0.005

    /// Posts of unknown ETP serve wherever something is needed, and what is known is too little: whether all of it is,
    /// nobody knows.
    private var isUnjudgeable: Bool { (needSum ?? 0) > 0 && judgedNeed == 0 }

    private func counted<Value>(_ value: Value) -> Value? { isPopulationKnown ? value : nil }

    private func judged(_ value: Double) -> Double? {
        guard let needSum, isPopulationKnown || needSum > 0 else { return nil }
        return value
    }
}
