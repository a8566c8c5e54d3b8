package import Territories

/// How maps name levels.
extension MapWording {
    /// What a map's figures are told by: « par EPCI ».
    package func by(_ level: Level, in gazetteer: Gazetteer) -> String {
        if gazetteer.isOfOwnTerritories { return byTerritory }
        return switch level {
        case .commune: say(fr: "par commune", en: "by commune")
        case .epci: say(fr: "par EPCI", en: "by EPCI")
        case .departement: say(fr: "par département", en: "by département")
        case .region: say(fr: "par région", en: "by région")
        }
    }

    /// In the legend, beside the symbol of a town.
    package var town: String { say(fr: "chef-lieu, grande ville", en: "chief town, large town") }

    /// The entry of a line between units of a level.
    package func limit(of level: Level) -> String { Wording(language).name(of: level) }
}
