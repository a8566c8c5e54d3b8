public import Coverage
public import FacilitatorNetwork
internal import Funding
internal import Placement
internal import Territories

/// What one plan comes to, by the analysis of its rows: a line of the comparison that stands beside every answer.
public struct PlanScore: Sendable {
    /// Which plan it is.
    public enum Kind: Hashable, Sendable {
        /// Nothing is renewed.
        case nothing
        /// « Reconduction à l'identique »: every post that ends where the call is open, as it was.
        case identical
        /// What is proposed.
        case plan
        /// The same money with everything competing (`priority: none`).
        case free
        /// A register that somebody gives, by its name.
        case register(String)
    }

    public let kind: Kind
    /// In the definition's figures, on the plan's day.
    public let figures: DefinitionFigures
    /// Posts that it holds, coordinators left out.
    public let posts: Int
    /// Their ETP; those that are known, where `hasUnknownETP`.
    public let etp: Double
    public let hasUnknownETP: Bool
    /// What the call pays for them and for coordinators; nil where nobody knows for some.
    public let share: Money?
    /// Who loses a post that stands today.
    public let loss: PostLoss
}

/// Who loses the post that serves them today.
public struct PostLoss: Sendable {
    /// People in an own perimeter today, and in none under the plan.
    public let people: Double
    /// Units of the study's level where somebody is in an own perimeter today and nobody is under the plan, by position.
    public let territories: [TerritoryUnit]
    /// Départements, by code, likewise.
    public let departements: [String]
}

/// The figures that a plan is judged by, as the analysis gives them.
public struct DefinitionFigures: Hashable, Sendable {
    /// People in no own perimeter.
    public let withoutCover: Double
    /// People in white zones.
    public let inWhiteZones: Double
    /// Summed deficit, in ETP.
    public let deficit: Double
    /// People without a post that follows the State's contracts, or says nothing of them.
    public let withoutStatePost: Double

    /// - Complexity: linear in the atoms.
    public init(_ scenario: Scenario, _ now: Assessment) {
        let atoms = scenario.atoms
        let state = StateCover(scenario, now).isWhite(in: scenario)
        var (uncovered, white, withoutState) = (0.0, 0.0, 0.0)
        for atom in scenario.territory.communes.lazy.flatMap({ atoms.ranges[$0] }) {
            let people = atoms.populations[atom]
            if !now.isInOwnPerimeter[atom] { uncovered += people }
            if now.statuses[atom].isWhite { white += people }
            if state[atom] { withoutState += people }
        }
        withoutCover = uncovered
        inWhiteZones = white
        withoutStatePost = withoutState
        deficit = (now.balances ?? []).reduce(0) { $0 + ($1.judgedNeed > 0 ? $1.deficit : 0) }
    }
}
