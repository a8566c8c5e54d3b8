package import Coverage
internal import Territories

/// Why a part of a territory is a white zone.
extension Wording {
    /// In a sentence. Capacity is told of the units that were judged, which are seldom those of the tables.
    package func reason(_ zone: WhiteZone, of unit: TerritoryUnit, in scenario: Scenario) -> String {
        switch zone.status {
        case .nonCouverte:
            say(fr: "Aucun facilitateur ne couvre ce territoire.", en: "No facilitator covers this territory.")
        case .limitrophe:
            say(
                fr: "Seul un facilitateur limitrophe le couvre, et des besoins y sont identifiés.",
                en: "Only an adjoining facilitator covers it, and needs are identified there.")
        case .capaciteInsuffisante: capacityReason(zone.shortfalls, of: unit)
        case .limitropheAQualifier, .limitropheSansBesoin, .couverte: ""
        }
    }

    private static let mostNamed = 2

    private func capacityReason(_ judged: [CapacityJudgement], of unit: TerritoryUnit) -> String {
        guard let first = judged.first else { return "" }
        if judged.count > 1 {
            let names = judged.prefix(Self.mostNamed).map(shortfallInBrackets).joined(separator: semicolon)
            let others = judged.count - Self.mostNamed
            return capacityShort(
                in: others <= 0 ? names : report.and(first: names, second: report.others(others)))
        }
        let isItself = first.unit.level == unit.level && first.unit.position == unit.position
        return capacityShort(
            in: isItself ? nil : place(of: first.unit), etp: first.balance.etp, need: first.balance.need,
            digits: digits(of: first))
    }

    /// - Parameter place: nil where it is the territory itself.
    package func capacityShort(in place: String?, etp: Double, need: Double, digits: Int) -> String {
        let (etp, need) = (decimal(etp, digits), decimal(need, digits))
        let place = place.map { say(fr: " dans \($0)", en: " in \($0)") } ?? ""
        return say(
            fr: "Capacité insuffisante\(place)\u{A0}: \(etp) ETP pour un besoin de \(need) ETP.",
            en: "Insufficient capacity\(place): \(etp) FTE for a need of \(need) FTE.")
    }

    /// Where several units fall short; each comes with its ETP and need in brackets.
    package func capacityShort(in places: String) -> String {
        say(fr: "Capacité insuffisante dans \(places).", en: "Insufficient capacity in \(places).")
    }

    private func shortfallInBrackets(_ judgement: CapacityJudgement) -> String {
        let digits = digits(of: judgement)
        let (etp, need) = (decimal(judgement.balance.etp, digits), decimal(judgement.balance.need, digits))
        return place(of: judgement.unit)
            + say(fr: " (\(etp) ETP pour un besoin de \(need))", en: " (\(etp) FTE for a need of \(need))")
    }

    /// As many as tell ETP and need apart, four at most.
    private func digits(of judgement: CapacityJudgement) -> Int {
        (2...3).first { decimal(judgement.balance.etp, $0) != decimal(judgement.balance.need, $0) } ?? 4
    }

    /// « l’EPCI CINOR », with a word on the part of it that the study leaves out.
    private func place(of unit: TerritoryUnit) -> String {
        let place =
            switch unit.level {
            case .commune: say(fr: "la commune \(unit.name)", en: "the commune \(unit.name)")
            case .epci: say(fr: "l’EPCI \(unit.name)", en: "the EPCI \(unit.name)")
            case .departement: say(fr: "le département \(unit.name)", en: "the département \(unit.name)")
            case .region: say(fr: "la région \(unit.name)", en: "the région \(unit.name)")
            }
        return unit.isPartial ? place + say(fr: " (partie étudiée)", en: " (the part studied)") : place
    }
}
