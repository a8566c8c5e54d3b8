/// Who covers a place.
extension Wording {
    /// In place of the table: no facilitator reaches the place on the day.
    package var nobodyServes: String {
        say(
            fr: "Aucun facilitateur ne couvre ce lieu à cette date.",
            en: "No facilitator covers this place on this day.")
    }

    /// The same, for the State's contracts.
    package var nobodyServesTheState: String {
        say(
            fr: "Aucun facilitateur qui suive les marchés de l’État ne couvre ce lieu à cette date.",
            en: "No facilitator who follows the State’s contracts covers this place on this day.")
    }

    /// A place that the study does not hold.
    package var outsideTheTerritory: String {
        say(fr: "hors du territoire étudié", en: "outside the territory studied")
    }

    /// A place that no territory is called.
    package var unknownPlace: String { say(fr: "lieu inconnu", en: "unknown place") }

    /// Over the answer: the place, its level, and its status on the day.
    package func placeTitle(_ name: String, code: String, level: String, status: String) -> String {
        say(fr: "\(name) (\(code)), \(level)\u{A0}: \(status)", en: "\(name) (\(code)), \(level): \(status)")
    }

    /// What a post is to the place.
    package var ownPerimeter: String { say(fr: "périmètre propre", en: "own perimeter") }
    /// Likewise.
    package var adjoiningPerimeter: String { say(fr: "limitrophe", en: "adjoining") }
    /// Likewise.
    package var coordination: String { say(fr: "coordination", en: "coordination") }
}
