public import Diagnostics
public import GeometryKit

/// Writes one layer to a file of its own, feature by feature, in WGS84. The file is whole after `close()`.
public protocol LayerWriter {
    /// Adds a feature; `values` in the order of the schema's fields.
    func write(_ values: [FieldValue], outline: Outline?) throws

    /// Finishes the file.
    /// - Throws: `cannotWrite` when the disk refused something, even late.
    func close() throws
}

extension VectorFormat {
    /// A writer of this format.
    public func writer(path: String, schema: LayerSchema) throws(Diagnostic) -> any LayerWriter {
        switch self {
        case .geojson: GeoJSONWriter(path: path, schema: schema)
        case .fgb, .csv: try OGRLayerWriter(path: path, format: self, schema: schema)
        }
    }
}
