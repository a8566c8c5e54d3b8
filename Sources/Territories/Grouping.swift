public import GeometryKit

/// An EPCI, a département or a région: a set of communes with a code and a name.
public struct Grouping: Hashable, Sendable {
    /// EPCI, département or région.
    public let level: Level
    /// SIREN of an EPCI, INSEE code of a département or a région.
    public let code: String
    /// As INSEE writes it.
    public let name: String
    /// Positions in the gazetteer, ascending.
    public let communes: [Int]
    /// The position of the chef-lieu, or of the most populous commune of an EPCI.
    public let seat: Int?
    /// Around all its communes, where it spares reading their outlines; nil where nobody measured it.
    public let boundingBox: BoundingBox?

    /// - Parameter communes: ascending positions.
    public init(
        level: Level, code: String, name: String, communes: [Int], seat: Int?, boundingBox: BoundingBox? = nil
    ) {
        self.level = level
        self.code = code
        self.name = name
        self.communes = communes
        self.seat = seat
        self.boundingBox = boundingBox
    }
}
