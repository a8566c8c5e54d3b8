/// Further answers beside a plan.
extension Wording {
    /// Where the curve was asked for and the study sets no budget.
    package var noFrontier: String {
        say(
            fr: "Courbe du budget : sans budget, il n’y en a pas.",
            en: "Budget curve: there is none without a budget.")
    }

    /// A note, where an alternative is worth more than the plan.
    /// - Parameter gap: that was proven, 0 to 1.
    package func betterAlternative(gap: Double) -> String {
        say(
            fr:
                "Une valeur au-dessus de celle du plan tient dans l’écart prouvé (\(format.percent(gap, digits: 3))) ; un --gap plus petit les départage.",
            en:
                "A value above the plan's lies within the proven gap (\(format.percent(gap, digits: 3))); a smaller --gap tells them apart."
        )
    }

    /// A note, where a limit of time or the user ended the draws: figures are of those done.
    package func stabilityCut(draws: Int, asked: Int) -> String {
        say(
            fr: "Recherche interrompue : \(number(draws)) tirages menés à leur terme sur \(number(asked)).",
            en: "Search interrupted: \(number(draws)) draws carried to their end, of \(number(asked)).")
    }

    /// Heads the table with one row a budget.
    package var frontier: String {
        say(
            fr: "Courbe du budget (premier critère, tout en concurrence)",
            en: "Budget curve (first objective, everything competing)")
    }

    /// Heads the list of other sets of seats that are worth nearly as much.
    package var alternatives: String {
        say(
            fr: "Autres sièges, à moins de 1 % du meilleur plan",
            en: "Other seats, within 1% of the best plan")
    }

    /// In place of the list: none was found, which proves nothing.
    package var noAlternative: String {
        say(
            fr: "Aucun autre ensemble de sièges trouvé à moins de 1 % du meilleur plan.",
            en: "No other set of seats was found within 1% of the best plan.")
    }

    /// Under the list, where a set shares no seat with the plan.
    package var cannotDecide: String {
        say(
            fr: "Le critère ne départage pas : un plan sans aucun de ces sièges vaut presque autant.",
            en: "The criterion does not decide: a plan with none of these seats is worth almost as much.")
    }

    /// Heads the three lines below: how populations are moved and how near to the optimum each plan is solved.
    package func stability(draws: Int) -> String {
        say(
            fr: "Stabilité : \(number(draws)) tirages, populations à ±5 % près, chaque plan à 1 % près",
            en: "Stability: \(number(draws)) draws, populations within ±5%, each plan within 1%")
    }

    /// Seats of the plan, each with the part of the draws that keep it.
    package var seatsThatStay: String { say(fr: "Sièges du plan qui restent", en: "Seats of the plan that stay") }
    /// Seats that are not in the plan, with the part of the draws that open them.
    package var seatsThatCome: String { say(fr: "Sièges qui viendraient", en: "Seats that would come") }

    /// Territories served by the plan, with the part of the draws that serve them.
    package var unitsThatStay: String {
        say(
            fr: "Territoires qui restent desservis",
            en: "Territories that stay served")
    }

    /// The question of `--goal`, under the title.
    /// - Parameter ratio: ETP per 100,000 inhabitants to be reached everywhere.
    package func cheapest(ratio: Double) -> String {
        say(
            fr:
                "Plan le moins cher qui porte chaque territoire éligible à \(decimal(ratio)) ETP pour 100 000 habitants, sans limite de budget, d’ETP ni de nombre de postes",
            en:
                "The cheapest plan that brings each eligible territory to \(decimal(ratio)) FTE per 100,000 inhabitants, without limits of budget, FTE or posts"
        )
    }
}
