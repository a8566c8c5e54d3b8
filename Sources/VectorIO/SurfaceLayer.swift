public import Diagnostics
public import GeometryKit

/// A polygon layer brought whole into WGS84, its invalid rings repaired and named.
public struct SurfaceLayer: Sendable {
    public struct Item: Sendable {
        /// The feature's rank in the file, from 1.
        public let row: Int
        /// In the order of `fields`; nil for null.
        public let values: [String?]
        public let outline: Outline?
    }

    public let file: String
    public let fields: [String]
    public let items: [Item]

    /// - Parameter findings: receives a warning for each repaired geometry.
    /// - Throws: what `VectorLayer` throws; `unknownReferenceSystem`; `noFeatures`; `noPolygons`.
    public init(path: String, layer: String?, file: String, findings: inout Findings) throws {
        let layer = try VectorLayer(path: path, layer: layer, file: file)
        let place = Diagnostic.Place(file: file)
        guard layer.hasGeometry else { throw Diagnostic(.noPolygons, at: place) }
        let context = GEOSContext()
        let reprojection: Reprojection?
        switch layer.referenceSystem {
        case .wgs84: reprojection = nil
        case .unknown: throw Diagnostic(.unknownReferenceSystem, at: place)
        case .other(let wellKnownText):
            do {
                reprojection = try Reprojection(from: wellKnownText)
            } catch {
                throw Diagnostic(.unknownReferenceSystem, at: place)
            }
        }
        var items: [Item] = []
        while let feature = try layer.next() {
            let row = items.count + 1
            var outline = feature.surface()
            if let raw = outline {
                do {
                    outline = try Self.ready(raw, reprojection, in: context) { reason in
                        findings.add(
                            Diagnostic(
                                .repairedGeometry(reason: reason), severity: .warning, at: .init(file: file, row: row)))
                    }
                } catch {
                    let problem: Problem =
                        error.operation == "proj_trans"
                        ? .outsideReferenceSystem : .unreadableFile(reason: error.description)
                    throw Diagnostic(problem, at: .init(file: file, row: row))
                }
            }
            items.append(Item(row: row, values: feature.texts(), outline: outline))
        }
        guard !items.isEmpty else { throw Diagnostic(.noFeatures, at: place) }
        guard items.contains(where: { $0.outline != nil }) else { throw Diagnostic(.noPolygons, at: place) }
        self.file = file
        fields = layer.fields
        self.items = items
    }

    /// The outline in WGS84 with valid rings; nil when nothing but points and lines is left of it.
    private static func ready(
        _ outline: Outline, _ reprojection: Reprojection?, in context: GEOSContext, repaired: (String) -> Void
    ) throws(GeometryError) -> Outline? {
        var geometry = try Geometry(outline, in: context)
        if let reprojection { geometry = try reprojection.apply(to: geometry) }
        // Metres that pass for degrees, or degrees for metres, end up off the globe.
        guard let box = geometry.boundingBox else { return nil }
        guard abs(box.west) <= 180, abs(box.east) <= 180, abs(box.south) <= 90, abs(box.north) <= 90 else {
            throw GeometryError(operation: "proj_trans", reason: "off the globe")
        }
        let polygons = try geometry.onGrid().polygons()
        if polygons.isEmpty { return nil }
        geometry = polygons.count == 1 ? polygons[0] : try Geometry.multiPolygon(polygons, in: context)
        if let reason = try geometry.invalidityReason() {
            repaired(reason)
            let polygons = try geometry.madeValid().polygons()
            return polygons.isEmpty ? nil : try Geometry.multiPolygon(polygons, in: context).outline()
        }
        return try geometry.outline()
    }
}
