/// Boundaries of the user's own: a polygon layer, with the names of its columns when they are not those of a known
/// source.
public struct BoundaryLayer: Hashable, Sendable {
    /// As the study names it.
    public let file: String
    public let layer: String?
    public let code: String?
    public let name: String?
    public let population: String?

    public init(
        file: String, layer: String? = nil, code: String? = nil, name: String? = nil, population: String? = nil
    ) {
        self.file = file
        self.layer = layer
        self.code = code
        self.name = name
        self.population = population
    }
}
