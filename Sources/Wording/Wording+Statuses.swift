/// What a territory is said to be.
extension Wording {
    /// A second status holds more than 0.5% of the people.
    package var mixed: String { say(fr: "mixte", en: "mixed") }
    /// Mark of a unit some of whose people turn white within the horizon.
    package var fragile: String { say(fr: "fragile", en: "fragile") }
    /// Mark of a unit some of which is white, and the legend's name for all that are.
    package var whiteZone: String { say(fr: "zone blanche", en: "white zone") }

    /// Under deficits where posts of unknown ETP serve.
    package var deficitBesideUnknown: String {
        say(
            fr: "Déficit : sans compter les zones dont les ETP sont inconnus",
            en: "Deficit: zones of unknown FTE not counted")
    }

    /// Explains the asterisk beside a name.
    package var partial: String {
        say(
            fr: "en partie seulement dans le territoire étudié",
            en: "only partly in the territory studied")
    }

    /// Before their counts by state.
    package var posts: String { say(fr: "Postes", en: "Posts") }
}
