extension BoundaryWalk {
    /// The outline of a set of faces as polygons: exteriors counter-clockwise, each with its holes; empty for a set
    /// without any outline.
    ///
    /// For faces that neither overlap nor leave slits between each other, this is their union, and valid: rings do not
    /// touch themselves, and a surface that two rings part is two polygons. Where faces overlap, their common surface
    /// is inside two exteriors.
    /// - Parameter thinnest: rings thinner than this on average are left out: what rounding leaves between neighbours.
    public mutating func polygons(around faces: some Sequence<Int>, thinnest: Double = 0) -> [PolygonRings] {
        var exteriors: [NestedRing] = []
        var holes: [NestedRing] = []
        for walk in walks(around: faces) {
            let rings = walk.rings.map { NestedRing(topology.ring($0)) }.filter { !$0.isThinner(than: thinnest) }
            let outer = rings.filter { $0.doubleArea > 0 }
            let inner = rings.filter { $0.doubleArea < 0 }
            if outer.count == 1 {
                exteriors.append(outer[0])
                exteriors[exteriors.count - 1].holes = inner.map(\.coordinates)
            } else {
                exteriors += outer
                holes += inner
            }
        }
        return NestedRing.polygons(exteriors, holes: holes)
    }
}
