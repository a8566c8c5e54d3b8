internal import Coverage
internal import FacilitatorNetwork
internal import Placement
internal import Studies
internal import Territories

extension Study {
    /// What the figures hang on, each with its name.
    func settings(_ catalogue: Catalogue) -> [(name: String, value: String)] {
        let (labels, format) = (catalogue.fieldLabels, catalogue.format)
        func words(_ target: Target) -> String {
            switch target.amount {
            case .ratio(let ratio): labels.targetRatio.filled(format.decimal(ratio, digits: 2))
            case .total(let etp): labels.targetTotal.filled(format.decimal(etp, digits: 2))
            }
        }
        var settings = [
            (catalogue.level, catalogue.levels[level] ?? level.rawValue),
            (catalogue.date, date.map { format.date($0) } ?? catalogue.absent),
            (labels.horizonMonths, format.integer(horizonMonths)),
            (labels.target, target.map(words) ?? labels.noTarget),
        ]
        if let target {
            settings += [
                (labels.tolerance, format.percent(target.tolerance)),
                (labels.capacityLevel, catalogue.levels[capacityLevel] ?? capacityLevel.rawValue),
            ]
        }
        if let placement {
            if let own = placement.target { settings.append((labels.placementTarget, words(own))) }
            if let rules = placement.rules { settings.append((labels.callRules, rules)) }
        }
        return settings
    }
}
