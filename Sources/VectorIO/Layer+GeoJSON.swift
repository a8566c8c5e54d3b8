internal import Foundation
internal import GeometryKit

extension Layer {
    /// A centimetre, as RFC 7946 advises.
    private static let decimals = 7

    /// Writes GeoJSON (RFC 7946). GEOS prints the geometries six times faster than OGR's driver, which spends most of
    /// its time on decimals; the members around them are few.
    ///
    /// Features go to the file a batch at a time, so that memory holds one batch; the box of them all comes last.
    func writeGeoJSON(to path: String) throws {
        let encoder = FeatureEncoder()
        let names = try schema.fields.map { try encoder.json(.text($0.name)) }
        let file = try NewFile(path: path)
        try file.write(#"{"type":"FeatureCollection","name":\#(try encoder.json(.text(schema.name))),"features":["#)
        var box: BoundingBox?
        var start = 0
        while start < features.count {
            let batch = Array(features[start..<min(start + Self.batch, features.count)])
            let encoded = try parallelMap(batch, worker: FeatureEncoder.init) { encoder, feature in
                try encoder.encode(feature, names: names)
            }
            for (position, feature) in encoded.enumerated() {
                try file.write(start + position == 0 ? "\n" : ",\n")
                try file.write(feature.text)
                if let own = feature.box { box = box?.union(own) ?? own }
            }
            start += batch.count
        }
        try file.write("\n]" + (box.map { #","bbox":\#(FeatureEncoder.json($0))"# } ?? "") + "}\n")
        try file.close()
    }

    private static let batch = 256

    private struct FeatureEncoder {
        private let context = GEOSContext()
        private let encoder = JSONEncoder()

        init() {
            encoder.outputFormatting = [.withoutEscapingSlashes]
        }

        func encode(_ feature: Feature, names: [String]) throws -> (text: String, box: BoundingBox?) {
            var members = [#""type":"Feature""#]
            var geometry = "null"
            var box: BoundingBox?
            if let outline = feature.outline {
                let shape = try Geometry(outline, in: context)
                geometry = try shape.geoJSON(decimals: decimals)
                box = shape.boundingBox
                if let box { members.append(#""bbox":\#(Self.json(box))"#) }
            }
            let properties = try zip(names, feature.values).map { "\($0):\(try json($1))" }
            members.append(#""properties":{\#(properties.joined(separator: ","))}"#)
            members.append(#""geometry":\#(geometry)"#)
            return ("{\(members.joined(separator: ","))}", box)
        }

        func json(_ value: FieldValue) throws -> String {
            switch value {
            case .null: "null"
            case .text(let text): String(decoding: try encoder.encode(text), as: UTF8.self)
            case .integer(let number): String(number)
            case .real(let number): String(decoding: try encoder.encode(number), as: UTF8.self)
            case .boolean(let truth): truth ? "true" : "false"
            }
        }

        static func json(_ box: BoundingBox) -> String {
            let edges = [box.west, box.south, box.east, box.north].map { ($0 * 1e7).rounded() / 1e7 }
            return "[\(edges.map { "\($0)" }.joined(separator: ","))]"
        }
    }
}
