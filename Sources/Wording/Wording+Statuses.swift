/// What a territory is said to be.
extension Wording {
    package var mixed: String { say(fr: "mixte", en: "mixed") }
    package var fragile: String { say(fr: "fragile", en: "fragile") }
    package var whiteZone: String { say(fr: "zone blanche", en: "white zone") }

    package var partial: String {
        say(
            fr: "en partie seulement dans le territoire étudié",
            en: "only partly in the territory studied")
    }

    package var posts: String { say(fr: "Postes", en: "Posts") }
}
