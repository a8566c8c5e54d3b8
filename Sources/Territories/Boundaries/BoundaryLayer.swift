/// Boundaries of the user's own: a polygon layer, with the names of its columns when they are not those of a known
/// source.
public struct BoundaryLayer: Hashable, Sendable {
    /// As the study names it.
    public let file: String
    /// Its name in a file with several; nil for the only one.
    public let layer: String?
    /// The column of the codes; nil for that of a known source.
    public let code: String?
    /// The column of the names; nil for that of a known source, else the codes stand for names.
    public let name: String?
    /// The column of the populations; nil for that of a known source, else those of the embedded France.
    public let population: String?

    /// Columns left out are looked for by the names of known sources.
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
