/// A piece of a surface that no cutter crosses: wholly inside each of them or wholly outside.
public struct Cell: Hashable, Sendable {
    /// In longitude and latitude; several polygons where the cutters leave it in pieces.
    public let outline: Outline
    /// Geodesic, on the GRS80 ellipsoid.
    public let areaSquareMetres: Double
    /// The cutters that cover the piece, by the caller's numbers, ascending.
    public let coveredBy: [Int]

    public init(outline: Outline, areaSquareMetres: Double, coveredBy: [Int]) {
        self.outline = outline
        self.areaSquareMetres = areaSquareMetres
        self.coveredBy = coveredBy
    }
}
