package import FacilitatorNetwork
package import Funding

/// The rules of calls, with their figures.
extension Wording {
    /// The rule with its own figures, to stand after an amount or after « Refusé : ».
    package func words(_ rule: FundingRule) -> String {
        switch rule {
        case .rate(let share):
            say(fr: "au plus \(percent(share)) du coût complet", en: "at most \(percent(share)) of the full cost")
        case .cap(let perETP):
            say(fr: "plafond de \(format.money(perETP)) par ETP", en: "cap of \(format.money(perETP)) per FTE")
        case .asked(let amount):
            say(fr: "montant demandé, \(format.money(amount))", en: "amount asked, \(format.money(amount))")
        case .minimumETP(let etp):
            say(
                fr: "un projet porte sur \(decimal(etp.number, 1)) ETP au moins",
                en: "a project is of \(decimal(etp.number, 1)) FTE at least")
        case .minimumRequest(let amount):
            say(
                fr: "une demande est de \(format.money(amount)) au moins",
                en: "a request is of \(format.money(amount)) at least")
        case .minimumWorkingTime(let share):
            say(
                fr: "chaque salarié consacre \(percent(share)) au moins de son temps de travail à l’opération",
                en: "each employee gives the operation \(percent(share)) of working time at least")
        case .stateCeiling(let share):
            say(
                fr:
                    "collectivité\u{A0}: tous financeurs de l’État confondus, au plus \(percent(share)) du coût complet",
                en: "local authority: all State funders together, at most \(percent(share)) of the full cost")
        case .newCoordinator:
            say(fr: "aucun nouveau poste de coordinateur n’est financé", en: "no new coordinator is funded")
        case .closedTerritory(let code):
            say(fr: "le territoire \(code) n’est pas ouvert", en: "territory \(code) is not open")
        case .beyondCost: say(fr: "les financements dépassent le coût", en: "the funding exceeds the cost")
        case .envelope(let envelope):
            say(
                fr: "l’enveloppe de l’appel est de \(format.money(envelope))",
                en: "the call's envelope is \(format.money(envelope))")
        }
    }

    /// With decimals only where it has some.
    private func percent(_ share: Share) -> String {
        format.percent(share.number, digits: share.tenThousandths % 100 == 0 ? 0 : 2)
    }

    /// When a call takes requests, and for how long it pays.
    package func calendar(of rules: CallRules) -> [String] {
        var lines: [String] = []
        switch (rules.opens, rules.closes) {
        case (let opens?, let closes?): lines.append(requestsBetween(opens: opens, closes: closes))
        case (nil, let closes?): lines.append(requestsUntil(closes: closes))
        default: break
        }
        if let months = rules.durationMonths {
            let longest = rules.longestMonths.map { $0 > months ? longestDuration(months: $0) : "" } ?? ""
            lines.append(duration(months: months) + longest)
        }
        return lines
    }

    /// What the call pays, in its own words.
    package func shareLabel(_ rules: CallRules?) -> String { rules?.funder == .fse ? socialFundShare : callShare }

    /// - Parameter cap: of one ETP.
    package func wholeETP(amount: Money, etp: Int, cap: Money) -> String {
        let (amount, cap) = (format.money(amount), format.money(cap))
        return plural(
            etp,
            fr: (
                one: "\(amount) financent \(number(etp)) ETP entier au plafond de \(cap) par ETP.",
                several: "\(amount) financent \(number(etp)) ETP entiers au plafond de \(cap) par ETP."
            ),
            en: (
                one: "\(amount) pays \(number(etp)) whole FTE at the cap of \(cap) each.",
                several: "\(amount) pays \(number(etp)) whole FTE at the cap of \(cap) each."
            ))
    }
}
