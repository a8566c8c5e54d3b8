/// A piece of a surface that no cutter crosses: wholly inside each of them or wholly outside.
public struct Cell: Hashable, Sendable {
    public let outline: Outline
    public let areaSquareMetres: Double
    /// The cutters that cover the piece, by the caller's numbers, ascending.
    public let coveredBy: [Int]

    public init(outline: Outline, areaSquareMetres: Double, coveredBy: [Int]) {
        self.outline = outline
        self.areaSquareMetres = areaSquareMetres
        self.coveredBy = coveredBy
    }
}
