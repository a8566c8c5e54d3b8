internal import Coverage
internal import FacilitatorNetwork
internal import Placement
internal import Studies
internal import Territories
internal import Wording

extension Study {
    /// What the figures hang on, each with its name.
    func settings(_ wording: Wording) -> [(name: String, value: String)] {
        let format = wording.format
        func words(_ target: Target) -> String {
            switch target.amount {
            case .ratio(let ratio): wording.target(etpPer100k: ratio)
            case .total(let etp): wording.target(etp: etp)
            }
        }
        var settings = [
            (wording.level, wording.name(of: level)),
            (wording.date, date.map { format.date($0) } ?? wording.absent),
            (wording.horizonMonths, format.integer(horizonMonths)),
            (wording.target, target.map(words) ?? wording.withoutTarget),
        ]
        if let target {
            settings += [
                (wording.tolerance, format.percent(target.tolerance)),
                (wording.capacityLevel, wording.name(of: capacityLevel)),
            ]
        }
        if let placement {
            if let own = placement.target { settings.append((wording.placementTarget, words(own))) }
            if let rules = placement.rules { settings.append((wording.callRules, rules)) }
        }
        return settings
    }
}
