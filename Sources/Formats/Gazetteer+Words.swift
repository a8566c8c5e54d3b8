internal import Territories

extension Gazetteer {
    /// Boundaries of the user's own that say nothing of a hierarchy: territories of any kind, which nobody calls
    /// communes.
    var isOfOwnTerritories: Bool { epcis.isEmpty && departements.isEmpty }
}

extension Catalogue {
    /// A level in a word, as the boundaries have it.
    func levelName(_ level: Level, in gazetteer: Gazetteer) -> String {
        gazetteer.isOfOwnTerritories ? ownTerritory : levels[level] ?? level.rawValue
    }
}

extension MapLabels {
    /// What a map's figures are told by.
    func level(_ level: Level, in gazetteer: Gazetteer) -> String {
        gazetteer.isOfOwnTerritories ? byTerritory : levels[level]
    }
}
