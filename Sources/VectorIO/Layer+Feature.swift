public import GeometryKit

extension Layer {
    /// One feature as GeoJSON (RFC 7946), in a system of the reader's own where that is asked for.
    /// - Parameters:
    ///   - id: unlike any other of the layer.
    ///   - shown: takes a geometry in longitude and latitude to the reader's system.
    ///   - decimals: of its coordinates.
    public func featureText(
        at position: Int, id: String, in context: GEOSContext, decimals: Int,
        shown: (Geometry) throws -> Geometry = { $0 }
    ) throws -> String {
        let feature = features[position]
        let geometry = try feature.outline.map { try shown(Geometry($0, in: context)).geoJSON(decimals: decimals) }
        let properties = zip(schema.fields, feature.values).map { "\(Self.json(.text($0.name))):\(Self.json($1))" }
        return #"{"type":"Feature","id":\#(Self.json(.text(id))),"geometry":\#(geometry ?? "null"),"#
            + #""properties":{\#(properties.joined(separator: ","))}}"#
    }

    /// The texts of some columns of a row, joined: what names it among the others.
    public func name(of position: Int, by columns: [String]) -> String {
        columns.compactMap { name in schema.fields.firstIndex { $0.name == name } }.map { column in
            if case .text(let text) = features[position].values[column] { text } else { "" }
        }.joined(separator: "-")
    }

    private static func json(_ value: FieldValue) -> String {
        switch value {
        case .null: "null"
        case .text(let text): "\"\(escaped(text))\""
        case .integer(let number): String(number)
        case .real(let number): number.isFinite ? "\(number)" : "null"
        case .boolean(let truth): truth ? "true" : "false"
        }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": escaped += ["\\", scalar]
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                escaped += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
