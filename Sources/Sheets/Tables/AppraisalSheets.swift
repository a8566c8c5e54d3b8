public import Funding
public import Studies
public import Wording

/// A row of `pieces`: a piece that an application owes, or may owe.
public struct PieceRow: Sendable {
    /// Whose file it is of.
    public let application: Application
    /// What its call asks for.
    public let piece: RequiredPiece
    /// Whether it was received.
    public let state: Checklist.State
    /// In the reader's language.
    let label: String

    static let columns: [Column<Self>] = [
        ApplicationRow.id.of(\.application), ApplicationRow.structure.of(\.application),
        Column("piece", Words("Pièce", "Piece"), Words("Code de la pièce.", "Code of the piece.")) { $0.piece.code },
        Column("libelle", Words("Libellé", "Label"), Words("Ce que l’appel demande.", "What the call asks for.")) {
            $0.label
        },
        Column(
            "etat", Words("État", "State"),
            Words("recue, manquante, sans_objet ou a_verifier.", "recue, manquante, sans_objet or a_verifier.")
        ) { $0.state },
        Column("ou", Words("Où", "Where"), Words("Dans le texte de l’appel.", "In the call’s text.")) {
            $0.piece.place
        },
    ]
}

/// A row of `grille`: a criterion of an application, with the mark that somebody gave, or none.
public struct MarkRow: Sendable {
    /// Who is marked.
    public let application: Application
    /// What is marked.
    public let criterion: AppraisalCriterion
    let weight: Double
    let best: Double
    /// In the reader's language.
    let label: String

    static let columns: [Column<Self>] = [
        ApplicationRow.id.of(\.application), ApplicationRow.structure.of(\.application),
        Column("critere", Words("Critère", "Criterion"), Words("Code du critère.", "Code of the criterion.")) {
            $0.criterion.code
        },
        Column("libelle", Words("Libellé", "Label"), Words("Ce qui est noté.", "What is marked.")) { $0.label },
        Column(
            "note", Words("Note", "Mark"),
            Words("Vide tant que personne ne l’a donnée.", "Blank until somebody gives it.")
        ) {
            $0.application.entry.marks[$0.criterion.code]
        },
        Column("note_sur", Words("Sur", "Out of"), Words("La meilleure note.", "The best mark.")) { $0.best },
        Column(
            "poids", Words("Poids", "Weight"), Words("1 si l’étude n’en donne pas.", "1 where the study gives none.")
        ) {
            $0.weight
        },
        Column("commentaire", Words("Commentaire", "Comment"), Words("Du tableau.", "Of the table.")) {
            $0.application.entry.comments[$0.criterion.code]
        },
    ]
}

/// A row of `regles`: what came of a rule for an application.
public struct JudgedRuleRow: Sendable {
    /// Who is held against it.
    public let application: Application
    /// Nil where nothing of the rules could be asked.
    public let judged: Application.JudgedRule?
    /// In a sentence of the reader's language, as the others.
    public let statement: String
    /// What it would take to verify it; nil where it is.
    public let lacking: String?
    /// Where it stands in its source.
    public let place: String?
    /// The smallest change that lifts a refusal.
    public let cure: String?

    /// - Parameters:
    ///   - statement: the rule with its figures.
    ///   - lacking: what it would take to verify it.
    ///   - place: where it stands in its source.
    public init(
        _ application: Application, _ judged: Application.JudgedRule?, statement: String, lacking: String?,
        place: String?, cure: String?
    ) {
        (self.application, self.judged, self.statement) = (application, judged, statement)
        (self.lacking, self.place, self.cure) = (lacking, place, cure)
    }

    static let columns: [Column<Self>] = [
        ApplicationRow.id.of(\.application), ApplicationRow.structure.of(\.application),
        Column("regle", Words("Règle", "Rule"), Words("Code de la règle.", "Code of the rule.")) {
            $0.judged?.rule.code
        },
        Column(
            "enonce", Words("Énoncé", "Statement"), Words("La règle, avec ses chiffres.", "The rule with its figures.")
        ) {
            $0.statement
        },
        Column(
            "verdict", Words("Verdict"),
            Words("respectee, refusee ou non_verifiee.", "respectee, refusee or non_verifiee.")
        ) { $0.judged?.outcome ?? .unverified },
        Column(
            "manque", Words("Ce qui manque", "What lacks"),
            Words("La donnée qui manque à une règle non vérifiée.", "The datum that a rule not verified lacks.")
        ) { $0.lacking },
        Column("ou", Words("Où", "Where"), Words("Dans le texte de l’appel.", "In the call’s text.")) { $0.place },
        Column(
            "remede", Words("Remède", "Cure"),
            Words("Le plus petit changement qui lève un refus.", "The smallest change that lifts a refusal.")
        ) { $0.cure },
    ]
}

/// The columns of `effets`: the situation of the plan's day without and with each application.
enum EffectColumns {
    private static let figures: [Column<ApplicationEffect.Figures>] = [
        Column(
            "population_sans_couverture", .people, Words("Habitants sans poste", "People without a post"),
            Words(
                "Habitants du territoire hors de tout périmètre propre.",
                "People of the territory in no own perimeter.")
        ) { $0.withoutCover },
        Column(
            "population_blanche", .people, Words("Population en zone blanche", "People in white zones"),
            Words("De tout le territoire.", "Of the whole territory.")
        ) { $0.inWhiteZones },
        Column(
            "deficit_etp", .etp, Words("Déficit (ETP)", "Deficit (FTE)"),
            Words("De tout le territoire ; vide sans objectif.", "Of the whole territory; blank without a target.")
        ) { $0.deficit },
        Column("etp", .etp, Words("ETP", "FTE"), Words("Connus, de tout le territoire.", "Known, of the territory.")) {
            $0.etp
        },
    ]

    static var all: [Column<Application>] {
        [ApplicationRow.id, ApplicationRow.structure]
            + figures.flatMap { column in
                [
                    column.of { (row: Application) in row.effect.without }.renamed(
                        "_sans", Words("sans elle", "without it")),
                    column.of { (row: Application) in row.effect.with }.renamed("_avec", Words("avec elle", "with it")),
                ]
            }
    }
}

extension Sheet where Row == PieceRow {
    /// `pieces`: a row an application and piece.
    public static func pieces(_ appraisal: Appraisal, in language: Language) -> Self {
        let rows = appraisal.applications.flatMap { application in
            application.checklist.pieces.map { piece, state in
                PieceRow(
                    application: application, piece: piece, state: state, label: Wording(language).words(piece.label))
            }
        }
        return Sheet(
            "pieces", Words("Pièces des dossiers", "Pieces of the files"), columns: PieceRow.columns, rows: rows)
    }
}

extension Sheet where Row == MarkRow {
    /// `grille`: a row an application and criterion.
    public static func marks(_ appraisal: Appraisal, in language: Language) -> Self {
        let rows = appraisal.applications.flatMap { application in
            zip(application.criteria, application.weights).map { criterion, weight in
                MarkRow(
                    application: application, criterion: criterion, weight: weight, best: appraisal.scale,
                    label: Wording(language).words(criterion.label))
            }
        }
        return Sheet("grille", Words("Grille des critères", "Grid of criteria"), columns: MarkRow.columns, rows: rows)
    }
}

extension Sheet where Row == JudgedRuleRow {
    /// `regles`: a row an application and rule.
    public static func rules(_ rows: [JudgedRuleRow]) -> Self {
        Sheet("regles", Words("Règles de l’appel", "Rules of the call"), columns: JudgedRuleRow.columns, rows: rows)
    }
}

extension Sheet where Row == Application {
    /// `effets`: a row an application.
    public static func effects(_ appraisal: Appraisal) -> Self {
        Sheet(
            "effets", Words("Effet sur la zone blanche", "Effect on the white zone"), columns: EffectColumns.all,
            rows: appraisal.applications)
    }
}
