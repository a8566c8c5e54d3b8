internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import Territories

/// Posts of a register as requests to calls, with what the rest of the register tells of them.
struct NetworkRequests {
    let scenario: Scenario

    private var posts: [Post] { scenario.register.posts }
    /// Of the structures of the posts, in the same order.
    var keys: [String] { scenario.reach.structureKeys }
    private var gazetteer: Gazetteer { scenario.gazetteer }

    /// Nil for a post of which neither ETP nor, where the call gives none, the cost are known.
    /// - Parameter index: in the register.
    func request(_ index: Int, under rules: CallRules) -> FundingRequest? {
        let post = posts[index]
        guard let etp = (post.etp ?? post.mostETP).map({ ExactETP($0) }), etp.thousandths > 0,
            let cost = post.financing.annualCost
                ?? rules.referenceCost.map({ FullCost(perETP: $0).amount(for: etp) })
        else { return nil }
        var request = FundingRequest(
            etp: etp, cost: cost, structure: post.structureType, quality: post.quality,
            amounts: post.financing.amounts, isRenewal: isRenewal(index))
        let communes = communes(of: index)
        request.openness[rules.name] = openness(index, communes, under: rules)
        request.region = region(of: communes)
        (request.start, request.end) = (post.start, post.end)
        request.isNewStructure = post.status == .enCours ? false : post.structure.isEmpty ? nil : isNew(index)
        request.projectETP = isAlone(index) ? nil : projectETP(of: index)
        request.falls = falls(index, under: rules)
        request.bodyHasPerimeter = bodyHasPerimeter(index)
        return request
    }

    /// A coordinator is for a whole région, and a call that opens a part of it is open to them.
    func openness(_ index: Int, _ communes: [Int], under rules: CallRules) -> CallRules.Openness? {
        let openness = rules.openness(of: communes, in: gazetteer)
        if case .partly = openness, posts[index].quality == .coordinateur { return .open }
        return openness
    }

    /// Those of the own perimeter, by position; the seat's where there is none.
    func communes(of index: Int) -> [Int] {
        let own = Set(scenario.reach.rows[index].own.map { scenario.atoms.communes[$0] })
        return own.isEmpty ? [posts[index].seat].compactMap { $0 } : own.sorted()
    }

    /// Nil where they lie in several, or in none.
    private func region(of communes: [Int]) -> String? {
        let regions = Set(communes.map { gazetteer.communes[$0].region })
        guard regions.count == 1, let region = regions.first ?? nil else { return nil }
        return gazetteer.regions[region].code
    }

    /// Régions where a coordinator of another structure stands.
    func regionsWithCoordinator(beside index: Int) -> [String] {
        posts.indices.filter { other in
            other != index && posts[other].status == .enCours && posts[other].quality == .coordinateur
                && keys[other] != keys[index]
        }.compactMap { region(of: communes(of: $0)) }
    }

    /// A call's rules with what the register tells of the régions.
    func rules(_ rules: CallRules, for index: Int) -> CallRules {
        var rules = rules
        rules.staffing.regionsWithCoordinator += regionsWithCoordinator(beside: index)
        return rules
    }

    /// Of all posts of one structure, status and call together, each at its largest: a project may be of several.
    func projectETP(of index: Int) -> ExactETP? {
        guard let etp = posts[index].mostETP ?? posts[index].etp else { return nil }
        return ExactETP(project(of: index).reduce(etp) { $0 + (posts[$1].mostETP ?? posts[$1].etp ?? 0) })
    }

    private func isAlone(_ index: Int) -> Bool { project(of: index).isEmpty }

    /// The other posts of its project.
    private func project(of index: Int) -> [Int] {
        guard !keys[index].isEmpty else { return [] }
        return posts.indices.filter { other in
            other != index && keys[other] == keys[index] && posts[other].status == posts[index].status
                && posts[other].financing.call == posts[index].financing.call
        }
    }

    /// Whether a post of the same structure and quality ends.
    private func isRenewal(_ index: Int) -> Bool { !ending(before: index).isEmpty }

    /// Whether the structure carries no post of the register yet.
    func isNew(_ index: Int) -> Bool {
        !posts.indices.contains {
            $0 != index && posts[$0].status == .enCours && keys[$0] == keys[index]
        }
    }

    private func bodyHasPerimeter(_ index: Int) -> Bool? {
        let body = posts[index].bodyPerimeter
        guard !body.isEmpty, posts[index].isPerimeterWhole else { return nil }
        let alone = Register(posts: [Post(id: "", etp: nil, own: body)], polygons: scenario.register.polygons)
        return Set(Reach(alone, over: scenario.atlas).rows[0].own) == Set(scenario.reach.rows[index].own)
    }

    // MARK: The post before

    /// Posts of the same structure and quality whose convention ends before the post begins, or before an application is
    /// granted.
    private func ending(before index: Int) -> [Int] {
        let post = posts[index]
        guard !keys[index].isEmpty else { return [] }
        return posts.indices.filter { other in
            let before = posts[other]
            guard other != index, before.status == .enCours, before.quality == post.quality,
                keys[other] == keys[index], let end = before.end
            else { return false }
            return post.start.map { end < $0 } ?? (post.status == .candidature)
        }
    }

    /// The post that one goes on from: the only one of its structure, or the only one over the same perimeter; nil where
    /// nobody can tell which it is.
    func predecessor(of index: Int) -> Int? {
        let candidates = ending(before: index)
        let same = candidates.filter { scenario.reach.rows[$0].own == scenario.reach.rows[index].own }
        let likely = same.isEmpty ? candidates : same
        let last = likely.compactMap { posts[$0].end }.max()
        let latest = likely.filter { posts[$0].end == last }
        return latest.count == 1 ? latest[0] : nil
    }

    /// What others pay less than for the post before, for as many ETP; empty where nothing can fall, nil where amounts are
    /// not known.
    private func falls(_ index: Int, under rules: CallRules) -> [FundingRequest.Fall]? {
        let post = posts[index]
        guard let before = predecessor(of: index).map({ posts[$0] }) else {
            return post.status == .candidature && !post.structure.isEmpty && isNew(index) ? [] : nil
        }
        // Calls pay anew each time, and income is nobody's funding.
        let lines = before.financing.amounts.keys.filter { ![.etatAAP, .recettes, rules.line].contains($0) }
        var falls: [FundingRequest.Fall] = []
        var isKnown = !lines.isEmpty
        for line in lines.sorted(by: { $0.rawValue < $1.rawValue }) {
            guard var kept = before.financing[line] else { continue }
            if let old = before.etp.map({ ExactETP($0) }), let new = post.etp.map({ ExactETP($0) }), new < old {
                kept = FullCost(kept, for: old).amount(for: new)
            }
            guard let after = post.financing[line] else {
                isKnown = false
                continue
            }
            if after < kept { falls.append(.init(line: line, before: kept, after: after)) }
        }
        return falls.isEmpty && !isKnown ? nil : falls
    }
}
