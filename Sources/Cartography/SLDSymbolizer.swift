/// The symbols of our maps as elements of OGC's Symbology Encoding 1.1, for map servers. Lengths are pixels of 0.28 mm;
/// hatches are marks that GeoServer draws.
enum SLDSymbolizer {
    /// - Parameters:
    ///   - colour: nil leaves the surface open.
    ///   - width: of the limit, in millimetres; nil for none.
    static func surface(
        _ colour: Symbology.Colour?, limit: Symbology.Colour, width: Double?, dashed: Bool
    ) -> String {
        let fill = colour.map { "<se:Fill>\(parameter("fill", $0.hex))</se:Fill>" } ?? ""
        let stroke = width.map { Self.stroke(limit, width: $0, dashes: dashed ? "4 2" : nil) } ?? ""
        return "<se:PolygonSymbolizer>\(fill)\(stroke)</se:PolygonSymbolizer>"
    }

    /// - Parameter angle: degrees, from level upwards.
    static func lines(
        _ colour: Symbology.Colour, angle: Int, every distance: Double, width: Double, opacity: Double
    ) -> String {
        let mark =
            switch angle {
            case 45: "slash"
            case -45: "backslash"
            case 90: "vertline"
            default: "horline"
            }
        // The side of a tile of slanting lines is longer than the way between two of them.
        let side = abs(angle) == 45 ? distance * 2.0.squareRoot() : distance
        return pattern(
            "<se:WellKnownName>shape://\(mark)</se:WellKnownName>\(stroke(colour, width: width, opacity: opacity))",
            size: side)
    }

    static func dots(_ colour: Symbology.Colour, every distance: Double, size: Double) -> String {
        pattern(
            "<se:WellKnownName>shape://dot</se:WellKnownName>\(stroke(colour, width: size))", size: distance)
    }

    static func line(_ colour: Symbology.Colour, width: Double, opacity: Double) -> String {
        "<se:LineSymbolizer>\(stroke(colour, width: width, opacity: opacity))</se:LineSymbolizer>"
    }

    /// - Parameter size: in millimetres, or times the square root of a field.
    static func marker(
        _ shape: QGISSymbol.Layer.Shape, _ colour: Symbology.Colour, opacity: Double, limit: Symbology.Colour,
        width: Double, isDashed: Bool, size: QGISSymbol.Layer.Size
    ) -> String {
        let length =
            switch size {
            case .millimetres(let number): pixels(number)
            case .rootOf(let field, let factor):
                "<ogc:Mul><ogc:Literal>\(pixels(factor))</ogc:Literal><ogc:Function name=\"sqrt\"><ogc:PropertyName>"
                    + "\(field.escapedForMarkup)</ogc:PropertyName></ogc:Function></ogc:Mul>"
            }
        return "<se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>\(shape.rawValue)</se:WellKnownName>"
            + "<se:Fill>\(parameter("fill", colour.hex))\(parameter("fill-opacity", "\(opacity)"))</se:Fill>"
            + stroke(limit, width: width, dashes: isDashed ? "3 2" : nil)
            + "</se:Mark><se:Size>\(length)</se:Size></se:Graphic></se:PointSymbolizer>"
    }

    /// Names, with a white halo.
    static func text(_ field: String) -> String {
        "<se:TextSymbolizer><se:Label><ogc:PropertyName>\(field.escapedForMarkup)</ogc:PropertyName></se:Label>"
            + "<se:Font>\(parameter("font-family", "Liberation Sans"))\(parameter("font-size", pixels(2.5)))</se:Font>"
            + "<se:LabelPlacement><se:PointPlacement><se:AnchorPoint><se:AnchorPointX>0.5</se:AnchorPointX>"
            + "<se:AnchorPointY>0.5</se:AnchorPointY></se:AnchorPoint></se:PointPlacement></se:LabelPlacement>"
            + "<se:Halo><se:Radius>\(pixels(0.5))</se:Radius><se:Fill>\(parameter("fill", "#ffffff"))</se:Fill></se:Halo>"
            + "<se:Fill>\(parameter("fill", "#1a1a1a"))</se:Fill></se:TextSymbolizer>"
    }

    private static func pattern(_ mark: String, size: Double) -> String {
        "<se:PolygonSymbolizer><se:Fill><se:GraphicFill><se:Graphic><se:Mark>\(mark)</se:Mark>"
            + "<se:Size>\(pixels(size))</se:Size></se:Graphic></se:GraphicFill></se:Fill></se:PolygonSymbolizer>"
    }

    private static func stroke(
        _ colour: Symbology.Colour, width: Double, opacity: Double = 1, dashes: String? = nil
    ) -> String {
        var words = parameter("stroke", colour.hex) + parameter("stroke-width", pixels(width))
        if opacity < 1 { words += parameter("stroke-opacity", "\(opacity)") }
        if let dashes { words += parameter("stroke-dasharray", dashes) }
        return "<se:Stroke>\(words)</se:Stroke>"
    }

    private static func parameter(_ name: String, _ value: String) -> String {
        "<se:SvgParameter name=\"\(name)\">\(value)</se:SvgParameter>"
    }

    private static func pixels(_ millimetres: Double) -> String { number(millimetres / 0.28) }
}
