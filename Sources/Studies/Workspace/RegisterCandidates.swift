internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import GeometryKit
internal import Placement
internal import Territories

/// Candidates that the register holds: posts whose conventions end, and applications.
struct RegisterCandidates {
    let scenario: Scenario
    let rules: CallRules?
    /// One a commune.
    let isEligible: [Bool]
    let expiring: ExpiringPosts?
    /// A year's, of an ETP whose row does not say; nil where nobody says.
    private let unstated: FullCost?
    private let departements: DepartementOfPost
    private var register: Register { scenario.register }
    private var gazetteer: Gazetteer { scenario.gazetteer }

    init(
        _ scenario: Scenario, rules: CallRules?, isEligible: [Bool], expiring: ExpiringPosts?, unstated: Money?
    ) {
        self.unstated = unstated.map { FullCost(perETP: $0) }
        self.scenario = scenario
        self.rules = rules
        self.isEligible = isEligible
        self.expiring = expiring
        departements = DepartementOfPost(scenario)
    }

    /// By identifier, so that the order of a file's rows changes nothing.
    func candidates(from sources: [PlacementSettings.Source]) -> [PostCandidate] {
        var candidates: [PostCandidate] = []
        var replaced: Set<String> = []
        let asksForApplications = sources.contains {
            if case .file = $0 { true } else { $0 == .applications }
        }
        if asksForApplications {
            for (row, post) in register.posts.enumerated() where post.status == .candidature {
                candidates.append(application(row, post))
                if let renewed = post.renews { replaced.insert(renewed) }
            }
        }
        if sources.contains(.renewals) {
            // An application stands in the place of the post that it renews.
            candidates += (expiring?.positions ?? []).filter { !replaced.contains(register.posts[$0].id) }.map(renewal)
        }
        return candidates.sorted { $0.id < $1.id }
    }

    /// Coordinators whose conventions end and whom the rules let be renewed, by position.
    var coordinators: [Int] {
        var left = ExactETP(thousandths: .max)
        switch rules?.staffing.coordinatorRenewals ?? .asTheyWere {
        case .notAllowed: return []
        case .asTheyWere: break
        case .atMost(let etp): left = etp
        }
        return (expiring?.coordinators ?? []).filter { position in
            guard let etp = register.posts[position].etp.map({ ExactETP($0) }), etp <= left else { return false }
            left = ExactETP(thousandths: left.thousandths - etp.thousandths)
            return true
        }
    }

    /// Facilitators whose conventions end where the call is open: « à l’identique » renews them all.
    var renewable: [Int] { (expiring?.positions ?? []).filter { isOpen(register.posts[$0]) } }

    private func name(_ post: Post) -> String { post.structure.isEmpty ? post.id : post.structure }

    private func location(_ post: Post) -> LonLat? { post.seat.flatMap { gazetteer.communes[$0].seat } }

    private func renewal(_ row: Int) -> PostCandidate {
        let post = register.posts[row]
        let cost = post.etp.map { ExactETP($0) }.flatMap { etp in
            etp.thousandths > 0 ? post.financing.annualCost.map { FullCost($0, for: etp) } : nil
        }
        let closed = departements.code(following: post) ?? post.id
        return PostCandidate(
            id: post.id, name: name(post), kind: .renewal(row), seat: post.seat, location: location(post),
            leastETP: post.etp, mostETP: post.etp, cost: cost,
            refusals: isOpen(post) ? [] : [Refusal(.closedTerritory(code: closed))],
            obstacle: (post.etp ?? 0) > 0 ? nil : .unknownETP)
    }

    /// Whether the call opens where a post is followed, or seated; else where some of its perimeter lies.
    private func isOpen(_ post: Post) -> Bool {
        if let seat = post.seat, isEligible[seat] { return true }
        if let code = departements.named(by: post),
            let departement = gazetteer.position(of: code, at: .departement)
        {
            return gazetteer.communes(of: departement, at: .departement).contains { isEligible[$0] }
        }
        return post.own.tokens.contains { token in
            guard !token.isExcluded, case .unit(let unit) = token.part else { return false }
            return gazetteer.communes(of: unit).contains { isEligible[$0] }
        }
    }

    private func application(_ row: Int, _ post: Post) -> PostCandidate {
        let most = post.mostETP ?? post.etp
        // Amounts are stated for the size asked for; those of other sizes follow by rule of three.
        let stated = (post.etp ?? most).map { ExactETP($0) }.flatMap { $0.thousandths > 0 ? $0 : nil }
        func scaled(_ amount: Money) -> FullCost? { stated.map { FullCost(amount, for: $0) } }
        let cost = post.financing.annualCost.flatMap(scaled)
        let amounts = post.financing.amounts.compactMapValues(scaled)
        let ownLine: Financing.Line = rules?.funder == .fse ? .fse : .etatAAP
        let renewed = post.renews.flatMap { id in register.posts.firstIndex { $0.id == id } }
        let reserved = post.own.tokens.compactMap(\.reservedETP).reduce(0, +)
        var obstacle: PostCandidate.Obstacle?
        if post.quality != .facilitateur {
            obstacle = .coversNobody(post.quality)
        } else if (most ?? 0) <= 0 {
            obstacle = .unknownETP
        } else if let most, reserved > most * (1 + 1e-9) {
            obstacle = .reservesMore
        }
        // Without bounds of its own an application asks for its ETP, no more and no less.
        let least = post.leastETP ?? (post.mostETP == nil ? post.etp : nil)
        return PostCandidate(
            id: post.id, name: name(post), kind: .application(row, renews: renewed), seat: post.seat,
            location: location(post), leastETP: [least, reserved > 0 ? reserved : nil].compactMap { $0 }.max(),
            mostETP: most, cost: cost, asked: rules == nil ? nil : amounts[ownLine],
            promised: amounts.filter { $0.key != ownLine },
            refusals: closed(post) ?? rules.map { refusals(of: post, most, cost, amounts, under: $0) } ?? [],
            obstacle: obstacle)
    }

    /// Where nothing of a perimeter is open, seats or not.
    private func closed(_ post: Post) -> [Refusal]? {
        let communes = post.own.tokens.filter { !$0.isExcluded }.flatMap { token -> [Int] in
            if case .unit(let unit) = token.part { Array(gazetteer.communes(of: unit)) } else { [] }
        }
        guard !communes.isEmpty, !communes.contains(where: { isEligible[$0] }), !isOpen(post) else { return nil }
        return [Refusal(.closedTerritory(code: departements.code(following: post) ?? post.id))]
    }

    /// What the call refuses of an application at its largest size.
    private func refusals(
        of post: Post, _ most: Double?, _ cost: FullCost?, _ amounts: [Financing.Line: FullCost], under rules: CallRules
    ) -> [Refusal] {
        let seat = post.seat.map { gazetteer.communes[$0] }
        let etp = ExactETP(most ?? 1)
        guard let cost = cost ?? unstated else { return [] }
        let isRenewal =
            post.renews != nil
            || register.posts.contains {
                $0.status == .enCours && $0.quality == post.quality && !post.structure.isEmpty
                    && $0.structure == post.structure && $0.end != nil
            }
        let request = FundingRequest(
            etp: etp, cost: cost.amount(for: etp), structure: post.structureType, quality: post.quality,
            amounts: amounts.mapValues { $0.amount(for: etp) }, isRenewal: isRenewal,
            departement: seat?.departement.map { gazetteer.departements[$0].code },
            epci: rules.eligibleEPCIs.isEmpty ? nil : seat?.epci.map { gazetteer.epcis[$0].code })
        return FinancingPlan.refusals(of: request, under: rules)
    }
}
