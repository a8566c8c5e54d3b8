internal import Diagnostics
internal import FacilitatorNetwork
package import Placement
package import Studies

/// The plans that stand beside the one proposed, and what it rests on.
extension Wording {
    /// Heads the table with one row a plan.
    package var plansCompared: String { say(fr: "Plans comparés", en: "Plans compared") }
    /// Column: which plan.
    package var planCompared: String { say(fr: "Plan", en: "Plan") }
    /// Column: people in no own perimeter.
    package var withoutCover: String { say(fr: "Sans couverture", en: "Without cover") }
    /// Column: people in white zones.
    package var inWhiteZones: String { say(fr: "En zone blanche", en: "In white zones") }
    /// Column: summed, in ETP.
    package var deficitETP: String { say(fr: "Déficit (ETP)", en: "Deficit (FTE)") }
    /// Column: people covered today, and no more under the plan.
    package var peopleLosing: String { say(fr: "Perdent leur poste", en: "Lose their post") }
    /// Column, after the people who lose theirs: how many territories have a post today and none under the plan.
    package var territoriesLosing: String { say(fr: "dont territoires", en: "of which territories") }
    /// Column: their départements.
    package var departementsLosing: String { say(fr: "départements", en: "départements") }
    /// Column: the candidate of a proposed post.
    package var candidate: String { say(fr: "Candidat", en: "Candidate") }
    /// Column: renewal, application or seat.
    package var origin: String { say(fr: "Origine", en: "Origin") }

    /// After the name of a plan whose share is beyond the budget.
    package var overBudget: String { say(fr: " (au-delà du budget)", en: " (over the budget)") }

    /// Under the table: what its first figure counts.
    /// - Parameter adjoining: people of the plan proposed whom it counts and an adjoining perimeter holds; nil for none.
    package func withoutCoverMeans(adjoining: Double?) -> String {
        let fr = adjoining.map {
            "\u{A0}; avec le plan proposé, \(decimal($0, 0)) d’entre eux sont en périmètre limitrophe"
        }
        let en = adjoining.map { "; under the plan proposed, \(decimal($0, 0)) of them are in an adjoining perimeter" }
        return say(
            fr: "Sans couverture\u{A0}: habitants que le périmètre propre d’aucun poste ne couvre\(fr ?? "").",
            en: "Without cover: people whom no post covers as its own\(en ?? "").")
    }

    /// Who loses a post under the plan proposed.
    package func planLosing(names: String) -> String {
        say(
            fr: "Territoires qui perdent leur poste avec le plan proposé\u{A0}: \(names).",
            en: "Territories that lose their post under the plan proposed: \(names).")
    }

    /// Nobody does.
    package var planLosingNone: String {
        say(
            fr: "Aucun territoire ne perd son poste avec le plan proposé.",
            en: "No territory loses its post under the plan proposed.")
    }

    /// How a given plan stands against the best known; differences are signed.
    package func differs(plan: String, best: String, uncovered: String, white: String, deficit: String) -> String {
        say(
            fr:
                "\(plan), par rapport au meilleur connu (\(best))\u{A0}: \(uncovered) habitants sans couverture, \(white) en zone blanche, \(deficit) ETP de déficit.",
            en:
                "\(plan), against the best known (\(best)): \(uncovered) people without cover, \(white) in white zones, \(deficit) FTE of deficit."
        )
    }

    /// Money that the plan does not spend, with the reason as a clause.
    package func moneyLeft(amount: String, reason: String) -> String {
        say(fr: "Reste du budget\u{A0}: \(amount)\u{A0}; \(reason)", en: "Left of the budget: \(amount); \(reason)")
    }

    /// The money is spent but for rounding.
    package var leftSpent: String { say(fr: "le budget est employé.", en: "the budget is used.") }
    /// No candidate would help.
    package var leftNothingToGain: String {
        say(
            fr: "aucun des candidats qui restent ne changerait un chiffre recherché.",
            en: "none of the candidates that remain would change a figure that is sought.")
    }

    /// The cheapest that would help costs more than what is left.
    package func leftCheapest(name: String, cost: String) -> String {
        say(
            fr: "ce qui changerait encore un chiffre coûte au moins \(cost) (\(name)).",
            en: "what would still change a figure costs at least \(cost) (\(name)).")
    }

    /// Another limit binds.
    package func leftLimit(_ limit: String) -> String { "\(limit)." }

    /// A limit in words.
    package func words(of rule: PlacementFailure.Rule) -> String {
        switch rule {
        case .budget: say(fr: "la limite de budget est atteinte", en: "the limit of budget is reached")
        case .mostETP: say(fr: "la limite d’ETP est atteinte", en: "the limit of FTE is reached")
        case .mostETPPerPost: say(fr: "la taille des postes est limitée", en: "the size of posts is limited")
        case .mostPosts: say(fr: "le nombre de postes est atteint", en: "the number of posts is reached")
        case .leastETP: say(fr: "la taille minimale des postes l’empêche", en: "the least size of posts prevents it")
        case .goal: say(fr: "l’objectif n’est pas atteignable", en: "the goal cannot be reached")
        case .lockedIn(let id): say(fr: "\(id) est imposé", en: "\(id) is locked in")
        case .allocation(let departement): bindingAllocation(departement: departement)
        }
    }

    /// What is left of the money and why, with code and values.
    package func reason(_ left: MoneyLeft) -> Reason {
        switch left.reason {
        case .spent: Reason("depense", [:], leftSpent)
        case .nothingToGain: Reason("rien_a_gagner", [:], leftNothingToGain)
        case .cheapestCosts(let cost, let id):
            Reason(
                "moins_cher", ["candidat": .text(id), "cout": .number(cost.euros)],
                leftCheapest(name: id, cost: format.money(cost)))
        case .limit(let rule): Reason("limite", [:], leftLimit(words(of: rule)))
        }
    }

    /// Coordinators who are renewed before anybody else.
    package func coordinatorsRenewed(names: String, share: String) -> String {
        say(
            fr: "Coordinateurs reconduits, dont la part est prise d’abord sur le budget\u{A0}: \(names) (\(share))",
            en: "Coordinators renewed, whose share is taken from the budget first: \(names) (\(share))")
    }

    /// In how many draws the least stable seat of the plan opens.
    package func seatsStable(in share: String) -> String {
        say(
            fr: "sièges stables dans \(share) des tirages au moins",
            en: "seats stable in at least \(share) of the draws")
    }

    /// How many other sets of seats are worth nearly as much.
    package func otherSets(_ count: Int) -> String {
        plural(
            count,
            fr: (
                count == 0
                    ? "aucun autre ensemble de sièges trouvé à moins de 1\u{A0}%"
                    : "1 autre ensemble de sièges à moins de 1\u{A0}%",
                "\(number(count)) autres ensembles de sièges à moins de 1\u{A0}%"
            ),
            en: (
                "1 other set of seats within 1%",
                count == 0 ? "no other set of seats found within 1%" : "\(number(count)) other sets of seats within 1%"
            ))
    }
}
