public import FacilitatorNetwork
internal import VectorIO
public import Wording

/// A row of a table of hours to fill in: a post and a period, everything else still blank.
public struct HoursTemplateRow: Sendable {
    let post: Post
    let period: Period

    public init(_ post: Post, _ period: Period) {
        (self.post, self.period) = (post, period)
    }

    static func column(_ column: ActivityColumn) -> Column<Self> {
        let words = Words { $0.meaning(of: column) }
        let label = Words(column.rawValue)
        return switch column {
        case .post: Column(column.rawValue, label, words) { $0.post.id }
        case .structure: Column(column.rawValue, label, words) { $0.post.structure.isEmpty ? nil : $0.post.structure }
        case .period: Column(column.rawValue, label, words) { $0.period.description }
        case .start, .end: Column(column.rawValue, label, words) { _ in CivilDate?.none }
        case .rsaShare: Column(column.rawValue, .share, label, words) { _ in Double?.none }
        default:
            switch ActivityMeasure(rawValue: column.rawValue) {
            // Names as well as a number.
            case nil, .buyers?: Column(column.rawValue, label, words) { _ in String?.none }
            case .contractAmount?: Column(column.rawValue, .euros, label, words) { _ in Double?.none }
            case .beneficiaryETP?: Column(column.rawValue, .etp, label, words) { _ in Double?.none }
            case .some: Column(column.rawValue, .count, label, words) { _ in Double?.none }
            }
        }
    }
}

/// A column of a table of hours, with what to write in it.
public struct HoursColumnRow: Sendable {
    let column: ActivityColumn
    let content: String
}

extension Sheet where Row == HoursTemplateRow {
    /// `heures`: a table of hours to fill in, by the names of the contract.
    public static func hoursTemplate(_ posts: [Post], _ period: Period) -> Self {
        Sheet(
            "heures", Words("Heures", "Hours"), columns: ActivityColumn.allCases.map(HoursTemplateRow.column),
            rows: posts.map { HoursTemplateRow($0, period) })
    }
}

extension Sheet where Row == HoursColumnRow {
    /// What each column of a table of hours takes; its names are in the reader's language.
    public static func hoursColumns(
        named name: String, headers: (column: String, content: String), in language: Language
    ) -> Self {
        Sheet(
            name, Words(name),
            columns: [
                Column(headers.column, Words(headers.column), Words("Nom de la colonne.", "Name of the column.")) {
                    $0.column.rawValue
                },
                Column(headers.content, Words(headers.content), Words("Ce qui s’y écrit.", "What is written there.")) {
                    $0.content
                },
            ],
            rows: ActivityColumn.allCases.map { HoursColumnRow(column: $0, content: Wording(language).meaning(of: $0)) }
        )
    }
}

extension Sheet where Row == Post {
    /// The posts that a table of hours may be of; the name of this table is in the reader's language.
    public static func postChoices(named name: String, _ posts: [Post]) -> Self {
        Sheet(
            name, Words(name),
            columns: [
                Column("id", Words("Poste", "Post"), Words("Identifiant du registre.", "Code of the register.")) {
                    $0.id
                },
                Column("nom", Words("Structure"), Words("Qui porte le poste.", "Who carries the post.")) {
                    $0.structure.isEmpty ? nil : $0.structure
                },
                Column(
                    "qualite", Words("Qualité", "Quality"), Words("Ce que fait le titulaire.", "What the holder does.")
                ) {
                    $0.quality.rawValue
                },
            ], rows: posts)
    }

    /// Where identifiers stand among the fields.
    public static var identifierField: Int { 0 }
}
