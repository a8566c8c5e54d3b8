internal import Territories

/// The figures of one unit, or of the whole territory.
public struct TerritoryFigures: Sendable {
    /// How a unit is called in one word.
    public enum Status: Hashable, Sendable {
        case uniform(AtomStatus)
        /// A second status holds more than 0.5 % of its people.
        case mixed
    }

    public private(set) var population = 0.0
    /// Communes whose population the vintage does not give; they count for nobody.
    public private(set) var communesWithoutPopulation = 0
    public private(set) var areaSquareMetres = 0.0
    /// ETP known to serve it.
    public private(set) var etp = 0.0
    /// A post of unknown ETP serves it, so that `etp` is not the whole truth.
    public private(set) var hasUnknownETP = false
    /// ETP needed; nil without a target.
    public private(set) var need: Double?
    /// ETP lacking, exempt atoms left out; nil without a target.
    public private(set) var deficit: Double?
    public private(set) var populationByStatus: [AtomStatus: Double] = [:]
    public private(set) var areaByStatus: [AtomStatus: Double] = [:]
    /// People not in a white zone today, who will be at the end of the horizon if nothing is renewed.
    public private(set) var fragilePopulation = 0.0
    public private(set) var isFragile = false
    /// People in a white zone for the State's contracts; nil when no post says anything of them.
    public private(set) var whiteForStateContracts: Double?
    /// People who are or are not, according to posts that say nothing.
    public private(set) var openForStateContracts: Double?
    /// Active posts whose own perimeter reaches it.
    public private(set) var postCount = 0

    /// - Parameters:
    ///   - horizon: the situation at the end of the horizon.
    ///   - postCount: of active posts that reach these communes.
    public init(
        communes: [Int], scenario: Scenario, now: Assessment, horizon: Assessment, stateContracts: StateContracts?,
        postCount: Int
    ) {
        let atoms = scenario.atoms
        var judgedETP = 0.0
        var judgedNeed = 0.0
        var totalNeed = 0.0
        for commune in communes {
            if scenario.gazetteer.communes[commune].population == nil { communesWithoutPopulation += 1 }
            for atom in atoms.ranges[commune] {
                let people = atoms.populations[atom]
                let area = atoms.areasSquareMetres[atom]
                let status = now.statuses[atom]
                population += people
                areaSquareMetres += area
                etp += now.etp[atom]
                totalNeed += now.need?[atom] ?? 0
                if now.isExempt[atom] {
                    hasUnknownETP = true
                } else {
                    judgedETP += now.etp[atom]
                    judgedNeed += now.need?[atom] ?? 0
                }
                populationByStatus[status, default: 0] += people
                areaByStatus[status, default: 0] += area
                if !status.isWhite, horizon.statuses[atom].isWhite {
                    fragilePopulation += people
                    isFragile = true
                }
            }
        }
        if now.need != nil {
            need = totalNeed
            deficit = max(0, judgedNeed - judgedETP)
        }
        if let stateContracts {
            let atomsHere = communes.lazy.flatMap { atoms.ranges[$0] }
            whiteForStateContracts = atomsHere.filter { stateContracts.isWhite[$0] }
                .reduce(0) { $0 + atoms.populations[$1] }
            openForStateContracts = atomsHere.filter { stateContracts.isOpen[$0] }
                .reduce(0) { $0 + atoms.populations[$1] }
        }
        self.postCount = postCount
    }

    /// ETP per 100,000 inhabitants; nil where nobody lives or where a post of unknown ETP serves.
    public var etpPer100k: Double? {
        population > 0 && !hasUnknownETP ? 1e5 * etp / population : nil
    }

    public var whitePopulation: Double { sum(populationByStatus) }
    public var whiteAreaSquareMetres: Double { sum(areaByStatus) }

    /// The part of its people in white zones, 0 to 1; of its area where nobody lives.
    public var whiteShare: Double? {
        if population > 0 { return whitePopulation / population }
        return areaSquareMetres > 0 ? whiteAreaSquareMetres / areaSquareMetres : nil
    }

    public var status: Status {
        let weights = population > 0 ? populationByStatus : areaByStatus
        let ranked = AtomStatus.allCases.sorted { (weights[$0] ?? 0) > (weights[$1] ?? 0) }
        let total = population > 0 ? population : areaSquareMetres
        return (weights[ranked[1]] ?? 0) > 0.005 * total ? .mixed : .uniform(ranked[0])
    }

    private func sum(_ values: [AtomStatus: Double]) -> Double {
        AtomStatus.allCases.filter(\.isWhite).reduce(0) { $0 + (values[$1] ?? 0) }
    }
}
