internal import FacilitatorNetwork
public import Studies
internal import VectorIO
public import Wording

extension Deadline.Actor: Coded {}

/// A row of `calendrier`: something that is due, in the words of one language.
public struct DeadlineRow: Sendable {
    /// What it is made of.
    public let deadline: Deadline
    private let words: String
    private let source: String
    private let remark: String?

    init(_ deadline: Deadline, in language: Language) {
        let wording = Wording(language)
        self.deadline = deadline
        words = wording.name(of: deadline.kind)
        source = wording.source(deadline)
        remark = wording.sentences(deadline.notes)
    }

    /// `date`.
    public static let date = Column<Self>(
        "date", Words("Date"),
        Words("Jour de l’échéance\u{A0}; vide si la règle n’en donne pas.", "The day; blank where the rule gives none.")
    ) { $0.deadline.date }
    /// `quoi`.
    public static let what = Column<Self>(
        "quoi", Words("Quoi", "What"), Words("Ce qui est dû.", "What is due.")
    ) { $0.words }
    /// `poste`.
    public static let postCode = Column<Self>(
        "poste", Words("Poste", "Post"),
        Words(
            "Identifiant du poste dans le registre\u{A0}; vide pour l’appel entier.",
            "Code of the post in the register; blank for the call as a whole.")
    ) { $0.deadline.post?.id }
    /// `structure`.
    public static let structure = Column<Self>(
        "structure", Words("Structure"), Words("Qui porte le poste.", "Who carries the post.")
    ) { $0.deadline.post?.structure }
    /// `remarque`.
    public static let remark = Column<Self>(
        "remarque", Words("Remarque", "Remark"),
        Words("Ce qu’il y a à savoir de plus.", "What there is to know besides.")
    ) { $0.remark }

    static let columns: [Column<Self>] = [
        date,
        Column("echeance", Words("Échéance", "Due"), Words("Code de l’échéance.", "Code of what is due.")) {
            $0.deadline.kind.code
        },
        what, postCode, structure,
        Column(
            "qui", Words("Qui", "Who"),
            Words(
                "Qui doit agir\u{A0}: candidat, porteur ou coordinateur.",
                "Who has to act: candidat (applicant), porteur (carrier) or coordinateur.")
        ) { $0.deadline.actor },
        Column(
            "appel", Words("Appel", "Call"),
            Words(
                "L’appel qui le demande\u{A0}; vide si le registre seul le dit.",
                "The call that asks for it; blank where the register alone says it.")
        ) { $0.deadline.call },
        Column("source", Words("Source"), Words("Où la règle est écrite.", "Where the rule is written.")) { $0.source },
        remark,
    ]
}

extension Sheet where Row == DeadlineRow {
    /// `calendrier`: what is due, in the order of days.
    public static func deadlines(_ calendar: StudyCalendar, in language: Language) -> Self {
        Sheet(
            "calendrier", Words("Échéances", "What is due"), columns: DeadlineRow.columns,
            rows: calendar.deadlines.map { DeadlineRow($0, in: language) })
    }
}
