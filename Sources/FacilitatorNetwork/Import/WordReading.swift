internal import Diagnostics
internal import VectorIO

/// Cells of the columns that hold neither territories, sizes nor days.
enum WordReading {
    /// One of a fixed list of words, or one that stands for it.
    static func keyword<Keyword: RawRepresentable & CaseIterable>(
        _ text: String, _: Keyword.Type, also synonyms: [String: Keyword]
    ) -> CellReading where Keyword.RawValue == String {
        if NothingSaid.isSaid(by: text) { return .exact(.blank) }
        let word = normalized(text)
        func choice(_ keyword: Keyword) -> CellReading.Choice { .init(keyword.rawValue, label: keyword.rawValue) }
        let match = Keyword.allCases.first { normalized($0.rawValue) == word } ?? synonyms[word]
        if let match { return .exact(choice(match)) }
        let others = { (found: Keyword) in Keyword.allCases.map(choice).filter { $0 != choice(found) } }
        if let found = synonyms.filter({ $0.key.count > 3 && word.contains($0.key) })
            .min(by: { ($1.key.count, $0.key) < ($0.key.count, $1.key) })?.value
        {
            return .proposed(choice(found), .word, or: others(found))
        }
        if let near = nearest(to: word, among: Keyword.allCases.map { normalized($0.rawValue) }),
            let found = Keyword.allCases.first(where: { normalized($0.rawValue) == near })
        {
            return .proposed(choice(found), .word, or: others(found))
        }
        return CellReading(
            certainty: .unknown, reading: nil, alternatives: Keyword.allCases.map(choice), reason: nil, certain: "")
    }

    static let qualities: [String: Post.Quality] = [
        "facilitatrice": .facilitateur, "facilitateurs": .facilitateur, "facilitateurtrice": .facilitateur,
        "facilitateurdesclausessociales": .facilitateur, "facilitatricedesclausessociales": .facilitateur,
        "facilit": .facilitateur, "chargedemission": .facilitateur, "chargeedemission": .facilitateur,
        "clause": .facilitateur, "coordinatrice": .coordinateur, "coordinateurregional": .coordinateur,
        "coordinatriceregionale": .coordinateur, "coordination": .coordinateur, "coordinat": .coordinateur,
        "personnerelais": .relais, "referentclause": .relais, "referenteclause": .relais,
    ]

    static let structureTypes: [String: Post.StructureType] = [
        "pl": .plie, "mde": .maisonEmploi, "mdef": .maisonEmploi, "maisondelemploi": .maisonEmploi,
        "maisonemploi": .maisonEmploi, "ville": .commune, "mairie": .commune, "cc": .epci, "ca": .epci, "cu": .epci,
        "communautedecommunes": .epci, "communautedagglomeration": .epci, "agglomeration": .epci,
        "intercommunalite": .epci, "metropole": .epci, "conseildepartemental": .departement, "cd": .departement,
        "asso": .association, "associationloi1901": .association, "loi1901": .association,
        "etablissementpublic": .epa,
    ]

    static let states: [String: Post.Status] = [
        "conventionne": .enCours, "conventionnee": .enCours, "actif": .enCours, "active": .enCours, "enplace": .enCours,
        "pourvu": .enCours, "finance": .enCours, "demande": .candidature, "candidat": .candidature,
        "projet": .candidature, "encandidature": .candidature, "deposee": .candidature,
    ]

    static func truth(_ text: String) -> CellReading {
        if NothingSaid.isSaid(by: text) { return .exact(.blank) }
        func choice(_ answer: YesNo) -> CellReading.Choice { .init(answer.rawValue, label: answer.rawValue) }
        if let answer = YesNo(written: text) { return .exact(choice(answer)) }
        if normalized(text).hasPrefix("oui") { return .proposed(choice(.oui), .word, or: [choice(.non)]) }
        if normalized(text).hasPrefix("non") { return .proposed(choice(.non), .word, or: [choice(.oui)]) }
        return CellReading(
            certainty: .unknown, reading: nil, alternatives: [choice(.oui), choice(.non)], reason: nil, certain: "")
    }

    static func amount(_ text: String) -> CellReading {
        if NothingSaid.isSaid(by: text) { return .exact(.blank) }
        func choice(_ money: Money) -> CellReading.Choice {
            .init(money.description, label: money.description.replacing(".", with: ","))
        }
        if let money = Money(text) { return money.cents >= 0 ? .exact(choice(money)) : .unknown() }
        if let match = text.lowercased().wholeMatch(of: /(.+?)\s*k\s*(?:€|euros?)?/),
            let number = DecimalNumber.parse(String(match.output.1)), number >= 0, number < 1e6
        {
            return .proposed(choice(Money(cents: Int((number * 100_000).rounded()))), .unit)
        }
        return .unknown()
    }

    static func share(_ text: String) -> CellReading {
        if NothingSaid.isSaid(by: text) { return .exact(.blank) }
        let isPercentage = text.hasSuffix("%")
        guard let number = DecimalNumber.parse(isPercentage ? text.dropLast().trimmed : text) else {
            return .unknown()
        }
        let part = isPercentage ? number / 100 : number
        return (0...1).contains(part) ? .exact(ETPReading.choice(part)) : .unknown()
    }
}
