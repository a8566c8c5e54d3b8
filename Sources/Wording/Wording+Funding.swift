package import FacilitatorNetwork
package import Funding

/// What calls pay, and when.
extension Wording {
    /// Column: euros, of the operation.
    package var amount: String { say(fr: "Montant", en: "Amount") }
    /// Column: what a funder may still add.
    package var mayStillGive: String { say(fr: "Encore possible", en: "Still possible") }
    /// The first row, which the shares below add up to.
    package var fullCost: String { say(fr: "Coût annuel complet", en: "Full annual cost") }
    /// The first row, where the operation's days are known and are not a year.
    package var operationCost: String { say(fr: "Coût de l’opération", en: "Cost of the operation") }

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

    /// What nobody has promised: it is no co-funding yet.
    package var toBeFound: String { say(fr: "À trouver", en: "To be found") }
    /// The verdict on a request of which every rule is kept.
    package var accepted: String { say(fr: "Finançable.", en: "Can be funded.") }
    /// The verdict where nothing refuses it, and rules are left to verify.
    package func acceptedUnless(unverified count: Int) -> String {
        plural(
            count,
            fr: (
                "Finançable sous réserve\u{A0}: \(number(count)) règle non vérifiée.",
                "Finançable sous réserve\u{A0}: \(number(count)) règles non vérifiées."
            ),
            en: (
                "Can be funded, on condition: \(number(count)) rule not verified.",
                "Can be funded, on condition: \(number(count)) rules not verified."
            ))
    }

    /// Before the rule that a request breaks.
    package var refused: String { say(fr: "Refusé", en: "Refused") }

    /// Before a rule, what came of it.
    package func name(of outcome: Verdict.Outcome) -> String {
        switch outcome {
        case .kept: say(fr: "Respecté", en: "Kept")
        case .refused: refused
        case .unverified: say(fr: "Non vérifié", en: "Not verified")
        }
    }

    /// Before the change that would do.
    package var cure: String { say(fr: "le plus petit changement", en: "the smallest change") }

    /// A share that is less than what was asked, or than the rules alone would give.
    package func broughtDown(from before: Money, to after: Money) -> String {
        say(
            fr: "part ramenée à \(format.money(after)) au lieu de \(format.money(before))",
            en: "share brought down to \(format.money(after)) instead of \(format.money(before))")
    }

    /// The days of the operation.
    package func operation(start: CivilDate, end: CivilDate) -> String {
        say(
            fr: "Opération\u{A0}: du \(format.date(start)) au \(format.date(end))",
            en: "Operation: from \(format.date(start)) to \(format.date(end))")
    }

    /// When the call takes requests, both days included.
    package func requestsBetween(opens: CivilDate, closes: CivilDate) -> String {
        say(
            fr: "Candidatures\u{A0}: du \(format.date(opens)) au \(format.date(closes))",
            en: "Requests: from \(format.date(opens)) to \(format.date(closes))")
    }

    /// The same where no opening day is known.
    package func requestsUntil(closes: CivilDate) -> String {
        say(
            fr: "Candidatures\u{A0}: jusqu’au \(format.date(closes))",
            en: "Requests: until \(format.date(closes))")
    }

    /// How long a convention runs, in months.
    package func duration(months: Int) -> String {
        say(
            fr: "Convention\u{A0}: \(number(months)) mois",
            en: "Convention: \(number(months)) months")
    }

    /// Goes on after `duration(months:)`: the most that renewals allow.
    package func longestDuration(months: Int) -> String {
        say(
            fr: ", \(number(months)) au plus avec les reconductions",
            en: ", \(number(months)) at most with renewals")
    }

    /// Where a rule stands in the source of its call.
    package func words(_ citation: Citation, in rules: CallRules) -> String {
        citation.source == rules.source ? citation.place : "\(citation.source), \(citation.place)"
    }
}

/// The sheet of one post for its funders.
extension Wording {
    /// Before the post's identifier.
    package var fundingSheet: String { say(fr: "Fiche de financement du poste", en: "Funding sheet of post") }
    /// Who carries the post.
    package var structure: String { "Structure" }
    /// What kind of structure that is.
    package var structureType: String { say(fr: "Type de structure", en: "Kind of structure") }
    /// What the holder does.
    package var quality: String { say(fr: "Qualité", en: "Quality") }
    /// Where the post acts, in the register's grammar.
    package var perimeter: String { say(fr: "Périmètre", en: "Perimeter") }
    /// People who live there.
    package var peopleOfPerimeter: String { say(fr: "Habitants du périmètre", en: "People of the perimeter") }
    /// Who follows the convention.
    package var followUp: String { say(fr: "Suivi de la convention", en: "Agreement followed by") }
    /// From and until.
    package var days: String { say(fr: "Convention", en: "Agreement") }
    /// The post before it.
    package var goesOnFrom: String { say(fr: "Poursuit le poste", en: "Goes on from post") }
}
