package import FacilitatorNetwork
package import Funding

/// The rules of calls, with their figures.
extension Wording {
    /// The rule with its own figures, to stand after an amount or after « Refusé : ».
    package func words(_ rule: FundingRule) -> String {
        switch rule {
        case .rate(let share):
            say(fr: "au plus \(percent(share)) du coût complet", en: "at most \(percent(share)) of the full cost")
        case .unknownRate:
            say(fr: "taux que le texte ne dit pas", en: "a rate that the text does not say")
        case .cap(let perETP):
            say(fr: "plafond de \(format.money(perETP)) par ETP", en: "cap of \(format.money(perETP)) per FTE")
        case .asked(let amount):
            say(fr: "montant demandé, \(format.money(amount))", en: "amount asked, \(format.money(amount))")
        case .minimumRequest(let amount):
            say(
                fr: "une demande est de \(format.money(amount)) au moins",
                en: "a request is of \(format.money(amount)) at least")
        case .stateCeiling(let share):
            say(
                fr:
                    "collectivité\u{A0}: tous financeurs de l’État confondus, au plus \(percent(share)) du coût complet",
                en: "local authority: all State funders together, at most \(percent(share)) of the full cost")
        case .beyondCost:
            say(
                fr: "l’appel ne paie que ce que les autres financements laissent du coût",
                en: "the call pays only what other funding leaves of the cost")
        case .envelope(let envelope):
            say(
                fr: "l’enveloppe de l’appel est de \(format.money(envelope))",
                en: "the call's envelope is \(format.money(envelope))")
        case .costBase(.staffAndFlatRate):
            say(
                fr:
                    "le coût ne comprend que les dépenses directes de personnel et des dépenses indirectes forfaitisées",
                en: "the cost is of direct staff costs and flat-rate indirect ones alone")
        case .stated(let line): words(toState: line)
        case .cofunding: say(fr: "un cofinancement est nécessaire", en: "somebody else must pay a part")
        case .nonSubstitution:
            say(
                fr: "les financements existants des autres postes ne baissent pas",
                en: "what others pay already for posts that stand does not fall")
        case .bodyPerimeter:
            say(
                fr: "le FSE+ d’un organisme intermédiaire suppose que le périmètre du poste soit son territoire",
                en: "FSE+ through an intermediate body asks for a perimeter that is the body's territory")
        default: words(ofPosts: rule)
        }
    }

    private func words(ofPosts rule: FundingRule) -> String {
        switch rule {
        case .minimumETP(let etp):
            say(
                fr: "un projet porte sur \(decimal(etp.number, 1)) ETP au moins",
                en: "a project is of \(decimal(etp.number, 1)) FTE at least")
        case .minimumWorkingTime(let share):
            say(
                fr: "chaque salarié consacre \(percent(share)) au moins de son temps de travail à l’opération",
                en: "each employee gives the operation \(percent(share)) of their own working time at least")
        case .newCoordinator:
            say(fr: "aucun nouveau poste de coordinateur n’est financé", en: "no new coordinator is funded")
        case .coordinatorWhereNone(let region):
            say(
                fr:
                    "un nouveau coordinateur n’est financé que dans une région qui n’en a pas et dont le besoin le justifie"
                    + (region.map { " (région \($0))" } ?? ""),
                en: "a new coordinator is funded only in a région that has none and whose need justifies one"
                    + (region.map { " (région \($0))" } ?? ""))
        case .consolidation:
            say(
                fr:
                    "les ETP financés répondent à des conventions qui arrivent à échéance\u{A0}; sinon, redéploiement à justifier",
                en: "the FTE funded answer conventions that expire; else it is a redeployment, to be justified")
        case .nationalCommittee:
            say(
                fr: "une structure qui candidate pour la première fois passe par le comité technique national",
                en: "a structure that applies for the first time goes through the national technical committee")
        case .openTerritory: say(fr: "le territoire est ouvert par l’appel", en: "the territory is open")
        case .closedTerritory(let code):
            say(fr: "le territoire \(code) n’est pas ouvert", en: "territory \(code) is not open")
        case .partlyClosed(let codes):
            say(
                fr: "le territoire n’est ouvert qu’en partie\u{A0}; restent fermés\u{A0}: \(list(codes))",
                en: "the territory is open in part only; closed: \(list(codes))")
        case .longest(let months):
            say(fr: "une convention dure \(number(months)) mois au plus", en: "at most \(number(months)) months")
        case .earliestStart(let day):
            say(
                fr: "aucune opération ne commence avant le \(format.date(day))",
                en: "no operation starts before \(format.date(day))")
        case .latestEnd(let day):
            say(
                fr: "toute opération finit le \(format.date(day)) au plus tard",
                en: "every operation ends on \(format.date(day)) at the latest")
        case .startAfter(let day):
            say(
                fr: "l’opération commence après le \(format.date(day)), sauf si le projet répond déjà aux critères",
                en: "the operation starts after \(format.date(day)), unless the project already meets the criteria")
        default: ""
        }
    }

    private func words(toState line: Financing.Line) -> String {
        if line == .recettes {
            return say(
                fr: "les recettes de l’activité entrent dans le plan de financement",
                en: "income of the activity enters the financing plan")
        }
        return say(
            fr: "un financement est à solliciter\u{A0}: \(name(of: line))",
            en: "funding has to be asked for: \(name(of: line))")
    }

    /// With decimals only where it has some.
    private func percent(_ share: Share) -> String {
        format.percent(share.number, digits: share.tenThousandths % 100 == 0 ? 0 : 2)
    }

    /// When a call takes requests, and for how long it pays.
    package func calendar(of rules: CallRules) -> [String] {
        var lines: [String] = []
        let calendar = rules.calendar
        switch (calendar.opens, calendar.closes) {
        case (let opens?, let closes?): lines.append(requestsBetween(opens: opens, closes: closes))
        case (nil, let closes?): lines.append(requestsUntil(closes: closes))
        default: break
        }
        if let months = calendar.durationMonths {
            let longest = calendar.longestMonths.map { $0 > months ? longestDuration(months: $0) : "" } ?? ""
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

    /// The change that would do, to stand after a refusal.
    package func words(_ cure: Cure) -> String {
        switch cure {
        case .etp(let etp): say(fr: "porter le poste à \(etpText(etp)) ETP", en: "make the post \(etpText(etp)) FTE")
        case .cost(let cost):
            say(
                fr: "un coût complet de \(format.money(cost)) par an au moins",
                en: "a full cost of \(format.money(cost)) a year at least")
        case .ask(let amount):
            say(
                fr: "demander \(format.money(amount)) par an à l’appel",
                en: "ask the call for \(format.money(amount)) a year")
        case .others(let most):
            say(
                fr: "ramener les autres financements à \(format.money(most)) par an",
                en: "bring other funding down to \(format.money(most)) a year")
        case .otherState(let most):
            say(
                fr: "ramener les autres crédits de l’État à \(format.money(most)) par an",
                en: "bring other State funding down to \(format.money(most)) a year")
        case .workingTime(let share):
            say(
                fr: "porter à \(percent(share)) le temps que chaque salarié consacre à l’opération",
                en: "have each employee give the operation \(percent(share)) of their time")
        case .start(let day): say(fr: "commencer le \(format.date(day))", en: "start on \(format.date(day))")
        case .end(let day): say(fr: "finir le \(format.date(day))", en: "end on \(format.date(day))")
        case .territory(let codes):
            say(fr: "territoires ouverts\u{A0}: \(list(codes))", en: "open territories: \(list(codes))")
        case .renewal:
            say(
                fr: "reconduire le poste de coordinateur qui arrive à échéance",
                en: "renew the coordinator's post that expires")
        case .keep(let falls):
            list(
                falls.map { fall in
                    say(
                        fr: "maintenir \(name(of: fall.line)) à \(format.money(fall.before)) par an",
                        en: "keep \(name(of: fall.line)) at \(format.money(fall.before)) a year")
                })
        case .cofunder: say(fr: "trouver un cofinanceur", en: "find a co-funder")
        case .stateFSE:
            say(
                fr: "solliciter le FSE+ de la DREETS, si aucun organisme intermédiaire ne couvre le territoire",
                en: "ask for the DREETS's own FSE+, where no intermediate body covers the territory")
        }
    }

    private func etpText(_ etp: ExactETP) -> String {
        decimal(etp.number, etp.thousandths % 10 == 0 ? 2 : 3)
    }
}
