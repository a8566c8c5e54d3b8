internal import VectorIO

/// Who the post is and where it acts.
extension RegisterColumn {
    /// The name of the row, no two alike.
    public static let id = RegisterColumn(
        "id", .text, also: ["identifiant", "numéro", "n°", "référence", "code poste", "id poste"],
        read: { row, column in row.readIdentifier(column) }, write: { post, _ in .text(post.id) })

    /// Who employs the holder.
    public static let structure = RegisterColumn(
        "structure", .text,
        also: ["porteur", "structure porteuse", "employeur", "bénéficiaire", "organisme", "nom de la structure"],
        read: { row, column in row.post.structure = row.text(column) ?? "" },
        write: { post, _ in .text(post.structure) })

    /// What kind of structure that is.
    public static let typeStructure = RegisterColumn(
        "type_structure", .text,
        also: ["type de structure", "type de porteur", "nature de la structure", "statut juridique"],
        read: { row, column in row.post.structureType = row.keyword(column) },
        write: { post, _ in FieldValue(post.structureType?.rawValue) })

    /// What the holder does; blank for a facilitator.
    public static let qualite = RegisterColumn(
        "qualite", .text, also: ["fonction", "type de poste", "métier"],
        read: { row, column in row.post.quality = row.keyword(column) ?? .facilitateur },
        write: { post, _ in .text(post.quality.rawValue) })

    /// Full-time equivalents; blank is unknown, never zero.
    public static let etp = number(
        "etp", \.etp, in: 0...50,
        also: [
            "nombre d'etp", "nb etp", "nb d'etp", "nombre etp", "etp financés", "etp conventionnés", "quotité",
            "équivalent temps plein", "équivalents temps plein",
        ])

    /// The INSEE code of the commune where the post has its seat.
    public static let siege = RegisterColumn(
        "siege", .text,
        also: ["commune du siège", "code insee", "code insee du siège", "code commune", "insee", "siège insee"],
        repair: CellRepair.commune, read: { row, column in try row.readSeat(column) },
        write: { post, writer in FieldValue(writer.code(ofCommune: post.seat)) })

    /// Where the post acts, in the grammar of perimeters.
    public static let perimetre = perimeter(
        "perimetre", \.own,
        also: [
            "territoire", "territoires", "territoire couvert", "territoires couverts", "périmètre d'intervention",
            "périmètre d'action", "zone d'intervention", "territoire d'intervention",
        ])

    /// Neighbouring territories served by extension, in the grammar of perimeters.
    public static let perimetreLimitrophe = perimeter(
        "perimetre_limitrophe", \.adjoining,
        also: ["limitrophe", "territoires limitrophes", "périmètre étendu", "extension"])

    /// The part of the ETP that serves them, 0 to 1; blank for 0.
    public static let quotaLimitrophe = RegisterColumn(
        "quota_limitrophe", .real, also: ["part limitrophe", "quota", "quotité limitrophe"],
        repair: CellRepair.number,
        read: { row, column in row.post.adjoiningQuota = row.number(column, in: 0...1) ?? 0 },
        write: { post, _ in .real(post.adjoiningQuota) })

    /// Whether the post follows the State's own contracts: `oui` or `non`.
    public static let marchesEtat = RegisterColumn(
        "marches_etat", .text, also: ["marchés de l'état", "suit les marchés de l'état", "marchés état"],
        read: { row, column in row.post.servesStateContracts = row.truth(column) },
        write: { post, _ in FieldValue(post.servesStateContracts.map { YesNo($0).rawValue }) })

    /// A place, not an amount: kept as it is.
    public static let departement = asWritten(
        "departement", also: ["dépt", "dept", "dpt", "dép", "code département", "n° département", "département (n°)"])

    /// A place, not an amount: kept as it is.
    public static let region = asWritten("region")
}
