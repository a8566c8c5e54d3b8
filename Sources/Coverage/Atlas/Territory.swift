public import Territories

/// The part of the country that a study looks at.
public struct Territory: Sendable {
    /// Positions of its communes in the gazetteer, ascending.
    public let communes: [Int]
    /// Whether each commune of the gazetteer belongs to it.
    public let contains: [Bool]

    public init(communes: some Sequence<Int>, in gazetteer: Gazetteer) {
        var contains = Array(repeating: false, count: gazetteer.communes.count)
        for commune in communes { contains[commune] = true }
        self.contains = contains
        self.communes = contains.indices.filter { contains[$0] }
    }
}
