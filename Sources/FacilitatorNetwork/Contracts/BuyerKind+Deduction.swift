/// The kind of a buyer that no file tells.
extension BuyerKind {
    /// By the words that kinds of buyers bear in their names, else by the series that INSEE gives public persons. A SIREN
    /// tells authorities from the State; of local establishments (26, 27) only the name tells hospitals from landlords.
    /// Nil where neither says.
    static func deduced(from number: BuyerNumber?, named name: String?) -> BuyerKind? {
        named(name ?? "") ?? number.flatMap(ofSeries)
    }

    /// The longest words first: « Office public de l’habitat du département » is a landlord.
    private static let words: [(BuyerKind, [String])] = [
        (.bailleur, ["hlm", "habitat", "bailleur", "oph", "logement social"]),
        (.hopital, ["hôpital", "hôpitaux", "hospitalier", "chu", "chru", "ghr"]),
        (
            .etat,
            [
                "préfecture", "ministère", "dreets", "ddets", "ddetspp", "dreal", "ddt", "ddtm", "draaf", "drac",
                "draf",
                "rectorat", "pfra", "sgami", "dgfip", "tribunal", "gendarmerie", "directions départementales",
            ]
        ),
        (.epa, ["université", "crous", "anru", "agence de l'eau", "parc national", "france travail"]),
        (
            .collectivite,
            [
                "ville", "commune", "mairie", "département", "région", "métropole", "cc", "ca", "communauté",
                "syndicat",
                "ccas", "cias", "conseil départemental", "conseil régional", "pays", "petr", "sdis",
            ]
        ),
    ]

    /// The same, each as the words that it is made of.
    private static let phrases: [(kind: BuyerKind, phrases: [[String]])] = words.map { kind, words in
        (kind, words.map { FoldedText($0).words })
    }

    private static func named(_ name: String) -> BuyerKind? {
        let words = FoldedText(name).words
        return phrases.first { _, phrases in
            phrases.contains { phrase in
                words.indices.contains { words[$0...].starts(with: phrase) }
            }
        }?.kind
    }

    private static func ofSeries(_ number: BuyerNumber) -> BuyerKind? {
        switch number.digits.prefix(2) {
        case "11", "12", "15", "16", "17": .etat
        case "13", "18", "19": .epa
        case "20", "21", "22", "23", "24", "25": .collectivite
        case "26", "27": nil
        case let series where series.first.map { "3456789".contains($0) } ?? false: .prive
        default: nil
        }
    }
}
