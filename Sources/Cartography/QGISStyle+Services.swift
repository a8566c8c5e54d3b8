extension QGISStyle {
    /// How far what a symbol stands for is served; a filter tells it. Shapes tell them apart without colours.
    public enum ServicePart: Hashable, Sendable {
        case served, partly
        /// Nobody follows it.
        case alone
        /// Nobody can tell.
        case unknown
    }

    /// Buyers and contracts: discs where somebody follows them, squares in the colour of white zones where nobody does.
    /// - Parameter parts: those that the layer has.
    public static func services(_ parts: [(part: ServicePart, filter: RowCondition, label: String)]) -> Self {
        let white = Symbology.Colour("#ffffff")
        return Self(
            rules: parts.map { item in
                let layer: QGISSymbol.Layer =
                    switch item.part {
                    case .served:
                        .marker(
                            .circle, Symbology.post, opacity: 1, limit: white, width: 0.2, size: .millimetres(2.2))
                    case .partly:
                        .marker(
                            .circle, Symbology.post, opacity: 0.4, limit: Symbology.post, width: 0.3,
                            size: .millimetres(2.4))
                    case .alone:
                        .marker(
                            .square, Symbology.whiteZoneHatch, opacity: 1, limit: white, width: 0.2,
                            size: .millimetres(2.6))
                    case .unknown:
                        .marker(
                            .circle, white, opacity: 0.5, limit: Symbology.pattern, width: 0.3, isDashed: true,
                            size: .millimetres(2))
                    }
                return Rule(label: item.label, filter: item.filter, symbol: marker(layer))
            })
    }
}
