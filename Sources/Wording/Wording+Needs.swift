/// How the need is shared out.
extension Wording {
    /// Heads the table of a study with weights: indicators and hand-given factors.
    package var weightEffects: String {
        say(
            fr: "Effet de chaque poids sur le besoin, en ETP (le total ne change pas)",
            en: "Effect of each weight on the need, in FTE (the total does not change)")
    }

    /// Column: the need if people alone counted.
    package var needOfPeople: String { say(fr: "Besoin sans poids", en: "Need without weights") }
    /// Column: what factors given by hand add or take away.
    package var factors: String { say(fr: "Poids saisis", en: "Weights by hand") }

}
