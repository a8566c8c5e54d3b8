/// The plan on the first page.
extension ReportWording {
    /// The plan in one sentence, for a study with the rules of a call.
    /// - Parameters:
    ///   - funder: whose share is told, as « part de l’État (appel à projets) ».
    ///   - share: what that funder pays a year.
    package func planSentence(date: String, posts: String, etp: String, cost: String, funder: String, share: String)
        -> String
    {
        say(
            fr:
                "Le plan proposé au \(date) ouvre \(posts) (\(etp) ETP) pour un coût annuel complet de \(cost), dont \(funder) : \(share).",
            en:
                "The plan proposed on \(date) opens \(posts) (\(etp) FTE) for a full annual cost of \(cost), of which \(funder): \(share)."
        )
    }

    /// The same where no rule shares out the cost.
    package func planSentenceWithoutRules(date: String, posts: String, etp: String, cost: String) -> String {
        say(
            fr: "Le plan proposé au \(date) ouvre \(posts) (\(etp) ETP) pour un coût annuel complet de \(cost).",
            en: "The plan proposed on \(date) opens \(posts) (\(etp) FTE) for a full annual cost of \(cost).")
    }

    /// ETP per 100,000 inhabitants that the plan fills up to; without the full stop.
    package func planTarget(ratio: Double) -> String {
        say(
            fr: "Objectif du placement : \(decimal(ratio)) ETP pour 100 000 habitants",
            en: "Target of the placement: \(decimal(ratio)) FTE per 100,000 inhabitants")
    }

    /// Where `placement:` has another target than the study, so that its white zones differ from those above.
    package func planTargetOfItsOwn(target: String) -> String {
        say(
            fr: "\(target) (propre à ce plan).",
            en: "\(target) (this plan’s own).")
    }

    /// People in no perimeter, before and after the plan.
    package func planUncovered(before: String, after: String) -> String {
        say(
            fr: "Les habitants qu’aucun facilitateur ne couvre passeraient de \(before) à \(after).",
            en: "Inhabitants whom no facilitator covers would go from \(before) to \(after).")
    }

    /// The same where both numbers print alike.
    package func planUncoveredSame(people: String) -> String {
        say(
            fr: "Les habitants qu’aucun facilitateur ne couvre resteraient \(people).",
            en: "Inhabitants whom no facilitator covers would stay \(people).")
    }

    /// People in white zones by the definition, before and after the plan.
    package func planWhite(before: String, after: String) -> String {
        say(
            fr: "Ceux qui vivent en zone blanche passeraient de \(before) à \(after).",
            en: "Those who live in white zones would go from \(before) to \(after).")
    }

    /// The same where both numbers print alike.
    package func planWhiteSame(people: String) -> String {
        say(
            fr: "Ceux qui vivent en zone blanche resteraient \(people).",
            en: "Those who live in white zones would stay \(people).")
    }

    /// People who are in a white zone before the plan and in none after.
    package func planLeave(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) habitant sortirait de zone blanche, au sens de la définition.",
                several: "\(number(count)) habitants sortiraient de zone blanche, au sens de la définition."
            ),
            en: (
                one: "\(number(count)) inhabitant would leave white zones, by the definition.",
                several: "\(number(count)) inhabitants would leave white zones, by the definition."
            ))
    }

    /// The same for fewer than half a person.
    package var planNobodyLeaves: String {
        say(
            fr:
                "Personne ne sortirait de zone blanche au sens de la définition.",
            en: "Nobody would leave white zones by the definition.")
    }

    /// Why fewer people leave white zones than get a post: an own perimeter, too few ETP.
    package func planStillShort(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one:
                    "\(number(count)) habitant aurait un facilitateur, mais resterait en zone blanche parce que les ETP n’y suffisent pas au besoin.",
                several:
                    "\(number(count)) habitants auraient un facilitateur, mais resteraient en zone blanche parce que les ETP n’y suffisent pas au besoin."
            ),
            en: (
                one:
                    "\(number(count)) inhabitant would have a facilitator and stay in a white zone, because the FTE fall short of the need there.",
                several:
                    "\(number(count)) inhabitants would have a facilitator and stay in white zones, because the FTE fall short of the need there."
            ))
    }

    /// Why a plan may make people white: an undecided adjoining cover gives way to an own one that falls short.
    package func planEnter(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one:
                    "\(number(count)) habitant y entrerait : un facilitateur limitrophe seul le couvrait, sans que ses besoins soient qualifiés, et le plan le met dans un périmètre propre, dont les ETP ne suffisent pas.",
                several:
                    "\(number(count)) habitants y entreraient : un facilitateur limitrophe seul les couvrait, sans que leurs besoins soient qualifiés, et le plan les met dans un périmètre propre, dont les ETP ne suffisent pas."
            ),
            en: (
                one:
                    "\(number(count)) inhabitant would enter them: only an adjoining facilitator covered that person, the needs not being qualified, and the plan brings an own perimeter whose FTE fall short.",
                several:
                    "\(number(count)) inhabitants would enter them: only an adjoining facilitator covered them, their needs not being qualified, and the plan brings them an own perimeter whose FTE fall short."
            ))
    }

    /// The gap is proven to be none at two decimals of a percent.
    /// - Parameter doubts: what is known of the seats beside it; empty where nobody asked.
    package func planBest(beside doubts: String) -> String {
        let more = doubts.isEmpty ? "" : " (\(doubts))"
        return say(
            fr:
                "Aucun plan ne fait mieux sur le premier critère, au sens de la définition\u{A0}: c’est prouvé\(more).",
            en: "No plan is better on the first objective, by the definition: this is proven\(more).")
    }

    /// The search ended within the gap asked for; no plan is better by more.
    package func planProven(gap: String, beside doubts: String) -> String {
        let more = doubts.isEmpty ? "" : " (\(doubts))"
        return say(
            fr:
                "Aucun plan ne fait mieux de plus de \(gap) sur le premier critère, au sens de la définition\u{A0}: c’est prouvé\(more).",
            en:
                "No plan is better by more than \(gap) on the first objective, by the definition: this is proven\(more)."
        )
    }

    /// People without cover under the plan, and under the plain renewal of what ends.
    package func planBesideIdentical(plan: String, identical: String) -> String {
        say(
            fr:
                "Habitants sans couverture\u{A0}: \(plan) avec le plan, \(identical) avec la reconduction à l’identique.",
            en: "People without cover: \(plan) under the plan, \(identical) under the renewal as it was.")
    }

    /// The search was cut short; the gap is what the bound leaves open.
    package func planNotProven(gap: String) -> String {
        say(
            fr: "Ce plan n’est pas prouvé optimal : un meilleur gagnerait au plus \(gap) sur le premier critère.",
            en: "This plan is not proven optimal: a better one would gain at most \(gap) on the first objective.")
    }

    /// In place of the paragraph, where the study asks for a plan and none can be made.
    package func noPlan(reason: String) -> String {
        say(
            fr: "Aucun plan n’est proposé : \(reason)",
            en: "No plan is proposed: \(reason)")
    }
}
