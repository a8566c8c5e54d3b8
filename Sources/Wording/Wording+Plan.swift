package import FacilitatorNetwork

/// The proposed plan.
extension Wording {
    /// Title, for a plan without a day.
    package var plan: String { say(fr: "Plan proposé", en: "Proposed plan") }

    /// Title: the day on which the plan's posts would start.
    package func planOn(date: CivilDate) -> String {
        say(
            fr: "Plan proposé au \(format.date(date))",
            en: "Proposed plan on \(format.date(date))")
    }

    /// The envelope of a call that consolidates: ETP of the conventions that ended in the window, last day included.
    package func expiring(from: CivilDate, until: CivilDate, etp: Double) -> String {
        say(
            fr:
                "Conventions échues du \(format.date(from)) au \(format.date(until)) : \(decimal(etp)) ETP, dont le plan ne dépasse pas le total (consolidation)",
            en:
                "Conventions that ended from \(format.date(from)) to \(format.date(until)): \(decimal(etp)) FTE, which the plan does not exceed (consolidation)"
        )
    }

    /// The same where the register has none.
    package func expiringNone(from: CivilDate, until: CivilDate) -> String {
        say(
            fr:
                "Conventions échues du \(format.date(from)) au \(format.date(until)) : aucune au registre, rien n’est donc une consolidation",
            en:
                "Conventions that ended from \(format.date(from)) to \(format.date(until)): none in the register, so nothing is a consolidation"
        )
    }

    /// The same where some of their ETP are unknown: no sum bounds the plan then.
    package func expiringUnknown(from: CivilDate, until: CivilDate) -> String {
        say(
            fr:
                "Conventions échues du \(format.date(from)) au \(format.date(until)) : ETP en partie inconnus, qui ne bornent donc pas le total du plan",
            en:
                "Conventions that ended from \(format.date(from)) to \(format.date(until)): FTE partly unknown, so they do not bound the plan"
        )
    }

    /// Before the title of the call's rules.
    package var rules: String { say(fr: "Règles", en: "Rules") }
    /// What the funder gives in a year, in euros.
    package var budget: String { say(fr: "Budget", en: "Budget") }
    /// Column: the commune of the post.
    package var seat: String { say(fr: "Siège", en: "Seat") }
    /// Column: what others than the call have promised, in euros a year.
    package var coFunding: String { say(fr: "Cofinancement", en: "Co-funding") }
    /// Column: people of white zones.
    package var peopleServed: String { say(fr: "Population desservie", en: "People served") }
    /// Column: ETP.
    package var deficitFilled: String { say(fr: "Déficit comblé", en: "Deficit filled") }
    /// Column: consolidation or redeployment.
    package var nature: String { say(fr: "Nature", en: "Nature") }
    /// In place of the table of posts: the plan is valid and empty.
    package var noPost: String { say(fr: "Aucun poste ne peut ouvrir.", en: "No post can open.") }
    /// Heads the list of candidates left out.
    package var notFunded: String { say(fr: "Candidats non retenus :", en: "Candidates left out:") }
    /// The study itself says that the candidate must not open.
    package var lockedOut: String { say(fr: "écartée par l’étude", en: "set aside by the study") }

    /// Column: what is sought, one after the other.
    package var objective: String { say(fr: "Critère", en: "Objective") }
    /// Column: what the plan reaches.
    package var value: String { say(fr: "Valeur", en: "Value") }
    /// Column: what no plan does better than, the objectives before being held.
    package var bound: String { say(fr: "Borne", en: "Bound") }
    /// Column: between value and bound, as a part of the value.
    package var gap: String { say(fr: "Écart", en: "Gap") }
    /// The gap is within the one asked for.
    package var proven: String { say(fr: "prouvé", en: "proven") }
    /// The search ended before.
    package var notProven: String { say(fr: "non prouvé", en: "not proven") }

    /// A warning: the same request may give another plan on another machine.
    package var notReproducible: String {
        say(
            fr: "Non reproductible : la recherche s’est arrêtée à l’horloge ou sur demande.",
            en: "Not reproducible: the search ended on the clock or on request.")
    }
}
