internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding

/// What calls for projects would say of the posts of a register. All are warnings: the register stands, whatever a call
/// makes of it.
///
/// A post that stands was granted under the call of its day: what it opens, and whom it renews, is asked of applications
/// alone.
struct CallCheck {
    private let requests: NetworkRequests
    /// Of each post, in the order of the register.
    private let files: [String]
    private var shelf: CallShelf
    private var posts: [Post] { requests.scenario.register.posts }

    /// - Parameters:
    ///   - files: where each post stands.
    ///   - placement: the rules that the study places under.
    init(_ scenario: Scenario, files: [String], placement: CallRules?) throws {
        requests = NetworkRequests(scenario: scenario)
        self.files = files
        shelf = try CallShelf(placement: placement)
    }

    /// Post by post.
    mutating func findings() throws -> Findings {
        var findings = Findings()
        for index in posts.indices where posts[index].quality != .relais {
            let post = posts[index]
            guard let rules = try shelf.rules(for: post) else {
                if let call = post.financing.call {
                    let valid = shelf.valid
                    findings.add(
                        warning(
                            .unknownCall(valid: valid), index, .aap, value: call,
                            nearest: nearest(to: call, among: valid)))
                }
                continue
            }
            var found = money(of: index, under: rules) + days(of: index, under: rules)
            found += sizes(of: index, under: rules)
            if post.status == .candidature { found += application(index, under: rules) }
            found += succession(of: index, under: rules)
            for diagnostic in found { findings.add(diagnostic) }
        }
        return findings
    }

    private func warning(
        _ problem: CallProblem, _ index: Int, _ column: RegisterColumn, value: String? = nil, nearest: String? = nil
    ) -> Diagnostic {
        let post = posts[index]
        let written = post.cells[column.rawValue].flatMap { $0.isEmpty ? nil : $0 }
        return Diagnostic(
            problem, severity: .warning, at: .init(file: files[index], row: post.row, column: column.rawValue),
            value: value ?? written ?? post.id, nearest: nearest)
    }

    // MARK: Any post

    private func money(of index: Int, under rules: CallRules) -> [Diagnostic] {
        let post = posts[index]
        let cost = post.financing.annualCost
        let etp = post.etp.map { ExactETP($0) }
        var found: [Diagnostic] = []
        if let paid = post.financing[rules.line], let column = RegisterColumn(rawValue: rules.line.rawValue) {
            let cap = etp.flatMap { etp in rules.capPerETP.map { FullCost(perETP: $0).amount(for: etp) } }
            let rate = cost.map { rules.share(of: $0, etp: ExactETP(thousandths: Int(Int32.max))) }
            if let rate, rules.rate != nil, paid > rate, cap.map({ rate <= $0 }) ?? true {
                found.append(warning(.beyondRate(most: rate.euros), index, column))
            } else if let cap, paid > cap {
                found.append(warning(.beyondCap(most: cap.euros), index, column))
            }
        }
        guard rules.payment.stateCeiling != nil else { return found }
        if post.structureType == nil {
            found.append(warning(.missingStructureType, index, .typeStructure))
        } else if let cost, let most = rules.stateFunding(cost: cost, structure: post.structureType) {
            let lines: [Financing.Line] =
                [.etatAAP, .etatAutre] + (rules.payment.countsFSEAsState ? [.fse] : [])
            let total = lines.compactMap { post.financing[$0] }.reduce(Money(cents: 0), +)
            if total > most {
                found.append(
                    warning(.beyondStateCeiling(total: total.euros, most: most.euros), index, .montantEtatAutre))
            }
        }
        return found
    }

    private func days(of index: Int, under rules: CallRules) -> [Diagnostic] {
        let post = posts[index]
        var found: [Diagnostic] = []
        let calendar = rules.calendar
        // A post that stands may have been renewed.
        let months =
            post.status == .candidature ? calendar.durationMonths : calendar.longestMonths ?? calendar.durationMonths
        if let latest = calendar.latestEnd, let end = post.end, end > latest {
            found.append(warning(.endsTooLate(latest), index, .fin))
        } else if let months, let start = post.start, let end = post.end,
            let last = start.adding(months: months).previous, end > last
        {
            found.append(warning(.tooLong(months: months), index, .fin))
        }
        return found
    }

    /// A project may be of several posts of one structure.
    private func sizes(of index: Int, under rules: CallRules) -> [Diagnostic] {
        guard let minimum = rules.minimumETP, let project = requests.projectETP(of: index) else { return [] }
        return project < minimum
            ? [warning(.belowMinimumETP(minimum: minimum.number), index, .etp)] : []
    }

    /// What a post of the same structure no longer gets from others.
    private func succession(of index: Int, under rules: CallRules) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let request = requests.request(index, under: rules)
        if rules.payment.forbidsSubstitution, let before = requests.predecessor(of: index) {
            for fall in request?.falls ?? [] {
                guard let column = RegisterColumn(rawValue: fall.line.rawValue) else { continue }
                found.append(
                    warning(
                        .fundingFalls(
                            line: fall.line, before: fall.before.euros, after: fall.after.euros,
                            post: posts[before].id), index, column))
            }
        }
        let hasFSE = rules.funder == .fse || (posts[index].financing[.fse]?.cents ?? 0) > 0
        if rules.payment.asksForBodyPerimeter, hasFSE, request?.bodyHasPerimeter == false {
            found.append(warning(.otherBodyPerimeter, index, .perimetreOI))
        }
        return found
    }

    // MARK: Applications

    private func application(_ index: Int, under rules: CallRules) -> [Diagnostic] {
        let post = posts[index]
        var found: [Diagnostic] = []
        if rules.staffing.asksNationalCommittee, !requests.keys[index].isEmpty, requests.isNew(index) {
            found.append(warning(.newStructure, index, .structure))
        }
        let rules = requests.rules(rules, for: index)
        guard let request = requests.request(index, under: rules) else { return found }
        let plan = FinancingPlan(request, under: rules)
        for verdict in plan.verdicts { found += diagnostics(verdict, index, post) }
        if post.financing.annualCost != nil, plan.toBeFound.cents > 0 {
            found.append(warning(.fundingToBeFound(amount: plan.toBeFound.euros), index, .coutAnnuel))
        }
        return found
    }

    /// What of a verdict concerns applications alone.
    private func diagnostics(_ verdict: Verdict, _ index: Int, _ post: Post) -> [Diagnostic] {
        switch (verdict.rule, verdict.outcome) {
        case (.partlyClosed(let codes), .unverified):
            return [warning(.outsideCall(closed: codes, isWhole: false), index, .perimetre)]
        case (.closedTerritory(let code), .refused):
            let codes = code.split(separator: "/").map(String.init)
            return [warning(.outsideCall(closed: codes, isWhole: true), index, .perimetre)]
        case (.newCoordinator, .refused): return [warning(.newCoordinator(region: nil), index, .qualite)]
        case (.coordinatorWhereNone(let region), .refused):
            return [warning(.newCoordinator(region: region), index, .qualite)]
        case (.minimumRequest(let minimum), .refused) where post.structureType != .departement:
            // Whether the Département only buys services is not known.
            return [warning(.belowMinimumRequest(minimum: minimum.euros), index, .coutAnnuel)]
        case (.earliestStart(let day), .refused): return [warning(.startsTooEarly(day), index, .debut)]
        default: return []
        }
    }
}
