package import FacilitatorNetwork

/// What calls pay, and when.
extension Wording {
    /// Column: euros a year.
    package var amount: String { say(fr: "Montant", en: "Amount") }
    /// The first row, which the shares below add up to.
    package var fullCost: String { say(fr: "Coût annuel complet", en: "Full annual cost") }

    /// What the call pays, for a call of the State.
    package var callShare: String {
        say(
            fr: "Part de l’État (appel à projets)",
            en: "State share (call for projects)")
    }

    /// What the call pays, for a call of the European fund.
    package var socialFundShare: String {
        say(
            fr: "Part du Fonds social européen",
            en: "Share of the European Social Fund")
    }

    /// A ceiling, not a promise: what other State credits could add under the rules.
    package var otherStateAtMost: String {
        say(
            fr: "Autres financements de l’État, au plus",
            en: "Other State funding, at most")
    }

    /// What no rule pays: other funders, or the structure itself.
    package var toBeFound: String { say(fr: "Reste à trouver", en: "To be found") }
    /// The verdict on a request that breaks no rule.
    package var accepted: String { say(fr: "Finançable.", en: "Can be funded.") }
    /// Before the rule that a request breaks.
    package var refused: String { say(fr: "Refusé", en: "Refused") }

    /// When the call takes requests, both days included.
    package func requestsBetween(opens: CivilDate, closes: CivilDate) -> String {
        say(
            fr: "Candidatures : du \(format.date(opens)) au \(format.date(closes))",
            en: "Requests: from \(format.date(opens)) to \(format.date(closes))")
    }

    /// The same where no opening day is known.
    package func requestsUntil(closes: CivilDate) -> String {
        say(
            fr: "Candidatures : jusqu’au \(format.date(closes))",
            en: "Requests: until \(format.date(closes))")
    }

    /// How long a convention runs, in months.
    package func duration(months: Int) -> String {
        say(
            fr: "Convention : \(number(months)) mois",
            en: "Convention: \(number(months)) months")
    }

    /// Goes on after `duration(months:)`: the most that renewals allow.
    package func longestDuration(months: Int) -> String {
        say(
            fr: ", \(number(months)) au plus avec les reconductions",
            en: ", \(number(months)) at most with renewals")
    }
}
