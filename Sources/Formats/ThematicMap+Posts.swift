internal import Cartography
internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import GeometryKit
internal import Placement
internal import Sheets
internal import Studies
internal import Territories
internal import Wording

extension ThematicMap {
    /// Active posts, one circle a seat.
    mutating func addPosts() {
        let active = activePosts()
        sheet.posts = active.symbols
        if !sheet.posts.isEmpty || active.withoutSeat > 0 { sheet.legend.append(.heading(labels.posts)) }
        addSizes(of: .active)
        if active.symbols.contains(where: { $0.etp == nil }) {
            sheet.legend.append(.post(.active, isKnown: false, labels.unknownETP))
        }
        tellPlaces(of: active, others: 0)
    }

    /// The posts of a plan over those that are there, with lines to whom they serve.
    mutating func addPlan(_ plan: PlacementResult) {
        let instance = plan.instance
        let date = coverage.now.date.map { labels.situationOn(date: $0) }
        sheet.subtitle = labels.planSubtitle(
            level: labels.by(plan.study.level, in: coverage.scenario.gazetteer), situation: date ?? labels.withoutDate)
        var active = activePosts()
        sheet.posts = active.symbols
        var kinds: Set<MapSheet.Post.Kind> = []
        var withoutSeat = 0
        for post in plan.posts {
            let kind = MapSheet.Post.Kind(post.nature?.name)
            kinds.insert(kind)
            guard let location = location(of: instance.candidates[post.candidate], in: instance, &active.atChiefTown)
            else {
                withoutSeat += 1
                continue
            }
            sheet.posts.append(.init(position: location, etp: post.etp.number, kind: kind, rank: post.rank))
            sheet.links += plan.services(of: post).compactMap { service in
                // Within its own territory a post needs no line.
                if let seat = instance.candidates[post.candidate].seat, service.communes.contains(seat) { return nil }
                return service.seat.map { MapSheet.Link(from: location, to: $0) }
            }
        }
        sheet.legend.append(.heading(labels.posts))
        for kind in MapSheet.Post.Kind.proposals where kinds.contains(kind) {
            sheet.legend.append(.post(kind, isKnown: true, labels.proposals(kind)))
        }
        if !sheet.links.isEmpty { sheet.legend.append(.link(labels.served)) }
        if !kinds.isEmpty { sheet.legend.append(.note(labels.ranks)) }
        if active.symbols.contains(where: { $0.etp != nil }) {
            sheet.legend.append(.post(.active, isKnown: true, labels.existing))
        }
        if active.symbols.contains(where: { $0.etp == nil }) {
            sheet.legend.append(.post(.active, isKnown: false, labels.existingUnknown))
        }
        if sheet.posts.contains(where: { $0.etp != nil }) { sheet.legend.append(.heading(labels.sizes)) }
        addSizes(
            of: active.symbols.contains { $0.etp != nil } ? .active : plan.posts.first.map { .init($0.nature?.name) })
        tellPlaces(of: active, others: withoutSeat)
        let sum = labels.planSum(posts: plan.posts.count, etp: plan.posts.reduce(0) { $0 + $1.etp.number })
        sheet.footer.insert(sum, at: 0)
        sheet.description += " \(sum)"
    }

    /// Where a candidate stands: its seat, else the chief town of the one territory that it serves.
    private func location(
        of candidate: PostCandidate, in instance: PlacementInstance, _ atChiefTown: inout Int
    ) -> LonLat? {
        let location = instance.drawnLocation(of: candidate)
        if candidate.location == nil, location != nil { atChiefTown += 1 }
        return location
    }

    private struct ActivePosts {
        var symbols: [MapSheet.Post] = []
        var withoutSeat = 0
        var atChiefTown = 0
    }

    /// One symbol a seat, in the order of seats.
    private func activePosts() -> ActivePosts {
        let scenario = coverage.scenario
        var found = ActivePosts()
        var known: [Int: Double] = [:]
        var unknown: Set<Int> = []
        for post in coverage.network.active.map({ scenario.register.posts[at: $0] }) {
            guard let seat = post.place(in: scenario.gazetteer), scenario.gazetteer.communes[seat].seat != nil else {
                found.withoutSeat += 1
                continue
            }
            if post.seat == nil { found.atChiefTown += 1 }
            if let etp = post.etp { known[seat, default: 0] += etp } else { unknown.insert(seat) }
        }
        // A seat with some posts of unknown ETP has both: the ring round the circle.
        found.symbols =
            (known.filter { $0.value > 0 }.map { (seat: $0.key, etp: Double?.some($0.value)) }
            + unknown.map { (seat: $0, etp: nil) })
            .sorted { ($0.seat, $0.etp ?? -1) < ($1.seat, $1.etp ?? -1) }
            .compactMap { item in
                scenario.gazetteer.communes[item.seat].seat.map {
                    MapSheet.Post(position: $0, etp: item.etp, kind: .active)
                }
            }
        return found
    }

    /// - Parameter kind: nil where there is nothing to measure.
    private mutating func addSizes(of kind: MapSheet.Post.Kind?) {
        guard let kind else { return }
        let wording = wording
        sheet.legend.append(.sizes(kind))
        sheet.etp = { wording.map.etp(etp: Self.short($0, wording)) }
    }

    /// What a reader must know of posts that stand elsewhere than their seat, or nowhere.
    private mutating func tellPlaces(of active: ActivePosts, others: Int) {
        if active.atChiefTown > 0 {
            sheet.legend.append(.note(labels.postsAtChiefTown(posts: active.atChiefTown)))
        }
        if active.withoutSeat + others > 0 {
            sheet.legend.append(.note(labels.postsWithoutSeat(posts: active.withoutSeat + others)))
        }
        let wording = wording
        sheet.postsOutside = { wording.map.postsOutside(posts: $0) }
    }
}

extension MapSheet.Post.Kind {
    static let proposals: [Self] = [.proposed, .consolidation, .mixed, .redeployment]

    /// Of a proposed post; nil where nothing asks whether it consolidates.
    init(_ nature: PostNature.Name?) {
        self =
            switch nature {
            case nil: .proposed
            case .consolidation: .consolidation
            case .mixte: .mixed
            case .redeploiement: .redeployment
            }
    }
}
