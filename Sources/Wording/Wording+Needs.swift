/// How the need is shared out.
extension Wording {
    package var weightEffects: String {
        say(
            fr: "Effet de chaque poids sur le besoin, en ETP (le total ne change pas)",
            en: "Effect of each weight on the need, in FTE (the total does not change)")
    }

    package var needOfPeople: String { say(fr: "Besoin sans poids", en: "Need without weights") }
    package var factors: String { say(fr: "Poids saisis", en: "Weights by hand") }

}
