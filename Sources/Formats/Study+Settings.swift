internal import Coverage
internal import FacilitatorNetwork
internal import Placement
internal import Studies
internal import Territories
internal import Wording

extension Study {
    /// What the figures hang on, each with its name.
    func settings(_ catalogue: Wording) -> [(name: String, value: String)] {
        let format = catalogue.format
        func words(_ target: Target) -> String {
            switch target.amount {
            case .ratio(let ratio): catalogue.target(etpPer100k: ratio)
            case .total(let etp): catalogue.target(etp: etp)
            }
        }
        var settings = [
            (catalogue.level, catalogue.name(of: level)),
            (catalogue.date, date.map { format.date($0) } ?? catalogue.absent),
            (catalogue.horizonMonths, format.integer(horizonMonths)),
            (catalogue.target, target.map(words) ?? catalogue.withoutTarget),
        ]
        if let target {
            settings += [
                (catalogue.tolerance, format.percent(target.tolerance)),
                (catalogue.capacityLevel, catalogue.name(of: capacityLevel)),
            ]
        }
        if let placement {
            if let own = placement.target { settings.append((catalogue.placementTarget, words(own))) }
            if let rules = placement.rules { settings.append((catalogue.callRules, rules)) }
        }
        return settings
    }
}
