public import Diagnostics
internal import Foundation
public import GeometryKit

/// A polygon layer brought whole into WGS84, its invalid rings repaired and named.
public struct SurfaceLayer: Sendable {
    /// A feature of the layer.
    public struct Item: Sendable {
        /// The feature's rank in the file, from 1.
        public let row: Int
        /// In the order of `fields`; nil for null.
        public let values: [String?]
        /// In WGS84, repaired where it had to be; nil for a feature without a surface.
        public let outline: Outline?
    }

    /// As the user named it.
    public let file: String
    /// The names of the fields, in the file's order. The last is `id` where the features have theirs beside their fields.
    public let fields: [String]
    /// The positions of the fields that hold text rather than numbers or dates.
    public let textFields: Set<Int>
    /// All features, in the file's order.
    public let items: [Item]

    /// - Parameter findings: receives a warning for each repaired geometry.
    /// - Throws: what `VectorLayer` throws; `unknownReferenceSystem`; `noFeatures`; `noPolygons`.
    public init(_ input: InputFile, layer: String?, findings: inout Findings) throws {
        let file = input.name
        let layer = try VectorLayer(input, layer: layer)
        let place = Diagnostic.Place(file: file)
        guard layer.hasGeometry else { throw Diagnostic(LayerProblem.noPolygons, at: place) }
        let reader = try WGS84Reader(layer)
        var items: [Item] = []
        while let feature = try layer.next() {
            let row = items.count + 1
            let outline = try reader.outline(of: feature.surface(), row: row, findings: &findings)
            items.append(Item(row: row, values: feature.texts().map { $0.map(Self.trimmed) }, outline: outline))
        }
        guard !items.isEmpty else { throw Diagnostic(LayerProblem.noFeatures, at: place) }
        guard items.contains(where: { $0.outline != nil }) else { throw Diagnostic(LayerProblem.noPolygons, at: place) }
        self.file = file
        textFields = layer.textFields
        let hasField = layer.fields.contains { $0.lowercased() == "id" }
        if !hasField, let identifiers = try layer.identifiers(), identifiers.count == items.count {
            fields = layer.fields + ["id"]
            self.items = zip(items, identifiers).map { item, identifier in
                Item(row: item.row, values: item.values + [identifier], outline: item.outline)
            }
        } else {
            fields = layer.fields
            self.items = items
        }
    }

    private static func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
}
