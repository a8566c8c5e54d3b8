internal import GeometryKit

/// What a layer shows of a surface: figures keep every sliver, layers leave out pieces under a hectare.
struct LargePieces: Sendable {
    /// Nil when nothing is left.
    let outline: Outline?
    /// Pieces left out.
    let omitted: Int

    private static let smallestSquareMetres = 10_000.0

    init(of surface: Geometry) throws {
        let pieces = try surface.polygons()
        let large = try pieces.filter { try !$0.isSmaller(thanSquareMetres: Self.smallestSquareMetres) }
        omitted = pieces.count - large.count
        outline = large.isEmpty ? nil : try Geometry.multiPolygon(large, in: surface.context).outline()
    }
}
