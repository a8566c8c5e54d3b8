/// A code that a register may still bear though its commune is another one now: a commune that merged and lives on as a
/// delegated or associated part, or an arrondissement of Paris, Lyon or Marseille.
public struct FormerCode: Hashable, Sendable {
    /// Of the commune that was.
    public let name: String
    /// The commune that it is part of, by position in the gazetteer.
    public let commune: Int

    /// - Parameter commune: by position in the gazetteer.
    public init(name: String, commune: Int) {
        self.name = name
        self.commune = commune
    }

    /// The name of their table among the embedded data.
    package static let table = "anciens_codes"
}
