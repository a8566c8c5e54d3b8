internal import Coverage
package import FacilitatorNetwork
package import Placement

/// What a plan takes for granted, told in every output.
extension Wording {
    /// Heads the list.
    package var assumptions: String { say(fr: "Hypothèses", en: "Assumptions") }

    /// What the plan fills up to.
    package func assumedRatio(_ ratio: Double) -> String {
        say(
            fr: "objectif du placement\u{A0}: \(decimal(ratio)) ETP pour 100\u{202F}000 habitants",
            en: "target of the placement: \(decimal(ratio)) FTE per 100,000 inhabitants")
    }

    /// What is renewed first.
    package var assumedCarriers: String {
        say(
            fr:
                "d’abord, reconduire autant d’ETP en place que le budget le permet\u{A0}; les autres critères viennent ensuite",
            en: "first, renew as many FTE that stand as the budget allows; the other objectives come after")
    }

    /// Everything competes.
    package var assumedNoPriority: String {
        say(
            fr: "reconductions, candidatures et sièges sont mis en concurrence, sans priorité",
            en: "renewals, applications and seats compete, without priority")
    }

    /// How far a seat serves.
    package func assumedReach(kilometres: Double?) -> String {
        guard let kilometres else {
            return say(fr: "un siège dessert sans limite de distance", en: "a seat serves at any distance")
        }
        return say(
            fr: "un siège dessert jusqu’à \(decimal(kilometres, 0))\u{A0}km, à vol d’oiseau",
            en: "a seat serves within \(decimal(kilometres, 0)) km, as the crow flies")
    }

    /// How far a seat serves, in the unit of the study's travel matrix.
    package func assumedTravel(most: Double) -> String {
        say(
            fr: "un siège dessert jusqu’à \(decimal(most, 0)) dans la matrice de trajets",
            en: "a seat serves within \(decimal(most, 0)) in the travel matrix")
    }

    /// Places where nobody has asked for a post.
    package func assumedSeats(_ count: Int) -> String {
        plural(
            count,
            fr: (
                "\(number(count)) siège possible, où aucune structure ne s’est encore proposée",
                "\(number(count)) sièges possibles, où aucune structure ne s’est encore proposée"
            ),
            en: (
                "\(number(count)) possible seat, for which no structure has come forward yet",
                "\(number(count)) possible seats, for which no structure has come forward yet"
            ))
    }

    /// The least part of what a territory lacks that a seat keeps for it, 0 to 1.
    package func assumedFloor(_ floor: Double) -> String {
        say(
            fr:
                "un siège réserve à chaque territoire \(format.percent(floor, digits: 0)) au moins de ce qui lui manque",
            en: "a seat keeps at least \(format.percent(floor, digits: 0)) of what each territory lacks")
    }

    /// Of posts that do not say what they cost, and who says it in their place.
    package func assumedCost(perETP: Money, source: String) -> String {
        say(
            fr: "coût annuel complet des postes qui n’en disent pas\u{A0}: \(format.money(perETP)) par ETP (\(source))",
            en: "full annual cost of posts that state none: \(format.money(perETP)) per FTE (\(source))")
    }

    /// Who says what an ETP costs.
    package func words(_ source: PlacementInstance.UnstatedCost.Source) -> String {
        switch source {
        case .study: say(fr: "selon l’étude", en: "by the study")
        case .rules: say(fr: "coût de référence de l’appel", en: "the call's reference cost")
        case .assumed:
            say(
                fr: "supposé\u{A0}: celui dont 70\u{A0}% atteignent le plafond de l’État",
                en: "assumed: that of which 70% reach the State's cap")
        }
    }

    /// What is assumed for a plan, one line each.
    package func assumptionLines(of instance: PlacementInstance) -> [String] {
        var lines: [String] = []
        if let ratio = instance.scenario.demand.targetRatio { lines.append(assumedRatio(ratio)) }
        lines.append(instance.problem.objectives.first == .renewals ? assumedCarriers : assumedNoPriority)
        let seats = instance.candidates.count { $0.kind == .seat }
        if seats > 0 {
            lines.append(assumedSeats(seats))
            switch instance.settings.seats.reach {
            case .anywhere: lines.append(assumedReach(kilometres: nil))
            case .kilometres(let most): lines.append(assumedReach(kilometres: most))
            case .travel(_, let most): lines.append(assumedTravel(most: most))
            }
            if instance.problem.isCapacitated { lines.append(assumedFloor(instance.settings.seats.floor)) }
        }
        if instance.candidates.contains(where: { $0.cost == nil }) {
            lines.append(
                assumedCost(
                    perETP: instance.unstatedCost.amount, source: words(instance.unstatedCost.source)))
        }
        return lines
    }
}
