public import Diagnostics
public import GeometryKit
public import VectorIO

/// Where people live, finer than communes: points or squares with a count, such as INSEE's grid of 200 m. It shares a
/// commune's population out among its cells; the commune's own total stays.
public struct PopulationLayer: Sendable {
    /// A layer as a study names it.
    public struct Source: Hashable, Sendable {
        /// As the study gives it, relative to its folder.
        public let file: String
        /// Its name in a file with several; nil for the only one.
        public let layer: String?
        /// The column of the count; nil for one of the usual names.
        public let count: String?

        /// - Parameter count: the column of the count; nil for one of the usual names.
        public init(file: String, layer: String? = nil, count: String? = nil) {
            self.file = file
            self.layer = layer
            self.count = count
        }
    }

    let places: CountLayer

    /// INSEE's grids call it `ind`.
    private static let usualColumns = ["population", "ind", "pop", "nb_ind", "men", "count", "effectif", "habitants"]

    /// - Parameter box: where communes may be cut; nil reads the layer whole.
    public init(
        _ source: Source, in input: InputFile, near box: BoundingBox?, findings: inout Findings
    ) throws {
        places = try CountLayer(
            input, layer: source.layer, column: source.count, usual: Self.usualColumns, near: box, findings: &findings)
    }

    private init(_ places: CountLayer) {
        self.places = places
    }

    /// Both parts of one layer that was read twice, near two places; what is in both counts once.
    public func merged(with other: PopulationLayer) -> PopulationLayer {
        PopulationLayer(places.merged(with: other.places))
    }
}
