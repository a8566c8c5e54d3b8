public import FacilitatorNetwork
public import Territories

/// What a post is to a place.
public enum ServiceRole: String, Coded {
    case propre, limitrophe, coordinateur
}

/// A row of `services`: a place that somebody asked for, and a post that serves it or coordinates those that do. A place
/// that no post serves has one row without a post, so that none is lost.
public struct ServiceRow: Sendable {
    let asked: String
    /// Nil where it is no territory of the study's.
    public let code: String?
    let name: String?
    let level: Level?
    let status: String?
    /// Nil in the row of a place that nobody serves, as `post`.
    public let role: ServiceRole?
    /// In post on the day.
    public let post: Post?
    /// The name of its commune.
    public let seat: String?
    /// How to reach its holder.
    public let contact: String?
    /// What there is to say besides.
    public let remark: String?

    /// - Parameters:
    ///   - asked: the words of who asked.
    ///   - status: of the place on the day, as a code of the contract.
    ///   - seat: the name of the post's commune.
    ///   - remark: what there is to say besides.
    public init(
        asked: String, code: String? = nil, name: String? = nil, level: Level? = nil, status: String? = nil,
        role: ServiceRole? = nil, post: Post? = nil, seat: String? = nil, contact: String? = nil, remark: String? = nil
    ) {
        (self.asked, self.code, self.name, self.level, self.status) = (asked, code, name, level, status)
        (self.role, self.post, self.seat, self.contact, self.remark) = (role, post, seat, contact, remark)
    }

    /// `role`.
    public static let role = Column<Self>(
        "role", Words("Rôle", "Role"),
        Words(
            "propre : le lieu est dans son périmètre ; limitrophe : il le sert par extension ; coordinateur.",
            "propre: the place is in its perimeter; limitrophe: it serves it by extension; coordinateur.")
    ) { $0.role }
    /// `structure`.
    public static let structure = Column<Self>(
        "structure", Words("Structure"), Words("Qui porte le poste.", "Who carries the post.")
    ) { $0.post?.structure }
    /// `poste`.
    public static let postCode = Column<Self>(
        "poste", Words("Poste", "Post"),
        Words("Identifiant du poste dans le registre.", "Code of the post in the register.")
    ) { $0.post?.id }
    /// `marches_etat`: empty where the register does not say.
    public static let servesStateContracts = Column<Self>(
        "marches_etat", Words("Marchés de l’État", "State contracts"),
        Words(
            "S’il suit les marchés de l’État ; vide si le registre ne le dit pas.",
            "Whether it follows the State's contracts; blank where the register does not say.")
    ) { $0.post?.servesStateContracts }
    /// `etp`: of the whole post.
    public static let etp = Column<Self>(
        "etp", .etp, Words("ETP", "FTE"), Words("ETP du poste entier.", "FTE of the whole post.")
    ) { $0.post?.etp }
    /// `siege`.
    public static let seat = Column<Self>(
        "siege", Words("Siège", "Seat"), Words("Commune du siège.", "Commune of the seat.")
    ) { $0.seat }
    /// `fin`: the last day of the convention.
    public static let end = Column<Self>(
        "fin", Words("Convention jusqu’au", "Agreement until"),
        Words("Dernier jour de la convention.", "Last day of the agreement.")
    ) { $0.post?.end }
    /// `contact`.
    public static let contact = Column<Self>(
        "contact", Words("Contact"),
        Words("Les colonnes de contact du registre.", "The register's columns of contacts.")
    ) { $0.contact }

    static let columns: [Column<Self>] = [
        Column(
            "lieu", Words("Lieu demandé", "Place asked for"),
            Words("Le lieu tel qu’il est demandé.", "The place as it was asked for.")
        ) {
            $0.asked
        },
        Column("code", Places.code.label, Places.code.definition) { $0.code },
        Column("nom", Places.name.label, Places.name.definition) { $0.name },
        Column("niveau", Places.level.label, Places.level.definition) { $0.level },
        Column("statut", Figures.status.label, Figures.status.definition) { $0.status },
        role, structure, postCode, servesStateContracts, etp, seat, end, contact,
        Column(
            "remarque", Words("Remarque", "Remark"),
            Words("Ce qu’il y a à dire de plus.", "What there is to say besides.")
        ) {
            $0.remark
        },
    ]
}

extension Sheet where Row == ServiceRow {
    /// `services`: who serves each place.
    public static func services(_ rows: [ServiceRow]) -> Self {
        Sheet(
            "services", Words("Qui couvre ces lieux", "Who covers these places"), columns: ServiceRow.columns,
            rows: rows)
    }
}
