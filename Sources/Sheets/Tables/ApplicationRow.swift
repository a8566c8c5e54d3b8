internal import FacilitatorNetwork
public import Funding
public import Studies
internal import Wording

extension Checklist.Completeness: Coded {}
extension Checklist.State: Coded {}
extension Application.Admissibility: Coded {}
extension AppraisalEntry.Decision: Coded {}
extension Verdict.Outcome: Coded {}

/// A row of `comite`: an application before those who decide.
public struct ApplicationRow: Sendable {
    public let application: Application
    /// By the sum of marks; nil until all are there.
    public let markRank: Int?
    /// By people who leave the white zones.
    public let effectRank: Int?
    /// The best sum that its criteria allow; nil without criteria.
    public let bestTotal: Double?
    /// Why the plan leaves it out; nil where it does not.
    public let planReason: String?
    /// What those who decide should look at once more.
    public let remarks: String?

    /// - Parameters:
    ///   - position: of the application in the appraisal.
    ///   - planReason: in a sentence.
    ///   - remarks: likewise.
    public init(_ appraisal: Appraisal, at position: Int, planReason: String?, remarks: String?) {
        let application = appraisal.applications[position]
        self.application = application
        markRank = appraisal.agreement.firstRanks[position]
        effectRank = appraisal.agreement.secondRanks[position]
        bestTotal = application.criteria.isEmpty ? nil : appraisal.scale * application.weights.reduce(0, +)
        (self.planReason, self.remarks) = (planReason, remarks)
    }

    private var plan: FinancingPlan? { application.funding?.plan }

    /// Who applies, at the head of each table of the appraisal.
    public static let id = Column<Application>(
        "id", Words("Candidature", "Application"),
        Words("Identifiant de la candidature au registre.", "The application's identifier in the register.")
    ) { $0.post.id }
    /// `structure`.
    public static let structure = Column<Application>(
        "structure", Words("Structure"), Words("Qui candidate.", "Who applies.")
    ) { $0.post.structure }

    static let columns: [Column<Self>] = who + file + money + marks + effect + decision

    private static let who: [Column<Self>] = [
        id.of(\.application), structure.of(\.application),
        Column(
            "type_structure", Words("Type de structure", "Kind of structure"),
            Words("Type de structure, du registre.", "Kind of structure, of the register.")
        ) { $0.application.post.structureType?.rawValue },
        Column("qualite", Words("Qualité", "Quality"), Words("facilitateur ou coordinateur.", "Of the post.")) {
            $0.application.post.quality.rawValue
        },
        Column(
            "appel", Words("Appel", "Call"),
            Words("Règles de l’appel qui l’instruit.", "The rules that it is held against.")
        ) { $0.application.call?.name },
        Column("etp", .etp, Words("ETP", "FTE"), Words("ETP demandés ; vide si inconnus.", "FTE asked for.")) {
            $0.application.post.etp ?? $0.application.post.mostETP
        },
    ]

    private static let file: [Column<Self>] = [
        Column(
            "dossier", Words("Dossier", "File"),
            Words(
                "complet, incomplet ou a_verifier : d’après les pièces que l’appel demande.",
                "complet, incomplet or a_verifier: by the pieces that the call asks for.")
        ) { $0.application.checklist.completeness },
        pieces("pieces_manquantes", Words("Pièces manquantes", "Missing pieces"), .missing),
        pieces("pieces_a_verifier", Words("Pièces à vérifier", "Pieces to be verified"), .unverified),
        Column(
            "recevabilite", Words("Règles", "Rules"),
            Words(
                "respectee, refusee si une règle l’est, non_verifiee tant qu’une donnée manque.",
                "respectee, refusee where a rule is, non_verifiee as long as a datum lacks.")
        ) { $0.application.admissibility },
        rules("regles_refusees", Words("Règles refusées", "Rules broken"), .refused),
        rules("regles_non_verifiees", Words("Règles non vérifiées", "Rules not verified"), .unverified),
        Column(
            "nouvelle_structure", Words("Structure nouvelle", "New structure"),
            Words(
                "Vrai si elle ne porte encore aucun poste du registre.",
                "True where it carries no post of the register yet.")
        ) { $0.application.isNewStructure },
        Column(
            "comite_national", Words("Comité national", "National committee"),
            Words("Vrai si elle passe par le comité technique national.", "True where it goes through it.")
        ) { $0.application.needsNationalCommittee },
        Column(
            "prioritaire", Words("Prioritaire", "Priority"),
            Words(
                "Vrai si l’appel donne priorité aux structures porteuses et qu’elle en est une.",
                "True where the call puts carriers of posts first, and it is one.")
        ) { $0.application.hasPriority },
    ]

    private static let money: [Column<Self>] = [
        amount(
            "cout_total", Words("Coût total", "Full cost"), Words("Coût complet de l’opération.", "Of the operation.")
        ) {
            $0.cost
        },
        amount(
            "part_etat", Words("Part de l’appel", "Call’s share"), Words("Ce que l’appel paie au plus.", "At most.")
        ) { $0.share },
        amount(
            "cofinancement", Words("Cofinancement promis", "Promised co-funding"),
            Words("Ce que d’autres ont promis.", "What others have promised.")
        ) { $0.cost - $0.share - $0.toBeFound },
        amount(
            "a_trouver", Words("À trouver", "To be found"),
            Words("Ce que personne n’a promis.", "What nobody has promised.")
        ) { $0.toBeFound },
    ]

    private static let marks: [Column<Self>] = [
        Column(
            "note_totale", Words("Note totale", "Total mark"),
            Words(
                "Somme des notes données ; vide tant qu’il en manque.", "Sum of the marks; blank until all are there.")
        ) { $0.application.total },
        Column("note_sur", Words("Sur", "Out of"), Words("La meilleure somme possible.", "The best sum.")) {
            $0.bestTotal
        },
        Column(
            "rang_note", .count, Words("Rang par la note", "Rank by mark"),
            Words("Parmi les candidatures entièrement notées.", "Among applications with all their marks.")
        ) { $0.markRank },
    ]

    private static let effect: [Column<Self>] = [
        Column(
            "population_couverte", .people, Words("Habitants couverts", "People covered"),
            Words(
                "Habitants qui entreraient dans un périmètre propre.", "People who would come into an own perimeter.")
        ) { $0.application.effect.covered },
        Column(
            "population_sortie", .people, Words("Sortis de zone blanche", "Out of the white zone"),
            Words("Habitants qui sortiraient des zones blanches.", "People who would leave the white zones.")
        ) { $0.application.effect.leavingWhite },
        Column(
            "deficit_comble", .etp, Words("Déficit comblé (ETP)", "Deficit filled (FTE)"),
            Words("Vide sans objectif.", "Blank without a target.")
        ) { $0.application.effect.deficitFilled },
        Column(
            "etp_apportes", .etp, Words("ETP apportés", "FTE brought"),
            Words(
                "Au territoire ; vide si ses ETP sont inconnus.", "To the territory; blank where its FTE are unknown.")
        ) { $0.application.effect.etp },
        Column(
            "rang_effet", .count, Words("Rang par l’effet", "Rank by effect"),
            Words("Par habitants sortis de zone blanche.", "By people out of the white zone.")
        ) { $0.effectRank },
        Column(
            "plan", Words("Plan"),
            Words(
                "retenue, ecartee, non_candidate, sans_plan ou sans_objet.",
                "retenue, ecartee, non_candidate, sans_plan or sans_objet.")
        ) { $0.application.planned.code },
        Column(
            "motif_plan", Words("Motif du plan", "The plan’s reason"), Words("Pourquoi il l’écarte.", "Why left out.")
        ) {
            $0.planReason
        },
    ]

    private static let decision: [Column<Self>] = [
        Column(
            "decision", Words("Décision", "Decision"),
            Words(
                "retenu ou refuse, du tableau ; vide sans décision.", "retenu or refuse, of the table; blank without.")
        ) { $0.application.entry.decision },
        Column(
            "motif", Words("Motif", "Reason"), Words("De la décision, du tableau.", "Of the decision, of the table.")
        ) {
            $0.application.entry.motive
        },
        Column(
            "remarques", Words("Remarques", "Remarks"),
            Words("Du tableau, et ce qui ne va pas ensemble.", "Of the table, and what does not go together.")
        ) { $0.remarks },
    ]

    private static func pieces(_ name: String, _ label: Words, _ state: Checklist.State) -> Column<Self> {
        Column(name, label, Words("Codes des pièces, séparés par « / ».", "Codes of the pieces, between “/”.")) { row in
            let codes = row.application.checklist.pieces(state).map(\.code)
            return codes.isEmpty ? nil : codes.joined(separator: "/")
        }
    }

    private static func rules(_ name: String, _ label: Words, _ outcome: Verdict.Outcome) -> Column<Self> {
        Column(name, label, Words("Codes des règles, séparés par « / ».", "Codes of the rules, between “/”.")) { row in
            let codes = row.application.rules(outcome).map(\.rule.code)
            return codes.isEmpty ? nil : codes.joined(separator: "/")
        }
    }

    private static func amount(
        _ name: String, _ label: Words, _ definition: Words, _ value: @escaping @Sendable (FinancingPlan) -> Money
    ) -> Column<Self> {
        Column(name, .euros, label, definition) { $0.plan.map(value) }
    }
}

extension Sheet where Row == ApplicationRow {
    /// `comite`: a row an application.
    public static func committee(_ rows: [ApplicationRow]) -> Self {
        Sheet(
            "comite", Words("Tableau pour le comité", "Table for the committee"), columns: ApplicationRow.columns,
            rows: rows)
    }
}
