/// What goes around a diagnostic.
extension Wording {
    package var error: String { say(fr: "erreur", en: "error") }
    package var warning: String { say(fr: "avertissement", en: "warning") }
    package var row: String { say(fr: "ligne", en: "row") }
    package var column: String { say(fr: "colonne", en: "column") }

    package func didYouMean(value: String) -> String {
        say(
            fr: "Vouliez-vous dire « \(value) » ?",
            en: "Did you mean “\(value)”?")
    }

    /// Diagnostics of kinds that were told often enough.
    package func moreOfTheSame(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "… et \(number(count)) autre du même genre, que «\u{A0}maillage check\u{A0}» donne aussi.",
                several: "… et \(number(count)) autres du même genre, que «\u{A0}maillage check\u{A0}» donne toutes."
            ),
            en: (
                one: "… and \(number(count)) more of the same kinds; “maillage check” gives it too.",
                several: "… and \(number(count)) more of the same kinds; “maillage check” gives them all."
            ))
    }
}
