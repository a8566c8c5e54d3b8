/// The legend as styles of QGIS (QML), one a layer: rules that exclude one another, each with its label.
public struct QGISStyle: Sendable {
    private let rules: [Rule]

    /// Classes of ETP per 100,000 inhabitants.
    /// - Parameters:
    ///   - field: of the rates; null means unknown.
    ///   - classes: with their labels, as `Symbology.rateClasses` gives them.
    ///   - missing: the label of the territories whose rate is unknown.
    public static func rates(
        _ field: String, classes: [(rate: Symbology.RateClass, label: String)], missing: String
    ) -> Self {
        let rules = classes.map { item in
            // Zero has a class of its own, so that the next one begins above it.
            let lower = item.rate.from.map { "\"\(field)\" \($0 == 0 ? ">" : ">=") \($0)" }
            let upper = item.rate.to.map { "\"\(field)\" \(item.rate.from == nil ? "<=" : "<") \($0)" }
            return Rule(
                label: item.label, filter: [lower, upper].compactMap { $0 }.joined(separator: " AND "),
                symbol: fill([.surface(item.rate.colour, limit: Symbology.epciLimit, width: 0.15)]))
        }
        let unknown = Rule(
            label: missing, filter: "\"\(field)\" IS NULL",
            symbol: fill([
                .surface(Symbology.missing, limit: Symbology.epciLimit, width: 0.15),
                .dots(Symbology.missingDots, every: 2, size: 0.4),
            ]))
        return Self(rules: rules + [unknown])
    }

    /// White zones, hatched, to lie over their rates.
    public static func whiteZones(label: String) -> Self {
        Self(rules: [Rule(label: label, filter: nil, symbol: hatched(Symbology.whiteZoneHatch))])
    }

    /// Limits without a surface, to lie over anything.
    public static func limits(label: String) -> Self {
        Self(rules: [
            Rule(
                label: label, filter: nil,
                symbol: fill([.surface(nil, limit: Symbology.departementLimit, width: 0.3, dashed: true)]))
        ])
    }

    /// Posts as circles whose area is their ETP.
    /// - Parameters:
    ///   - isProposed: they are a plan's.
    ///   - active: an expression that tells those that serve; the others are grey. Nil: all do.
    public static func posts(
        _ field: String, isProposed: Bool, active: String?, label: String, unknown: String, inactive: String
    ) -> Self {
        let colour = isProposed ? Symbology.proposed : Symbology.post
        let diameter = "\(2 * Symbology.radius(ofETP: 1)) * sqrt(\"\(field)\")"
        let holds = active.map { "(\($0)) AND " } ?? ""
        func circles(_ colour: Symbology.Colour?, limit: Symbology.Colour, _ expression: String?) -> QGISSymbol {
            QGISSymbol(kind: .marker, layers: [.circle(colour, limit: limit, diameter: 2, expression: expression)])
        }
        var rules = [
            Rule(label: label, filter: holds + "\"\(field)\" > 0", symbol: circles(colour, limit: colour, diameter)),
            Rule(label: unknown, filter: holds + "\"\(field)\" IS NULL", symbol: circles(nil, limit: colour, nil)),
        ]
        if let active {
            rules.append(
                Rule(
                    label: inactive, filter: "NOT (\(active))",
                    symbol: circles(
                        nil, limit: Symbology.missingDots, "coalesce(\(diameter), 2)")))
        }
        return Self(rules: rules)
    }

    /// The lines from posts to whom they serve.
    public static func assignments(label: String) -> Self {
        Self(rules: [
            Rule(
                label: label, filter: nil,
                symbol: QGISSymbol(kind: .line, layers: [.line(Symbology.proposed, width: 0.4)]))
        ])
    }

    /// White zones that open, those that close, and what changes otherwise.
    public static func changes(
        _ field: String, opened: (value: String, label: String), closed: (value: String, label: String),
        other: (value: String, label: String)
    ) -> Self {
        func rule(_ item: (value: String, label: String), _ symbol: QGISSymbol) -> Rule {
            Rule(label: item.label, filter: "\"\(field)\" = '\(item.value)'", symbol: symbol)
        }
        return Self(rules: [
            rule(opened, hatched(Symbology.whiteZoneHatch)),
            rule(
                closed, fill([.surface(Symbology.Change.leavesWhite.colour, limit: Symbology.epciLimit, width: 0.15)])),
            rule(other, fill([.surface(Symbology.missing, limit: Symbology.epciLimit, width: 0.15)])),
        ])
    }

    private struct Rule: Sendable {
        let label: String
        /// Nil holds for every feature.
        let filter: String?
        let symbol: QGISSymbol
    }

    private static func fill(_ layers: [QGISSymbol.Layer]) -> QGISSymbol { QGISSymbol(kind: .fill, layers: layers) }

    private static func hatched(_ colour: Symbology.Colour) -> QGISSymbol {
        fill([.hatch(colour, every: 2, width: 0.25), .surface(nil, limit: colour, width: 0.15)])
    }

    /// The style as a file of QGIS.
    /// - Parameter aliases: what fields are called in its tables and forms.
    public func qml(aliases: [(field: String, label: String)]) -> String {
        let list = rules.enumerated().map { index, rule in
            let filter = rule.filter.map { " filter=\"\($0.escapedForMarkup)\"" } ?? ""
            return "<rule key=\"{\(index)}\" symbol=\"\(index)\" label=\"\(rule.label.escapedForMarkup)\"\(filter)/>"
        }
        let symbols = rules.enumerated().map { $1.symbol.xml(name: "\($0)") }
        let names = aliases.enumerated().map {
            "<alias index=\"\($0)\" field=\"\($1.field.escapedForMarkup)\" name=\"\($1.label.escapedForMarkup)\"/>"
        }
        return """
            <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
            <qgis version="3.22.0" styleCategories="Symbology|Fields">
            <renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="0">
            <rules key="{root}">
            \(list.joined(separator: "\n"))
            </rules>
            <symbols>
            \(symbols.joined(separator: "\n"))
            </symbols>
            </renderer-v2>
            <aliases>
            \(names.joined(separator: "\n"))
            </aliases>
            </qgis>

            """
    }
}
