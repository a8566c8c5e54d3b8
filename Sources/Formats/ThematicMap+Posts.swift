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
        let active = activePosts(on: coverage)
        sheet.posts = active.symbols
        if !sheet.posts.isEmpty || active.withoutSeat > 0 { sheet.legend.append(.heading(labels.posts)) }
        addSizes()
        if active.symbols.contains(where: { $0.etp == nil }) {
            sheet.legend.append(.post(.active, isKnown: false, labels.unknownETP))
        }
        tellPlaces(atChiefTown: active.atChiefTown, withoutSeat: active.withoutSeat)
    }

    struct ActivePosts {
        var symbols: [MapSheet.Post] = []
        var withoutSeat = 0
        var atChiefTown = 0
    }

    /// One symbol a seat, in the order of seats.
    func activePosts(on coverage: Situation) -> ActivePosts {
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

    private mutating func addSizes() {
        let wording = wording
        sheet.legend.append(.sizes(.active))
        sheet.etp = { wording.map.etp(etp: Self.short($0, wording)) }
    }

    /// What a reader must know of posts that stand elsewhere than their seat, or nowhere.
    mutating func tellPlaces(atChiefTown: Int, withoutSeat: Int) {
        if atChiefTown > 0 {
            sheet.legend.append(.note(labels.postsAtChiefTown(posts: atChiefTown)))
        }
        if withoutSeat > 0 {
            sheet.legend.append(.note(labels.postsWithoutSeat(posts: withoutSeat)))
        }
        let wording = wording
        sheet.postsOutside = { wording.map.postsOutside(posts: $0) }
    }
}
