/// A symbol of QGIS as its style files (QML) write it: layers, the first drawn first.
struct QGISSymbol: Sendable {
    enum Kind: String, Sendable {
        case fill, line, marker
    }

    struct Layer: Sendable {
        let className: String
        let properties: [(name: String, value: String)]
        /// The same for map servers.
        let sld: String
        /// The symbol that a pattern repeats.
        var inner: [QGISSymbol] = []
        /// Properties that an expression gives, feature by feature.
        var expressions: [(name: String, expression: String)] = []
    }

    let kind: Kind
    let layers: [Layer]

    func xml(name: String) -> String {
        let layers = layers.enumerated().map { index, layer in
            let options = layer.properties.map {
                "<Option name=\"\($0.name)\" type=\"QString\" value=\"\($0.value.escapedForMarkup)\"/>"
            }
            let inner = layer.inner.map { $0.xml(name: "@\(name)@\(index)") }
            return """
                <layer class="\(layer.className)" enabled="1" locked="0" pass="0">
                <Option type="Map">\(options.joined())</Option>
                \(Self.dataDefined(layer.expressions))\(inner.joined())</layer>
                """
        }
        return """
            <symbol type="\(kind.rawValue)" name="\(name)" alpha="1" clip_to_extent="1" force_rhr="0">
            \(layers.joined(separator: "\n"))
            </symbol>
            """
    }

    private static func dataDefined(_ expressions: [(name: String, expression: String)]) -> String {
        if expressions.isEmpty { return "" }
        let properties = expressions.map {
            """
            <Option name="\($0.name)" type="Map"><Option name="active" type="bool" value="true"/>\
            <Option name="expression" type="QString" value="\($0.expression.escapedForMarkup)"/>\
            <Option name="type" type="int" value="3"/></Option>
            """
        }
        return """
            <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/>\
            <Option name="properties" type="Map">\(properties.joined())</Option>\
            <Option name="type" type="QString" value="collection"/></Option></data_defined_properties>

            """
    }
}

extension QGISSymbol.Layer {
    /// - Parameters:
    ///   - colour: nil leaves the surface open.
    ///   - width: of the limit, in millimetres; nil for none.
    static func surface(
        _ colour: Symbology.Colour?, limit: Symbology.Colour, width: Double?, dashed: Bool = false
    ) -> Self {
        Self(
            className: "SimpleFill",
            properties: [
                ("color", (colour ?? limit).components), ("style", colour == nil ? "no" : "solid"),
                ("outline_color", limit.components), ("outline_style", width == nil ? "no" : dashed ? "dash" : "solid"),
                ("outline_width", "\(width ?? 0)"), ("outline_width_unit", "MM"), ("joinstyle", "round"),
            ], sld: SLDSymbolizer.surface(colour, limit: limit, width: width, dashed: dashed))
    }

    /// A hatch's lines in a colour.
    static func hatch(
        _ colour: Symbology.Colour, _ hatch: MapSheet.Hatch, width: Double, opacity: Double = 1
    ) -> Self {
        let angle =
            switch hatch.direction {
            case .rising: 45
            case .falling: -45
            case .upright: 90
            }
        return lines(colour, angle: angle, every: hatch.spacing, width: width, opacity: opacity)
    }

    /// - Parameter angle: degrees, from level upwards.
    static func lines(
        _ colour: Symbology.Colour, angle: Int, every distance: Double, width: Double, opacity: Double = 1
    ) -> Self {
        Self(
            className: "LinePatternFill",
            properties: [
                ("angle", "\(angle)"), ("distance", "\(distance)"), ("distance_unit", "MM"), ("line_width", "\(width)"),
                ("line_width_unit", "MM"), ("color", colour.components(opacity: opacity)),
            ], sld: SLDSymbolizer.lines(colour, angle: angle, every: distance, width: width, opacity: opacity),
            inner: [QGISSymbol(kind: .line, layers: [line(colour, width: width, opacity: opacity)])])
    }

    /// - Parameter ground: what rings each dot; nil for nothing.
    static func dots(
        _ colour: Symbology.Colour, every distance: Double, size: Double, ground: Symbology.Colour? = nil
    ) -> Self {
        Self(
            className: "PointPatternFill",
            properties: [
                ("distance_x", "\(distance)"), ("distance_x_unit", "MM"), ("distance_y", "\(distance)"),
                ("distance_y_unit", "MM"), ("displacement_x", "\(distance / 2)"), ("displacement_x_unit", "MM"),
            ], sld: SLDSymbolizer.dots(colour, every: distance, size: size),
            inner: [
                QGISSymbol(
                    kind: .marker,
                    layers: [
                        marker(
                            .circle, colour, opacity: 1, limit: ground ?? colour, width: ground == nil ? 0 : 0.1,
                            size: .millimetres(size))
                    ])
            ])
    }

    static func line(_ colour: Symbology.Colour, width: Double, opacity: Double = 1) -> Self {
        Self(
            className: "SimpleLine",
            properties: [
                ("line_color", colour.components(opacity: opacity)), ("line_width", "\(width)"),
                ("line_width_unit", "MM"),
                ("line_style", "solid"), ("capstyle", "round"),
            ], sld: SLDSymbolizer.line(colour, width: width, opacity: opacity))
    }

    enum Shape: String, Sendable {
        case circle, square
    }

    enum Size: Sendable {
        case millimetres(Double)
        /// So many millimetres times the square root of a field.
        case rootOf(String, times: Double)
    }

    static func marker(
        _ shape: Shape, _ colour: Symbology.Colour, opacity: Double, limit: Symbology.Colour, width: Double,
        isDashed: Bool = false, size: Size
    ) -> Self {
        let (millimetres, expression): (Double, String?) =
            switch size {
            case .millimetres(let number): (number, nil)
            // The legend's.
            case .rootOf(let field, let factor): (3.4, "\(factor) * sqrt(\"\(field)\")")
            }
        return Self(
            className: "SimpleMarker",
            properties: [
                ("name", shape.rawValue), ("color", colour.components(opacity: opacity)),
                ("outline_color", limit.components), ("outline_width", "\(width)"), ("outline_width_unit", "MM"),
                ("outline_style", width == 0 ? "no" : isDashed ? "dash" : "solid"), ("size", "\(millimetres)"),
                ("size_unit", "MM"), ("scale_method", "diameter"),
            ],
            sld: SLDSymbolizer.marker(
                shape, colour, opacity: opacity, limit: limit, width: width, isDashed: isDashed, size: size),
            expressions: expression.map { [("size", $0)] } ?? [])
    }
}

extension MapSheet.Fill {
    /// What is drawn over its colour.
    var qgisPattern: [QGISSymbol.Layer] {
        switch self {
        case .colour: []
        case .atLeast: [.dots(Symbology.pattern, every: 2, size: 0.6, ground: .init("#ffffff"))]
        case .unknownETP: [.dots(Symbology.pattern, every: 2, size: 0.4)]
        case .noPopulation: [.lines(Symbology.pattern, angle: 0, every: 1.1, width: 0.15)]
        }
    }
}

extension Symbology.Colour {
    /// `red,green,blue,alpha`, as QGIS writes it.
    var components: String { components(opacity: 1) }

    func components(opacity: Double) -> String {
        let number = Int(hex.dropFirst(), radix: 16) ?? 0
        return "\(number >> 16),\(number >> 8 & 255),\(number & 255),\(Int((255 * opacity).rounded()))"
    }
}
