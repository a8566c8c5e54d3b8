internal import Coverage
internal import Territories

extension Catalogue {
    /// Why a part of a territory is a white zone, in a sentence. Capacity is told of the units that were judged, which
    /// are seldom those of the tables.
    func reason(_ zone: WhiteZone, of unit: TerritoryUnit, in scenario: Scenario) -> String {
        switch zone.status {
        case .nonCouverte: reasonUncovered
        case .limitrophe: reasonAdjoining
        case .capaciteInsuffisante: capacityReason(zone.shortfalls, of: unit, in: scenario)
        case .limitropheAQualifier, .limitropheSansBesoin, .couverte: ""
        }
    }

    private static let mostNamed = 2

    private func capacityReason(_ judged: [CapacityJudgement], of unit: TerritoryUnit, in scenario: Scenario) -> String
    {
        guard let first = judged.first else { return "" }
        let whole = shortfall(first)
        if judged.count > 1 {
            let names = judged.prefix(Self.mostNamed).map { judgement in
                let figures = shortfall(judgement)
                return reasonCapacityOfEach.filled(place(of: judgement.unit, in: scenario), figures.etp, figures.need)
            }
            let list = names.joined(separator: semicolon)
            let others = judged.count - names.count
            return reasonCapacityIn.filled(
                others == 0 ? list : report.and.filled(list, counted(others, report.others)))
        }
        let isItself = first.unit.level == unit.level && first.unit.position == unit.position
        return isItself
            ? reasonCapacity.filled(whole.etp, whole.need)
            : reasonCapacityElsewhere.filled(place(of: first.unit, in: scenario), whole.etp, whole.need)
    }

    /// ETP and need with as many digits as tell them apart.
    private func shortfall(_ judgement: CapacityJudgement) -> (etp: String, need: String) {
        for digits in 2...4 {
            let (etp, need) = (
                format.decimal(judgement.balance.etp, digits: digits),
                format.decimal(judgement.balance.need, digits: digits)
            )
            if etp != need || digits == 4 { return (etp, need) }
        }
        return ("", "")
    }

    /// « l’EPCI CINOR », with a word on the part of it that the study leaves out.
    private func place(of unit: TerritoryUnit, in scenario: Scenario) -> String {
        let place = (places[unit.level] ?? "%@").filled(unit.name)
        return unit.isPartial ? "\(place) (\(studiedPart))" : place
    }
}
