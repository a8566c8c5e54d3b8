internal import Diagnostics
internal import Foundation
internal import GeometryKit

/// Writes GeoJSON (RFC 7946). GEOS prints the geometries six times faster than OGR's driver, which spends most of
/// its time on decimals; the members around them are few.
final class GeoJSONWriter: LayerWriter {
    /// A centimetre, as the RFC advises.
    private static let decimals = 7

    private let path: String
    private let schema: LayerSchema
    private let context = GEOSContext()
    private let encoder = JSONEncoder()
    private var features: [String] = []
    private var box: BoundingBox?

    init(path: String, schema: LayerSchema) {
        self.path = path
        self.schema = schema
        encoder.outputFormatting = [.withoutEscapingSlashes]
    }

    func write(_ values: [FieldValue], outline: Outline?) throws {
        precondition(values.count == schema.fields.count, "one value a field")
        var members = [#""type":"Feature""#]
        var geometry = "null"
        if let outline {
            let shape = try Geometry(outline, in: context)
            geometry = try shape.geoJSON(decimals: Self.decimals)
            if let extent = shape.boundingBox {
                members.append(#""bbox":\#(Self.json(extent))"#)
                box = box?.union(extent) ?? extent
            }
        }
        let properties = try zip(schema.fields, values).map { field, value in
            "\(try json(.text(field.name))):\(try json(value))"
        }
        members.append(#""properties":{\#(properties.joined(separator: ","))}"#)
        members.append(#""geometry":\#(geometry)"#)
        features.append("{\(members.joined(separator: ","))}")
    }

    func close() throws {
        var members = [#""type":"FeatureCollection""#, #""name":\#(try json(.text(schema.name)))"#]
        if let box { members.append(#""bbox":\#(Self.json(box))"#) }
        members.append("\"features\":[\n\(features.joined(separator: ",\n"))\n]")
        try OutputFolder.write("{\(members.joined(separator: ","))}\n", to: path)
    }

    private func json(_ value: FieldValue) throws -> String {
        switch value {
        case .null: "null"
        case .text(let text): String(decoding: try encoder.encode(text), as: UTF8.self)
        case .integer(let number): String(number)
        case .real(let number): String(decoding: try encoder.encode(number), as: UTF8.self)
        case .boolean(let truth): truth ? "true" : "false"
        }
    }

    private static func json(_ box: BoundingBox) -> String {
        let edges = [box.west, box.south, box.east, box.north].map { ($0 * 1e7).rounded() / 1e7 }
        return "[\(edges.map { "\($0)" }.joined(separator: ","))]"
    }
}
