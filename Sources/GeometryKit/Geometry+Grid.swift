extension Geometry {
    /// Outlines live on this grid, in degrees (2⁻³⁰, a tenth of a millimetre): they are laid on it when they are read.
    /// A crossing of two edges, laid on it too, is then one and the same vertex in the two communes that share the
    /// edge, and cells dissolve without slivers. The coarser grid of the embedded outlines is part of it.
    static let grid = 0x1p-30

    /// A copy with every vertex on the nearest point of the grid.
    public func onGrid() throws(GeometryError) -> Geometry {
        try mapCoordinates { position in
            LonLat(
                longitude: (position.longitude / Self.grid).rounded() * Self.grid,
                latitude: (position.latitude / Self.grid).rounded() * Self.grid)
        }
    }
}
