internal import Coverage
internal import FacilitatorNetwork
internal import Funding
public import Studies
internal import Territories
internal import Wording

/// A row of `plans`: what one plan comes to, in the figures of the analysis.
public struct ScoreRow: Sendable {
    /// Which plan.
    enum Plan: String, Coded {
        case rien, identique, propose, libre, registre

        init(_ kind: PlanScore.Kind) {
            self =
                switch kind {
                case .nothing: .rien
                case .identical: .identique
                case .plan: .propose
                case .free: .libre
                case .register: .registre
                }
        }
    }

    let score: PlanScore
    /// What is proposed, which the others are held against.
    let proposed: DefinitionFigures?
    /// As people call it.
    let name: String

    static let columns: [Column<Self>] = names + figures + money + losses + differences

    private static let names: [Column<Self>] = [
        Column(
            "plan", Words("Code"),
            Words("rien, identique, propose, libre ou registre.", "rien, identique, propose, libre or registre.")
        ) { Plan($0.score.kind) },
        Column("nom", Words("Plan"), Words("Nom du plan.", "Name of the plan.")) { $0.name },
    ]

    private static let figures: [Column<Self>] = [
        Column(
            "population_non_couverte", .people, Words("Habitants sans couverture", "People without cover"),
            Words("Habitants qu’aucun poste ne couvre en propre.", "People whom no post covers as its own.")
        ) { $0.score.figures.withoutCover },
        Column(
            "population_blanche", .people, Words("Habitants en zone blanche", "People in white zones"),
            Words("Habitants en zone blanche, selon la définition.", "People in white zones, by definition.")
        ) { $0.score.figures.inWhiteZones },
        Column(
            "deficit_etp", .etp, Words("Déficit (ETP)", "Deficit (FTE)"),
            Words("Somme des déficits, en ETP.", "Sum of the deficits, in FTE.")
        ) { $0.score.figures.deficit },
        Column(
            "population_sans_marches_etat", .people,
            Words("Habitants sans poste pour les marchés de l’État", "People without a post for State contracts"),
            Words(
                "Habitants sans poste qui suit les marchés de l’État, ou qui n’en dit rien.",
                "People without a post that follows the State's contracts, or says nothing of them.")
        ) { $0.score.figures.withoutStatePost },
    ]

    private static let money: [Column<Self>] = [
        Column(
            "postes", .count, Words("Postes", "Posts"),
            Words("Postes de facilitateur du plan.", "Facilitators' posts of the plan.")
        ) { $0.score.posts },
        Column(
            "etp", .etp, Words("ETP", "FTE"),
            Words("ETP connus de ces postes.", "FTE of these posts that are known.")
        ) { $0.score.etp },
        Column(
            "etp_inconnu", Words("ETP inconnus", "FTE unknown"),
            Words(
                "Vrai si un de ces postes ne dit pas ses ETP.", "True when some of these posts do not state their FTE.")
        ) { $0.score.hasUnknownETP },
        Column(
            "part_etat", .euros, Words("Part de l’État (€)", "State share (€)"),
            Words(
                "Part de l’appel à projets, coordinateurs compris, en euros ; vide si un ETP est inconnu.",
                "Share of the call for projects, coordinators included, in euros; blank where FTE are unknown.")
        ) { $0.score.share },
    ]

    private static let losses: [Column<Self>] = [
        Column(
            "population_perdant", .people, Words("Habitants qui perdent leur poste", "People who lose their post"),
            Words(
                "Habitants couverts aujourd’hui, et sans couverture sous ce plan.",
                "People covered today, and without cover under this plan.")
        ) { $0.score.loss.people },
        Column(
            "territoires_perdant", .count,
            Words("Territoires qui perdent leur poste", "Territories that lose their post"),
            Words(
                "Territoires où quelqu’un est couvert aujourd’hui et personne sous ce plan.",
                "Territories where somebody is covered today and nobody under this plan.")
        ) { $0.score.loss.territories.count },
        Column(
            "territoires_perdant_noms", Words("Lesquels", "Which territories"),
            Words("Leurs noms, séparés par des points-virgules.", "Their names, separated by semicolons.")
        ) { $0.score.loss.territories.map(\.name).joined(separator: "; ") },
        Column(
            "departements_perdant", Words("Départements qui perdent leur poste", "Départements that lose their post"),
            Words("Leurs codes, séparés par des barres.", "Their codes, separated by slashes.")
        ) { $0.score.loss.departements.joined(separator: "/") },
    ]

    private static let differences: [Column<Self>] = [
        difference(
            "non_couverte", Words("Écart : habitants sans couverture", "Difference: people without cover"), .people
        ) {
            $0.withoutCover
        },
        difference("blanche", Words("Écart : habitants en zone blanche", "Difference: people in white zones"), .people)
        {
            $0.inWhiteZones
        },
        difference("deficit", Words("Écart : déficit (ETP)", "Difference: deficit (FTE)"), .etp) { $0.deficit },
    ]

    private static func difference(
        _ name: String, _ label: Words, _ measure: Measure, _ figure: @escaping @Sendable (DefinitionFigures) -> Double
    ) -> Column<Self> {
        Column(
            "ecart_\(name)", measure, label,
            Words(
                "Différence avec le plan proposé ; au-dessus de zéro, ce plan fait moins bien.",
                "Difference with the plan proposed; above zero, this plan does worse.")
        ) { row in row.proposed.map { figure(row.score.figures) - figure($0) } }
    }
}

extension Sheet where Row == ScoreRow {
    /// `plans`: nothing renewed, « à l’identique », the plan, free redeployment, and the plans that somebody gives.
    /// - Parameter name: what a plan is called.
    public static func scores(_ result: PlacementResult, name: (PlanScore.Kind) -> String) -> Self {
        let proposed = result.scores.first { $0.kind == .plan }?.figures
        return Sheet(
            "plans", Words("Plans comparés", "Plans compared"), columns: ScoreRow.columns,
            rows: result.scores.map { ScoreRow(score: $0, proposed: proposed, name: name($0.kind)) })
    }
}
