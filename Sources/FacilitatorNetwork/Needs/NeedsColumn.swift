/// A column of a table of needs: one of the contract, or an indicator by its header.
struct NeedsColumn: RawRepresentable, Hashable {
    let rawValue: String

    static let code = NeedsColumn(rawValue: "code")
    static let besoinIdentifie = NeedsColumn(rawValue: "besoin_identifie")
    static let poids = NeedsColumn(rawValue: "poids")

    private static let synonyms: [NeedsColumn: [String]] = [
        .code: [
            "code", "insee", "code insee", "siren", "code siren", "code epci", "code commune", "epci", "commune",
            "territoire", "codgeo",
        ],
        .besoinIdentifie: ["besoin identifié", "besoins identifiés", "besoin", "besoins"],
        .poids: ["poids", "pondération", "coefficient"],
    ]

    /// Finds the column of the contract that a header means; nil for an indicator or a label.
    static func named(_ header: String) -> NeedsColumn? { byName[normalized(header)] }

    private static let byName: [String: NeedsColumn] = {
        var names: [String: NeedsColumn] = [:]
        for (column, words) in synonyms {
            for word in words { names[normalized(word)] = column }
        }
        return names
    }()
}
