internal import Cartography
internal import VectorIO

extension Layer {
    /// The layer with the words of a language and the legend of our maps.
    /// - Parameter targetRatio: the study's target, a break between classes of rates.
    func styled(_ catalogue: Catalogue, targetRatio: Double? = nil) -> Layer {
        let labels = catalogue.fieldLabels
        var layer = labelled(catalogue)
        let style: QGISStyle? =
            switch schema.name {
            case "territoires":
                QGISStyle.rates(
                    "etp_100k",
                    classes: Symbology.rateClasses(target: targetRatio).map { ($0, labels.rate($0, catalogue.format)) },
                    missing: labels.unknownRate)
            case "zones-blanches": QGISStyle.whiteZones(label: labels.whiteZones)
            case "perimetres": QGISStyle.limits(label: labels.perimeters)
            case "postes":
                QGISStyle.posts(
                    "etp", isProposed: false, active: "\"etat\" = 'actif'", label: labels.activePosts,
                    unknown: labels.postsOfUnknownETP, inactive: labels.otherPosts)
            case "plan":
                QGISStyle.posts(
                    "etp", isProposed: true, active: nil, label: labels.proposedPosts,
                    unknown: labels.postsOfUnknownETP,
                    inactive: labels.otherPosts)
            case "affectations": QGISStyle.assignments(label: labels.assignments)
            case "differences":
                QGISStyle.changes(
                    "evolution", opened: ("ouverte", labels.opened), closed: ("refermee", labels.closed),
                    other: ("autre", labels.changedOtherwise))
            default: nil
            }
        layer.style = style?.qml(
            aliases: layer.schema.fields.compactMap { field in field.label.map { (field.name, $0) } })
        return layer
    }
}

extension FieldLabels {
    fileprivate func rate(_ rate: Symbology.RateClass, _ format: NumberFormat) -> String {
        func number(_ value: Double) -> String {
            format.decimal(value, digits: value == value.rounded() ? 0 : (10 * value).rounded() == 10 * value ? 1 : 2)
        }
        switch (rate.from, rate.to) {
        case (nil, _): return noRate
        case (let from?, nil): return rateFrom.filled(number(from))
        case (let from?, let to?):
            return from == 0 ? rateBelow.filled(number(to)) : rateBetween.filled(number(from), number(to))
        }
    }
}
