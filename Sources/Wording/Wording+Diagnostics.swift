/// What goes around a diagnostic.
extension Wording {
    /// Opens a diagnostic that forbids a result.
    package var error: String { say(fr: "erreur", en: "error") }
    /// Opens a diagnostic that leaves the result standing; also an entry of « Lisez-moi ».
    package var warning: String { say(fr: "avertissement", en: "warning") }
    /// Before a number, as a spreadsheet counts rows.
    package var row: String { say(fr: "ligne", en: "row") }
    /// Before a name: a column, a field or the path of a key.
    package var column: String { say(fr: "colonne", en: "column") }
    /// Of a YAML file.
    package var key: String { say(fr: "clé", en: "key") }

    /// Ends a diagnostic: the nearest valid value, in the spelling that would be accepted.
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
