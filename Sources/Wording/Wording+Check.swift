/// What a check tells beside its diagnostics.
extension Wording {
    /// Ends the text of a check, with the two below.
    package func errors(_ count: Int) -> String {
        "\(number(count)) \(plural(count, fr: ("erreur", "erreurs"), en: ("error", "errors")))"
    }

    /// Beside `errors(_:)`.
    package func warnings(_ count: Int) -> String {
        "\(number(count)) "
            + plural(count, fr: ("avertissement", "avertissements"), en: ("warning", "warnings"))
    }

    /// Beside `errors(_:)`, where the register could be read.
    package func postsRead(_ count: Int) -> String {
        "\(number(count)) \(plural(count, fr: ("poste lu", "postes lus"), en: ("post read", "posts read")))"
    }

    /// Beside the name of the file that `--fix` wrote.
    package func repairs(_ count: Int) -> String {
        "\(number(count)) \(plural(count, fr: ("réparation", "réparations"), en: ("repair", "repairs")))"
    }

    /// Opens the line of a repair.
    package var repaired: String { say(fr: "réparé", en: "repaired") }

    /// For a check without `--fix`: cells whose meaning is not in doubt.
    package func repairable(_ count: Int) -> String {
        say(
            fr: "Réparations sûres possibles avec --fix\u{A0}: \(number(count))",
            en: "Safe repairs that --fix can make: \(number(count))")
    }
}
