internal import Coverage
internal import FacilitatorNetwork
internal import Territories

/// Fills the lists of a call from what is known: records of work, the register, the coverage.
struct IndicatorReader {
    let activity: ActivityLog
    let objectives: [String: Double]
    let period: Period
    /// Those of the period.
    let posts: [Post]
    let coverage: Situation
    /// The study's contracts.
    let ledger: ContractLedger

    // MARK: Lists

    /// Facilitators: hours, of the carrier's; contacts; contracts; buyers; sectors; paths. Coordinators: carriers,
    /// requests, introductions, contracts, the state of zones, support, employment contracts, authorities, contractors.
    func indicators(_ list: IndicatorList, of post: Post) -> [Indicator] {
        switch (list, post.quality) {
        case (.annual, _): annual(of: [post])
        case (.interim, .coordinateur):
            [
                carriers, measure(.requests, [post]), measure(.introductions, [post]), measure(.contracts, [post]),
                zones, text(.support, [post]), measure(.employmentContracts, [post]),
                measure(.contractingAuthorities, [post]), measure(.contractors, [post]),
                text(.contractorKinds, [post]),
            ]
        case (.interim, _):
            [measure(.insertionHours, [post])] + shares([post]) + [
                measure(.carrierHours, [post]), measure(.contacts, [post]), measure(.contracts, [post]),
                measure(.buyers, [post]), text(.sectors, [post]), text(.paths, [post]),
            ]
        }
    }

    /// Actors, territories, contracts and their amount, buyers, segments, beneficiaries, hours, inclusive structures.
    /// - Parameter isWhole: of the network, to which the study's objectives belong.
    func annual(of posts: [Post], isWhole: Bool = false) -> [Indicator] {
        let list =
            [
                measure(.actors, posts), territories(of: posts), measure(.contracts, posts),
                measure(.contractAmount, posts), text(.buyerKinds, posts), text(.segments, posts),
                measure(.beneficiaryETP, posts), measure(.insertionHours, posts),
            ] + shares(posts) + [
                text(.beneficiaryKinds, posts), measure(.inclusiveStructures, posts), text(.inclusiveKinds, posts),
            ] + [ActivityMeasure.people, .trainings].map { measure($0, posts) }.filter(\.isKnown)
        return isWhole ? list.map(aimed) : list
    }

    /// With what the study aims at in as many days.
    private func aimed(_ indicator: Indicator) -> Indicator {
        var indicator = indicator
        let objective = objectives[indicator.kind.code]
        indicator.objective = indicator.kind == .rsaShare ? objective : objective.map { $0 * period.years }
        return indicator
    }

    // MARK: From records

    private func records(of posts: [Post], in period: Period) -> [ActivityRecord] {
        activity.records(in: period).filter { record in posts.contains(where: record.concerns) }
    }

    /// The contracts that have a day of a period and that their file says one of some posts follows.
    private func contracts(of posts: [Post], in period: Period) -> [Contract] {
        if ledger.contracts.isEmpty { return [] }
        let keys = Set(posts.flatMap { [Post.key($0.id), $0.structureKey] }).subtracting([""])
        return ledger.contracts.filter { contract in
            let follower = contract.followedBy ?? ledger.buyer(of: contract)?.followedBy
            return follower.map { keys.contains(Post.key($0)) } ?? false
                && (contract.start ?? period.start) <= period.end && (contract.end ?? period.end) >= period.start
        }
    }

    private func figures(of posts: [Post], in period: Period) -> ContractFigures {
        ContractFigures(records(of: posts, in: period), contracts(of: posts, in: period), of: ledger)
    }

    private func number(_ measure: ActivityMeasure, of posts: [Post], in period: Period) -> Double? {
        let records = records(of: posts, in: period)
        let contracts = figures(of: posts, in: period)
        switch measure {
        case .contracts: return contracts.count
        case .contractAmount: return contracts.amount
        case .buyers: return contracts.buyerCount
        case .carrierHours: return carrierHours(records)
        default: return records.sum(measure)
        }
    }

    /// A carrier tells its hours beside each of its posts: one number for a structure and its days.
    private func carrierHours(_ records: [ActivityRecord]) -> Double? {
        var told: [String: Double] = [:]
        for record in records {
            guard let hours = record.numbers[.carrierHours] else { continue }
            let key = ActivityReader.carrier(of: record, among: coverage.scenario.register.posts) ?? "\(record.subject)"
            told["\(key) \(record.period)"] = hours
        }
        return told.isEmpty ? nil : told.values.reduce(0, +)
    }

    private func measure(_ measure: ActivityMeasure, _ posts: [Post]) -> Indicator {
        let now = records(of: posts, in: period)
        var indicator = Indicator(.measure(measure))
        indicator.number = number(measure, of: posts, in: period)
        if measure == .buyers { indicator.words = figures(of: posts, in: period).buyers }
        indicator.before = number(measure, of: posts, in: period.yearBefore)
        func says(_ record: ActivityRecord) -> Bool {
            record.numbers[measure] != nil || measure == .buyers && !record.buyers.isEmpty
        }
        let isOfContracts = [ActivityMeasure.contracts, .contractAmount, .buyers].contains(measure)
        func silentPosts(in period: Period) -> [Post] {
            silent(posts, in: period, where: says).filter { post in
                !isOfContracts || contracts(of: [post], in: period).isEmpty
            }
        }
        indicator.silent = silentPosts(in: period)
        indicator.isBeforePartial = indicator.before != nil && !silentPosts(in: period.yearBefore).isEmpty
        indicator.shared = shared(posts, now.filter(says))
        return indicator
    }

    private func text(_ text: ActivityText, _ posts: [Post]) -> Indicator {
        let now = records(of: posts, in: period)
        var indicator = Indicator(.text(text))
        indicator.words =
            switch text {
            case .buyerKinds: figures(of: posts, in: period).buyerKinds
            case .segments: figures(of: posts, in: period).segments
            default: now.words(text)
            }
        // Words are of no day in particular.
        let isOfContracts = text == .buyerKinds || text == .segments
        indicator.silent = posts.filter { post in
            !now.contains { $0.concerns(post) && $0.texts[text] != nil }
                && (!isOfContracts || contracts(of: [post], in: period).isEmpty)
        }
        indicator.shared = shared(posts, now.filter { $0.texts[text] != nil })
        return indicator
    }

    /// Posts some of whose days under convention no record tells of.
    private func silent(
        _ posts: [Post], in period: Period, where says: (ActivityRecord) -> Bool
    ) -> [Post] {
        let telling = activity.records(in: period).filter(says)
        return posts.filter { post in
            guard
                var day = [period.start, post.start].compactMap({ $0 }).max(),
                let last = [period.end, post.end].compactMap({ $0 }).min()
            else { return false }
            for record in telling.filter({ $0.concerns(post) }).sorted(by: { $0.period.start < $1.period.start })
            where record.period.start <= day && record.period.end >= day {
                day = record.period.end.next ?? record.period.end
            }
            return day <= last
        }
    }

    /// Other posts that some record is of too, since it is of their structure.
    private func shared(_ posts: [Post], _ records: [ActivityRecord]) -> [Post] {
        guard posts.count == 1 else { return [] }
        let ofStructures = records.filter { if case .structure = $0.subject { true } else { false } }
        return self.posts.filter { post in post.id != posts[0].id && ofStructures.contains { $0.concerns(post) } }
    }

    /// Where the study aims at a part for recipients of the RSA, or somebody tells it: only hours whose part is told count.
    private func shares(_ posts: [Post]) -> [Indicator] {
        func share(_ period: Period) -> Double? {
            let told = records(of: posts, in: period).filter { $0.numbers[.rsaHours] != nil }
            guard let part = told.sum(.rsaHours), let whole = told.sum(.insertionHours), whole > 0 else { return nil }
            return part / whole
        }
        var indicator = Indicator(.rsaShare)
        indicator.number = share(period)
        indicator.before = share(period.yearBefore)
        indicator.silent = silent(posts, in: period) { $0.numbers[.rsaHours] != nil }
        indicator.shared = shared(posts, records(of: posts, in: period).filter { $0.numbers[.rsaHours] != nil })
        let isAimedAt = objectives[ActivityColumn.rsaShare.rawValue] != nil
        return isAimedAt || indicator.isKnown ? [indicator] : []
    }

    // MARK: From the register and the coverage

    private var facilitators: [Post] { posts.filter { $0.quality == .facilitateur } }

    private var carriers: Indicator {
        var indicator = Indicator(.carriers)
        indicator.number = Double(Set(facilitators.map(\.structureKey).filter { !$0.isEmpty }).count)
        return indicator
    }

    /// EPCI of which a post's perimeters hold a commune; of a coordinator, those of all facilitators.
    private func territories(of posts: [Post]) -> Indicator {
        var indicator = Indicator(.territories)
        let scenario = coverage.scenario
        let isCoordinator = posts.count == 1 && posts[0].quality == .coordinateur
        let ids = Set((isCoordinator ? facilitators : posts.filter { $0.quality == .facilitateur }).map(\.id))
        var epcis: Set<Int> = []
        for (index, post) in scenario.register.posts.enumerated() where ids.contains(post.id) {
            let row = scenario.reach.rows[index]
            for atom in row.own + row.adjoining {
                let commune = scenario.atoms.communes[atom]
                guard scenario.territory.contains[commune] else { continue }
                if let epci = scenario.gazetteer.communes[commune].epci { epcis.insert(epci) }
            }
        }
        indicator.number = Double(epcis.count)
        return indicator
    }

    private var zones: Indicator {
        var indicator = Indicator(.coverage)
        // What it says is the situation of the study's day, which has sections of its own.
        indicator.number = coverage.total.whiteShare
        return indicator
    }
}
