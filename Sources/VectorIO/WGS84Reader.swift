internal import Diagnostics
internal import GeometryKit

/// Brings the geometries of a layer into WGS84, one by one, their invalid rings repaired and named.
struct WGS84Reader {
    private let file: String
    private let context = GEOSContext()
    private let reprojection: Reprojection?
    /// Coordinates are lengths, not angles.
    private let isProjected: Bool

    /// - Throws: `unknownReferenceSystem`.
    init(_ layer: VectorLayer) throws(Diagnostic) {
        file = layer.file
        if case .other(let text) = layer.referenceSystem {
            isProjected = text.hasPrefix("PROJCRS")
        } else {
            isProjected = false
        }
        switch layer.referenceSystem {
        case .wgs84: reprojection = nil
        case .unknown: throw Diagnostic(LayerProblem.unknownReferenceSystem, at: .init(file: file))
        case .other(let wellKnownText):
            do {
                reprojection = try Reprojection(from: wellKnownText)
            } catch {
                throw Diagnostic(LayerProblem.unknownReferenceSystem, at: .init(file: file))
            }
        }
    }

    /// A box of WGS84 in the layer's own coordinates; nil when it has no bounds there.
    func ownBounds(of box: BoundingBox) -> BoundingBox? {
        guard let reprojection else { return box }
        return reprojection.sourceBounds(of: box)
    }

    /// A surface with valid rings, on the grid; nil when nothing but points and lines is left of it.
    /// - Throws: `outsideReferenceSystem` or `unreadableFile`, naming the row.
    func outline(of raw: Outline?, row: Int, findings: inout Findings) throws(Diagnostic) -> Outline? {
        guard let raw else { return nil }
        do throws(GeometryError) {
            guard let geometry = try located(raw) else { return nil }
            return try surface(geometry, row: row, findings: &findings)
        } catch {
            throw failure(error, row: row)
        }
    }

    /// A point.
    /// - Throws: as `outline` does.
    func point(of raw: Outline, row: Int) throws(Diagnostic) -> LonLat? {
        do throws(GeometryError) {
            return try located(raw)?.pointOnSurface()
        } catch {
            throw failure(error, row: row)
        }
    }

    private func located(_ raw: Outline) throws(GeometryError) -> Geometry? {
        var geometry = try Geometry(raw, in: context)
        // Degrees that pass for metres would land in the ocean, within a stone's throw of the origin.
        if isProjected, let box = geometry.boundingBox, Self.isOfDegrees(box) {
            throw GeometryError(operation: "proj_trans", reason: "degrees")
        }
        if let reprojection { geometry = try reprojection.apply(to: geometry) }
        guard let box = geometry.boundingBox else { return nil }
        // Metres that pass for degrees end up off the globe.
        guard abs(box.west) <= 180, abs(box.east) <= 180, abs(box.south) <= 90, abs(box.north) <= 90 else {
            throw GeometryError(operation: "proj_trans", reason: "off the globe")
        }
        return geometry
    }

    private static func isOfDegrees(_ box: BoundingBox) -> Bool {
        abs(box.west) <= 180 && abs(box.east) <= 180 && abs(box.south) <= 90 && abs(box.north) <= 90
    }

    private func surface(
        _ located: Geometry, row: Int, findings: inout Findings
    ) throws(GeometryError) -> Outline? {
        let polygons = try located.onGrid().polygons()
        if polygons.isEmpty { return nil }
        let geometry = polygons.count == 1 ? polygons[0] : try Geometry.multiPolygon(polygons, in: context)
        guard let reason = try geometry.invalidityReason() else { return try geometry.outline() }
        let valid = try geometry.madeValid().polygons()
        if valid.isEmpty { return nil }
        findings.add(
            Diagnostic(
                LayerProblem.repairedGeometry(reason: reason), severity: .warning, at: .init(file: file, row: row)))
        return try Geometry.multiPolygon(valid, in: context).outline()
    }

    private func failure(_ error: GeometryError, row: Int) -> Diagnostic {
        let problem: any Problem =
            error.operation == "proj_trans"
            ? LayerProblem.outsideReferenceSystem : FileProblem.unreadableFile(reason: .other(error.description))
        return Diagnostic(problem, at: .init(file: file, row: row))
    }
}
