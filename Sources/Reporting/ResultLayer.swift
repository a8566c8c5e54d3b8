internal import CoverageAnalysis
internal import FacilitatorNetwork
internal import GeometryKit
internal import Studies
internal import Territories
internal import VectorIO

/// A layer ready to be written: its schema, and each feature's values and outline.
struct ResultLayer: Sendable {
    let schema: LayerSchema
    let features: [(values: [FieldValue], outline: Outline?)]

    func write(to path: String, format: VectorFormat) throws {
        let writer = try format.writer(path: path, schema: schema)
        for feature in features { try writer.write(feature.values, outline: feature.outline) }
        try writer.close()
    }
}
