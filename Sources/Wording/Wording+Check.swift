/// What a check tells beside its diagnostics.
extension Wording {
    package func errors(_ count: Int) -> String {
        "\(number(count)) \(plural(count, fr: ("erreur", "erreurs"), en: ("error", "errors")))"
    }

    package func warnings(_ count: Int) -> String {
        "\(number(count)) "
            + plural(count, fr: ("avertissement", "avertissements"), en: ("warning", "warnings"))
    }

    package func postsRead(_ count: Int) -> String {
        "\(number(count)) \(plural(count, fr: ("poste lu", "postes lus"), en: ("post read", "posts read")))"
    }

    package func repairs(_ count: Int) -> String {
        "\(number(count)) \(plural(count, fr: ("réparation", "réparations"), en: ("repair", "repairs")))"
    }

    package var repaired: String { say(fr: "réparé", en: "repaired") }

    package func repairable(_ count: Int) -> String {
        say(
            fr: "Réparations sûres possibles avec --fix\u{A0}: \(number(count))",
            en: "Safe repairs that --fix can make: \(number(count))")
    }
}
