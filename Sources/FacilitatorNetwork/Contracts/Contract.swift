public import Territories

/// A public contract: what is bought, where it is carried out, when, and who follows its clause.
public struct Contract: Hashable, Sendable {
    /// As its file has it; no two of a buyer have the same.
    public let id: String
    /// In the ledger's buyers; nil when the file names none.
    public internal(set) var buyer: Int?
    /// What is bought, as written; nil when the file does not say.
    public let object: String?
    /// Where it is carried out; empty when no place could be read. Several are each served by their own facilitators.
    public let places: [UnitReference]
    /// The place as written.
    public let writtenPlace: String?
    /// Whether the file only tells roughly where: a postal code or a canton, of which the département is known.
    public let isPlaceApproximate: Bool
    /// The first day, else that of the notification; nil when nobody says.
    public let start: CivilDate?
    /// The last day; nil when nobody says.
    public let end: CivilDate?
    /// Without taxes; nil when nobody says.
    public let amount: Money?
    /// Hours of insertion that it asks for; nil when nobody says.
    public let insertionHours: Double?
    /// The segment of purchase, as written or by its CPV code; nil when nobody says.
    public let segment: String?
    /// What it asks for socially; nil when nobody says, empty when it asks for nothing.
    public let considerations: Set<SocialConsideration>?
    /// Who follows it, as written; nil when nobody says.
    public let followedBy: String?
    /// The file, as the study names it.
    public let file: String
    /// In the file, as a spreadsheet counts; of JSON and XML, the rank of the contract.
    public let row: Int
}

/// What a contract asks for socially, as national data have it since 2022.
public enum SocialConsideration: String, Hashable, Sendable, CaseIterable {
    /// A clause of execution.
    case clause
    /// Reserved for structures of insertion or of the disabled.
    case reserve
    /// A criterion of award.
    case critere

    /// Those that a text tells: « Clause sociale, Marché réservé », « oui »; nil where it does not say.
    static func read(_ text: String) -> Set<SocialConsideration>? {
        let words = normalized(text)
        var found: Set<SocialConsideration> = []
        if words.contains("clause") { found.insert(.clause) }
        if words.contains("reserv") { found.insert(.reserve) }
        if words.contains("crite") { found.insert(.critere) }
        if !found.isEmpty { return words.hasPrefix("sansclause") ? [] : found }
        if let answer = YesNo(written: text) { return answer == .oui ? [.clause] : [] }
        return ["pasdeconsiderationsociale", "sansobjet", "aucune", "aucun", "sans", "neant"].contains(words) ? [] : nil
    }
}
