internal import Coverage
internal import FacilitatorNetwork
internal import Foundation
internal import Funding
internal import Placement
internal import Sheets
internal import Studies
internal import Territories
internal import VectorIO
internal import Wording

/// `synthese.json` of a plan.
extension PlacementOutput {
    struct Report: Encodable {
        struct Stage: Encodable {
            let objective: String
            let value: Double
            @Nullable var bound: Double?
            @Nullable var gap: Double?
            let status: String
            /// What else is known of the seats, where somebody asked.
            let doubts: PlanDoubts

            private enum CodingKeys: String, CodingKey {
                case objective = "objectif"
                case value = "valeur"
                case bound = "borne"
                case gap = "ecart"
                case status = "statut"
                case doubts = "solidite"
            }
        }

        struct SituationEntry: Encodable {
            @Nullable var population: Double?
            @Nullable var uncovered: Double?
            @Nullable var white: Double?
            @Nullable var etp: Double?
            let hasUnknownETP: Bool
            @Nullable var deficit: Double?

            init(_ figures: TerritoryFigures) {
                population = figures.population
                uncovered = figures.uncoveredPopulation
                white = figures.whitePopulation
                etp = figures.etp
                hasUnknownETP = figures.hasUnknownETP
                deficit = figures.deficit
            }

            private enum CodingKeys: String, CodingKey {
                case population
                case uncovered = "population_non_couverte"
                case white = "population_blanche"
                case etp
                case hasUnknownETP = "etp_inconnu"
                case deficit = "deficit_etp"
            }
        }

        struct Left: Encodable {
            let amount: Double
            let reason: Reason

            init(_ left: MoneyLeft, _ wording: Wording) {
                amount = left.amount.euros
                reason = wording.reason(left)
            }

            private enum CodingKeys: String, CodingKey {
                case amount = "montant"
                case reason = "motif"
            }
        }

        struct Coordinator: Encodable {
            let id: String
            let etp: Double
            let cost: Double
            let share: Double

            private enum CodingKeys: String, CodingKey {
                case id
                case etp
                case cost = "cout_total"
                case share = "part_etat"
            }
        }

        let title: String
        @Nullable var date: String?
        @Nullable var targetRatio: Double?
        @Nullable var rules: String?
        let notes: [String]
        @Nullable var budget: Double?
        @Nullable var expiring: Double?
        let objectives: [Stage]
        let isReproducible: Bool
        let posts: Int
        let etp: Double
        let cost: Double
        let share: Double
        let served: Double
        let before: SituationEntry
        let after: SituationEntry
        let warnings: [String]
        /// The same, for machines: one a warning, in their order.
        let warningDetails: [DiagnosticEntry]
        let inputs: [InputEntry]
        /// As results print it.
        let vintage: String
        let vintageDetails: VintageEntry
        let tool: String
        @Nullable var goal: Double?
        @Nullable var seed: Int?
        let plan: Sheet<PlanRow>
        let services: Sheet<AssignmentRow>
        let comparison: Sheet<ScoreRow>
        /// Nil without a budget.
        @Nullable var left: Left?
        let coordinators: [Coordinator]
        let assumptions: [String]
        let exclusions: [String]
        /// The same, for machines: one an exclusion, in their order.
        let exclusionDetails: [ExclusionEntry]
        /// Why each post is proposed, as its `motif` tells it.
        let reasons: [PostReasons]
        /// Nil where nobody asked.
        @Nullable var frontier: Sheet<FrontierPoint>?
        @Nullable var alternatives: Sheet<AlternativeRow>?
        @Nullable var stability: Sheet<StabilityRow>?

        private enum CodingKeys: String, CodingKey {
            case title = "titre"
            case date
            case targetRatio = "objectif_etp_100k"
            case rules = "regles"
            case notes
            case budget = "budget_eur"
            case expiring = "etp_a_echeance"
            case objectives = "objectifs"
            case isReproducible = "reproductible"
            case posts = "postes"
            case etp
            case cost = "cout_total"
            case share = "part_etat"
            case served = "population_desservie"
            case before = "avant"
            case after = "apres"
            case warnings = "avertissements"
            case warningDetails = "avertissements_details"
            case inputs = "entrees"
            case vintage = "millesime"
            case vintageDetails = "millesime_details"
            case tool = "outil"
            case goal = "but_etp_100k"
            case seed = "graine"
            case plan
            case services = "affectations"
            case comparison = "comparaison"
            case left = "reste"
            case coordinators = "coordinateurs"
            case assumptions = "hypotheses"
            case exclusions = "non_retenues"
            case exclusionDetails = "non_retenues_details"
            case reasons = "motifs_details"
            case frontier = "frontiere"
            case alternatives
            case stability = "stabilite"
        }
    }
}
