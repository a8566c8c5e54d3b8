internal import FacilitatorNetwork
public import Studies
internal import VectorIO
public import Wording

extension IndicatorList: Coded {}

/// A row of `indicateurs`: one indicator of a post, or of all together.
public struct IndicatorRow: Sendable {
    /// Which list it is of.
    let report: ActivityReport
    /// Whose.
    let group: IndicatorGroup
    /// What it says.
    public let indicator: Indicator
    private let label: String

    init(_ report: ActivityReport, _ group: IndicatorGroup, _ indicator: Indicator, _ wording: Wording) {
        (self.report, self.group, self.indicator) = (report, group, indicator)
        label = wording.name(of: indicator.kind)
    }

    static let columns: [Column<Self>] = [
        Column(
            "liste", Words("Liste", "List"),
            Words("La liste de l’appel\u{A0}: intermediaire ou annuel.", "The call's list: intermediaire or annuel.")
        ) { $0.report.list },
        Column("debut", Words("Début", "Start"), Words("Premier jour de la période.", "First day of the period.")) {
            $0.report.period.start
        },
        Column("fin", Words("Fin", "End"), Words("Dernier jour de la période.", "Last day of the period.")) {
            $0.report.period.end
        },
        Column(
            "poste", Words("Poste", "Post"),
            Words(
                "Identifiant du poste dans le registre\u{A0}; vide pour l’ensemble.",
                "Code of the post in the register; blank for all together.")
        ) { $0.group.post?.id },
        Column("structure", Words("Structure"), Words("Qui porte le poste.", "Who carries the post.")) {
            $0.group.post?.structure
        },
        Column("indicateur", Words("Indicateur", "Indicator"), Words("Code de l’indicateur.", "Code of the indicator."))
        {
            $0.indicator.kind.code
        },
        Column("libelle", Words("Libellé", "Label"), Words("Ce qu’il compte ou dit.", "What it counts or says.")) {
            $0.label
        },
        Column(
            "valeur", Words("Valeur", "Value"),
            Words(
                "Somme des lignes connues, part de 0 à 1\u{A0}; vide si rien n’est renseigné.",
                "Sum of the rows that are known, part 0 to 1; blank where nobody says.")
        ) { $0.indicator.number },
        Column(
            "texte", Words("En mots", "In words"), Words("Noms et descriptions.", "Names and descriptions.")
        ) { $0.indicator.words.isEmpty ? nil : $0.indicator.words.joined(separator: "; ") },
        Column(
            "valeur_avant", Words("Un an avant", "A year before"),
            Words("La même, les mêmes jours de l’année d’avant.", "The same, of the same days a year before.")
        ) { $0.indicator.before },
        Column(
            "objectif", Words("Objectif", "Objective"),
            Words("Celui de l’étude, pour autant de jours.", "The study's, for as many days.")
        ) { $0.indicator.objective },
        Column(
            "commun_avec", Words("Commun avec", "Common with"),
            Words(
                "Postes de la même structure, que la valeur compte aussi.",
                "Posts of the same structure, which the value counts too.")
        ) { $0.indicator.shared.isEmpty ? nil : $0.indicator.shared.map(\.id).joined(separator: " ") },
        Column(
            "a_renseigner", Words("À renseigner par", "To be filled in by"),
            Words("Postes qui n’en ont pas tout dit.", "Posts that have not said all of it.")
        ) { $0.indicator.silent.isEmpty ? nil : $0.indicator.silent.map(\.id).joined(separator: " ") },
    ]
}

extension Sheet where Row == IndicatorRow {
    /// `indicateurs`: the lists that calls ask for.
    public static func indicators(_ report: ActivityReport, in language: Language) -> Self {
        let wording = Wording(language)
        return Sheet(
            "indicateurs", Words("Indicateurs", "Indicators"), columns: IndicatorRow.columns,
            rows: report.groups.flatMap { group in
                group.indicators.map { IndicatorRow(report, group, $0, wording) }
            })
    }
}
