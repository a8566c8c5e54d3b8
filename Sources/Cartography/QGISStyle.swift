/// The legend as styles of QGIS (QML), one a layer: rules that exclude one another, each with its label.
public struct QGISStyle: Sendable {
    let rules: [Rule]

    private var labels: QGISLabels?
    /// The field whose words stand on the map.
    private var named: String?

    /// Classes of ETP per 100,000 inhabitants.
    /// - Parameters:
    ///   - field: of the rates; null means unknown.
    ///   - isWhite: territories that are white as a whole, which a sliver of cover does not colour.
    ///   - classes: with their labels, as `Symbology.rateClasses` gives them.
    ///   - unknown: what holds where there is no rate, with its look and its label.
    ///   - floor: what holds where the rate is a floor, and its label.
    ///   - open: what holds where an adjoining perimeter alone reaches and nobody has decided, and its label.
    ///   - isFine: territories are small.
    public static func rates(
        _ field: String, isWhite: RowCondition, classes: [(rate: Symbology.RateClass, label: String)],
        unknown: [(filter: RowCondition, fill: MapSheet.Fill, label: String)],
        floor: (filter: RowCondition, label: String)?, open: (filter: RowCondition, label: String)?, isFine: Bool
    ) -> Self {
        let width = Self.width(isFine)
        let rules = classes.map { item in
            // Zero has a class of its own, so that the next one begins above it.
            let bounds = [
                item.rate.from.map { $0 == 0 ? RowCondition.above(field, 0) : .atLeast(field, $0) },
                item.rate.to.map { RowCondition.below(field, $0) },
            ].compactMap { $0 }
            let filter: RowCondition =
                item.rate.from == nil
                ? .all([.not(.isNull(field)), .any([.atMost(field, 0), isWhite])]) : .all([.not(isWhite)] + bounds)
            return Rule(
                label: item.label, filter: filter,
                symbol: fill([.surface(item.rate.colour, limit: Symbology.epciLimit, width: width)]))
        }
        let others = unknown.map { item in
            Rule(
                label: item.label, filter: item.filter,
                symbol: fill(
                    [.surface(item.fill.colour, limit: Symbology.epciLimit, width: width)] + item.fill.qgisPattern))
        }
        // Every rule that holds is drawn, the last on top.
        let partly = floor.map {
            Rule(label: $0.label, filter: $0.filter, symbol: fill(MapSheet.Fill.atLeast(.init("#ffffff")).qgisPattern))
        }
        let undecided = open.map { Rule(label: $0.label, filter: $0.filter, symbol: fill(hatched(.open))) }
        return Self(rules: rules + others + [partly, undecided].compactMap { $0 })
    }

    /// White zones, hatched, to lie over their rates.
    /// - Parameter kinds: those that the layer has, each by a hatch of its own.
    public static func whiteZones(_ kinds: [(hatch: MapSheet.Hatch, filter: RowCondition, label: String)], isFine: Bool)
        -> Self
    {
        Self(
            rules: kinds.map { kind in
                Rule(
                    label: kind.label, filter: kind.filter,
                    symbol: fill(
                        hatched(kind.hatch) + [.surface(nil, limit: Symbology.whiteZoneHatch, width: width(isFine))]))
            })
    }

    /// Priority districts: outlines to lie over anything, hatched where they are in a white zone.
    /// - Parameter kinds: those that the layer has.
    public static func districts(_ kinds: [(hatch: MapSheet.Hatch?, filter: RowCondition, label: String)]) -> Self {
        Self(
            rules: kinds.map { kind in
                Rule(
                    label: kind.label, filter: kind.filter,
                    symbol: fill(
                        (kind.hatch.map(hatched) ?? []) + [.surface(nil, limit: Symbology.post, width: 0.4)]))
            })
    }

    /// Limits without a surface, to lie over anything.
    public static func limits(label: String) -> Self {
        Self(rules: [
            Rule(
                label: label, filter: nil,
                symbol: fill([.surface(nil, limit: Symbology.departementLimit, width: 0.3, dashed: true)]))
        ])
    }

    /// A part of the posts that are there; a filter tells it.
    public enum PostPart: Hashable, Sendable {
        case known, unknown
        /// It does not cover today.
        case inactive
    }

    /// Posts as circles whose area is their ETP.
    /// - Parameter parts: those that the layer has.
    public static func posts(
        _ field: String, scale: PostScale, parts: [(part: PostPart, filter: RowCondition, label: String)]
    ) -> Self {
        Self(
            rules: parts.map { item in
                let layer: QGISSymbol.Layer =
                    switch item.part {
                    case .known:
                        .marker(
                            .circle, Symbology.post, opacity: 0.3, limit: Symbology.post, width: 0.4,
                            size: .rootOf(field, times: 2 * scale.radiusOfOne))
                    case .unknown:
                        .marker(
                            .circle, Symbology.Colour("#ffffff"), opacity: 0.7, limit: Symbology.post, width: 0.45,
                            isDashed: true, size: .millimetres(2 * scale.radius(ofETP: nil)))
                    case .inactive:
                        .marker(
                            .circle, Symbology.Colour("#ffffff"), opacity: 0, limit: Symbology.pattern, width: 0.3,
                            size: .millimetres(2))
                    }
                return Rule(label: item.label, filter: item.filter, symbol: marker(layer))
            })
    }

    /// Posts that a plan proposes, as squares of the same scale, with their ranks.
    /// - Parameter kinds: those that the layer has.
    public static func plan(
        _ field: String, rank: String, scale: PostScale,
        kinds: [(kind: MapSheet.Post.Kind, filter: RowCondition, label: String)]
    ) -> Self {
        let side = 2 * SVGDrawing.halfSide(scale.radiusOfOne)
        var style = Self(
            rules: kinds.map { item in
                let isHollow = item.kind == .redeployment || item.kind == .mixed
                return Rule(
                    label: item.label, filter: item.filter,
                    symbol: marker(
                        .marker(
                            .square, item.kind == .redeployment ? Symbology.Colour("#ffffff") : Symbology.proposed,
                            opacity: item.kind == .mixed ? 0.5 : 1,
                            limit: isHollow ? Symbology.proposed : Symbology.proposedEdge, width: isHollow ? 0.7 : 0.3,
                            size: .rootOf(field, times: side))))
            })
        style.labels = QGISLabels(expression: "\"\(rank)\"", place: .overPoint)
        style.named = rank
        return style
    }

    /// The lines from posts to whom they serve.
    public static func assignments(label: String) -> Self {
        Self(rules: [
            Rule(
                label: label, filter: nil,
                symbol: QGISSymbol(kind: .line, layers: [.line(Symbology.proposed, width: 0.4)]))
        ])
    }

    /// What a comparison tells of each place, and what changes without any of that.
    /// - Parameter isFine: territories are small.
    public static func changes(
        _ changes: [(change: Symbology.Change, filter: RowCondition, label: String)], isFine: Bool
    ) -> Self {
        Self(
            rules: changes.map { item in
                let surface = QGISSymbol.Layer.surface(
                    item.change.colour, limit: Symbology.epciLimit, width: width(isFine))
                return Rule(
                    label: item.label, filter: item.filter,
                    symbol: fill([surface] + (item.change.hatch.map(hatched) ?? [])))
            })
    }

    /// The same with names, those of the larger territories before others where there is no room for all.
    /// - Parameters:
    ///   - weight: the field by which a territory is large.
    ///   - weights: of the lightest that is named wherever there is room, the others only where the map is close, and of
    ///     the heaviest.
    public func naming(_ field: String, weight: String, weights: ClosedRange<Double>) -> Self {
        var style = self
        style.named = field
        let name = QGISLabels.shortName(field)
        style.labels = QGISLabels(
            expression: weights.lowerBound > 0
                ? "CASE WHEN \"\(weight)\" >= \(weights.lowerBound) OR @map_scale < \(Self.closeScale) THEN \(name) END"
                : name,
            place: .inside(priority: "10 * sqrt(coalesce(\"\(weight)\", 0) / \(max(1, weights.upperBound)))"))
        return style
    }

    /// A département on a page.
    private static let closeScale = 500_000

    struct Rule: Sendable {
        let label: String
        /// Nil holds for every feature.
        let filter: RowCondition?
        let symbol: QGISSymbol
    }

    init(rules: [Rule]) {
        self.rules = rules
    }

    /// Of limits between territories: hatches are seen between those of communes as well.
    private static func width(_ isFine: Bool) -> Double { isFine ? 0.05 : 0.15 }

    private static func fill(_ layers: [QGISSymbol.Layer]) -> QGISSymbol { QGISSymbol(kind: .fill, layers: layers) }

    static func marker(_ layer: QGISSymbol.Layer) -> QGISSymbol { QGISSymbol(kind: .marker, layers: [layer]) }

    /// On a light ground of its own, as on our maps.
    private static func hatched(_ hatch: MapSheet.Hatch) -> [QGISSymbol.Layer] {
        [
            .hatch(Symbology.Colour("#ffffff"), hatch, width: hatch.width + 0.3, opacity: 0.7),
            .hatch(hatch.colour, hatch, width: hatch.width),
        ]
    }

    /// Whether names are shown.
    public var isLabelled: Bool { labels != nil }

    /// What style files and projects of QGIS hold of it.
    /// - Parameters:
    ///   - aliases: what fields are called in its tables and forms.
    ///   - tip: fields that are shown where a feature is pointed at, the first as its name.
    public func elements(aliases: [(field: String, label: String)], tip: [String]) -> String {
        let list = rules.enumerated().map { index, rule in
            let filter = rule.filter.map { " filter=\"\($0.qgis.escapedForMarkup)\"" } ?? ""
            return "<rule key=\"{\(index)}\" symbol=\"\(index)\" label=\"\(rule.label.escapedForMarkup)\"\(filter)/>"
        }
        let symbols = rules.enumerated().map { $1.symbol.xml(name: "\($0)") }
        let names = aliases.enumerated().map {
            "<alias index=\"\($0)\" field=\"\($1.field.escapedForMarkup)\" name=\"\($1.label.escapedForMarkup)\"/>"
        }
        let told = tip.dropFirst().compactMap { field in
            aliases.first { $0.field == field }.map { "\($0.label)\u{A0}: [% coalesce(\"\(field)\", '–') %]" }
        }
        let mapTip = (tip.prefix(1).map { "<b>[% \"\($0)\" %]</b>" } + told).joined(separator: "<br>")
        return """
            <renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
            <rules key="{root}">
            \(list.joined(separator: "\n"))
            </rules>
            <symbols>
            \(symbols.joined(separator: "\n"))
            </symbols>
            </renderer-v2>
            \(labels?.xml ?? "")<aliases>
            \(names.joined(separator: "\n"))
            </aliases>
            <mapTip enabled="1">\(mapTip.escapedForMarkup)</mapTip>
            """
    }

    /// The same for map servers: a style of OGC (SLD 1.1), whose rules are those of QGIS.
    /// - Parameter layer: its name there.
    public func sld(layer: String) -> String {
        let rules = rules.map { rule in
            let label = rule.label.escapedForMarkup
            let filter = rule.filter.map { "<ogc:Filter>\($0.ogc)</ogc:Filter>" } ?? ""
            return "<se:Rule><se:Name>\(label)</se:Name><se:Description><se:Title>\(label)</se:Title></se:Description>"
                + "\(filter)\(rule.symbol.layers.map(\.sld).joined())</se:Rule>"
        }
        let names = named.map { "<se:Rule>\(SLDSymbolizer.text($0))</se:Rule>" } ?? ""
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" \
            xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
            <NamedLayer><se:Name>\(layer.escapedForMarkup)</se:Name><UserStyle><se:Name>\(layer.escapedForMarkup)</se:Name>
            <se:FeatureTypeStyle>
            \(rules.joined(separator: "\n"))
            \(names)</se:FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>

            """
    }
}
