package import FacilitatorNetwork

/// What calls pay, and when.
extension Wording {
    package var amount: String { say(fr: "Montant", en: "Amount") }
    package var fullCost: String { say(fr: "Coût annuel complet", en: "Full annual cost") }

    package var callShare: String {
        say(
            fr: "Part de l’État (appel à projets)",
            en: "State share (call for projects)")
    }

    package var socialFundShare: String {
        say(
            fr: "Part du Fonds social européen",
            en: "Share of the European Social Fund")
    }

    package var otherStateAtMost: String {
        say(
            fr: "Autres financements de l’État, au plus",
            en: "Other State funding, at most")
    }

    package var toBeFound: String { say(fr: "Reste à trouver", en: "To be found") }
    package var accepted: String { say(fr: "Finançable.", en: "Can be funded.") }
    package var refused: String { say(fr: "Refusé", en: "Refused") }

    package func requestsBetween(opens: CivilDate, closes: CivilDate) -> String {
        say(
            fr: "Candidatures : du \(format.date(opens)) au \(format.date(closes))",
            en: "Requests: from \(format.date(opens)) to \(format.date(closes))")
    }

    package func requestsUntil(closes: CivilDate) -> String {
        say(
            fr: "Candidatures : jusqu’au \(format.date(closes))",
            en: "Requests: until \(format.date(closes))")
    }

    package func duration(months: Int) -> String {
        say(
            fr: "Convention : \(number(months)) mois",
            en: "Convention: \(number(months)) months")
    }

    package func longestDuration(months: Int) -> String {
        say(
            fr: ", \(number(months)) au plus avec les reconductions",
            en: ", \(number(months)) at most with renewals")
    }
}
