/// A search by exchange that never takes a step back (M. B. Teitz and P. Bart, « Heuristic methods for estimating the
/// generalized vertex median of a weighted graph », *Operations Research* 16, 1968): a few sites near one another are shaken,
/// their surroundings bettered by exchanges, and the change is kept unless it is worth less.
struct CoveringSearch {
    private(set) var state: CoveringState
    private var random: SplitMix
    /// Sites that share a client with each.
    private let near: SparseRows
    private var isListed: [Bool]

    /// - Parameter opened: a plan to start from; else one is built by greatest gain.
    init(_ instance: CoveringInstance, near: SparseRows, from opened: [Int] = [], seed: Int) {
        state = CoveringState(instance)
        random = SplitMix(state: UInt64(truncatingIfNeeded: seed) &+ 1)
        self.near = near
        isListed = Array(repeating: false, count: instance.siteCount)
        for site in opened { state.open(site) }
        state.fill()
        better(Array(0..<instance.siteCount))
    }

    /// - Parameter effort: steps over pairs of a site and a client, some 300 million a second; nothing depends on the clock.
    mutating func run(effort: Int, shouldStop: () -> Bool) {
        var rounds = 0
        while state.work < effort, rounds % 64 > 0 || !shouldStop() {
            rounds += 1
            guard let first = state.opened.randomElement(using: &random) else { return }
            let before = state.value
            state.mark()
            shake(around: first)
            state.fill()
            for _ in 0..<20 {
                let around = surroundings
                let count = state.journal.count
                better(around)
                if state.journal.count == count { break }
            }
            if state.value < before - 1e-9 { state.takeBack() }
        }
    }

    /// Closes a few open sites near one another, and opens fewer at random in the same place.
    private mutating func shake(around first: Int) {
        let around = near[first].map(Int.init)
        let closing = around.filter { state.isOpen[$0] }.shuffled(using: &random)
            .prefix(Int.random(in: 1...3, using: &random))
        for site in closing { state.close(site) }
        for _ in 0..<Int.random(in: 0...closing.count, using: &random) {
            guard let site = around.randomElement(using: &random), !state.isOpen[site], state.fits(site) else {
                continue
            }
            state.open(site)
        }
    }

    /// Sites near those that changed since the mark, in the order of the changes.
    private var surroundings: [Int] {
        mutating get {
            var sites: [Int] = []
            for change in state.journal {
                for site in near[change >= 0 ? change : ~change] where !isListed[Int(site)] {
                    isListed[Int(site)] = true
                    sites.append(Int(site))
                }
            }
            for site in sites { isListed[site] = false }
            return sites.sorted()
        }
    }

    private mutating func better(_ sites: [Int]) {
        for site in sites { if state.exchange(for: site) { state.fill() } }
    }
}

extension CoveringInstance {
    /// Sites that share a client with each site, itself among them.
    var nearSites: SparseRows {
        var result = SparseRows()
        var mark = Array(repeating: -1, count: siteCount)
        for site in 0..<siteCount {
            mark[site] = site
            var row = [Int32(site)]
            for client in clientsOf[site] {
                for other in sitesOf[Int(client)] where mark[Int(other)] != site {
                    mark[Int(other)] = site
                    row.append(other)
                }
            }
            result.append(row.sorted())
        }
        return result
    }
}
