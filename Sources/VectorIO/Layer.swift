public import GeometryKit

/// A layer ready to be written: its schema, and each feature's values and outline.
public struct Layer: Sendable {
    public struct Feature: Sendable {
        /// In the order of the schema's fields.
        public let values: [FieldValue]
        public let outline: Outline?

        public init(_ values: [FieldValue], outline: Outline? = nil) {
            self.values = values
            self.outline = outline
        }
    }

    public let schema: LayerSchema
    public let features: [Feature]

    public init(schema: LayerSchema, features: [Feature]) {
        precondition(features.allSatisfy { $0.values.count == schema.fields.count }, "one value a field")
        self.schema = schema
        self.features = features
    }

    /// Writes the layer to a file of its own, in WGS84.
    /// - Throws: `cannotWrite`; what is left of the file is then of no use.
    public func write(to path: String, format: VectorFormat) throws {
        switch format {
        case .geojson: try writeGeoJSON(to: path)
        case .fgb, .csv, .xlsx: try Self.write([self], to: path, format: format)
        }
    }

    /// Writes layers to one file, as the sheets of a spreadsheet.
    /// - Throws: as `write(to:format:)` does.
    public static func write(_ layers: [Layer], to path: String, format: VectorFormat) throws {
        let writer = try OGRDatasetWriter(path: path, format: format)
        for layer in layers { try writer.add(layer) }
        try writer.close()
    }
}
