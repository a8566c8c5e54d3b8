internal import Foundation
public import GeometryKit

extension Layer {
    /// A centimetre, as RFC 7946 advises.
    private static let decimals = 7

    /// Writes GeoJSON (RFC 7946). GEOS prints the geometries six times faster than OGR's driver, which spends most of
    /// its time on decimals; the members around them are few.
    ///
    /// Features go to the file a batch at a time, so that memory holds one batch; the box of them all comes last.
    func writeGeoJSON(to path: String) throws {
        let names = schema.fields.map { JSONText.text(of: .text($0.name)) }
        let file = try NewFile(path: path)
        try file.write(#"{"type":"FeatureCollection","name":\#(JSONText.text(of: .text(schema.name))),"features":["#)
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

    /// One feature, in a system of the reader's own where that is asked for.
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
        return FeatureEncoder.text(
            ["\"id\":\(JSONText.text(of: .text(id)))"], names: schema.fields.map { JSONText.text(of: .text($0.name)) },
            feature.values, geometry, keepsPoint: true)
    }

    private struct FeatureEncoder {
        private let context = GEOSContext()

        func encode(_ feature: Feature, names: [String]) throws -> (text: String, box: BoundingBox?) {
            guard let outline = feature.outline else { return (Self.text([], names: names, feature.values, nil), nil) }
            let shape = try Geometry(outline, in: context)
            let box = shape.boundingBox
            let text = Self.text(
                box.map { [#""bbox":\#(Self.json($0))"#] } ?? [], names: names, feature.values,
                try shape.geoJSON(decimals: decimals))
            return (text, box)
        }

        /// - Parameters:
        ///   - members: those before properties and geometry.
        ///   - names: of the values, as JSON.
        ///   - keepsPoint: writes 1 of a field of reals as 1.0, for readers who go by the first page alone: GDAL takes
        ///     whole numbers for integers, and cuts the others on the pages that follow.
        static func text(
            _ members: [String], names: [String], _ values: [FieldValue], _ geometry: String?, keepsPoint: Bool = false
        ) -> String {
            let properties = zip(names, values).map { name, value in
                let text = JSONText.text(of: value)
                let isCut =
                    if keepsPoint, case .real = value { text.allSatisfy { $0.isNumber || $0 == "-" } } else { false }
                return "\(name):\(text)\(isCut ? ".0" : "")"
            }
            let all =
                [#""type":"Feature""#] + members + [
                    #""properties":{\#(properties.joined(separator: ","))}"#, #""geometry":\#(geometry ?? "null")"#,
                ]
            return "{\(all.joined(separator: ","))}"
        }

        static func json(_ box: BoundingBox) -> String {
            let edges = [box.west, box.south, box.east, box.north].map { ($0 * 1e7).rounded() / 1e7 }
            return "[\(edges.map { "\($0)" }.joined(separator: ","))]"
        }
    }
}
