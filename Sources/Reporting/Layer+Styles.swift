internal import Cartography
internal import VectorIO

extension Layer {
    /// The layer with the words of a language and the legend of our maps.
    /// - Parameter targetRatio: the study's target, a break between classes of rates.
    func styled(_ catalogue: Catalogue, targetRatio: Double? = nil) -> Layer {
        let labels = catalogue.fieldLabels
        let legend = catalogue.map
        var layer = labelled(catalogue)
        let style: QGISStyle? =
            switch schema.name {
            case "territoires":
                QGISStyle.rates(
                    "etp_100k",
                    classes: Symbology.rateClasses(target: targetRatio).map {
                        ($0, ThematicMap.words($0, targetRatio, catalogue))
                    },
                    missing: legend.missing)
            case "zones-blanches": QGISStyle.whiteZones(label: catalogue.whiteZone)
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
            case "affectations": QGISStyle.assignments(label: legend.served)
            case "differences":
                QGISStyle.changes(
                    "evolution", opened: ("ouverte", legend.becomesWhite), closed: ("refermee", legend.leavesWhite),
                    other: ("autre", labels.changedOtherwise))
            default: nil
            }
        layer.style = style?.qml(
            aliases: layer.schema.fields.compactMap { field in field.label.map { (field.name, $0) } })
        return layer
    }
}
