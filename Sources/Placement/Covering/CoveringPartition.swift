/// Sites parted into zones that share little: halves again and again along the graph of sites with clients in common, each
/// cut bettered by moving sites across it (B. W. Kernighan and S. Lin, « An efficient heuristic procedure for partitioning
/// graphs », *Bell System Technical Journal* 49, 1970; moves by one, as C. M. Fiduccia and R. M. Mattheyses do, 1982).
struct CoveringPartition {
    private let near: SparseRows
    /// What two neighbours share, by position in `near`.
    private let ties: [Double]
    private let loads: [Double]

    /// - Parameters:
    ///   - near: sites that share a client with each.
    ///   - multipliers: what a client that two zones share is worth to each.
    ///   - loads: how hard each site is; zones get about the same.
    init(_ instance: CoveringInstance, near: SparseRows, multipliers: [Double], loads: [Double]) {
        self.near = near
        self.loads = loads
        var ties = Array(repeating: 0.0, count: near.columns.count)
        var sums = Array(repeating: 0.0, count: instance.siteCount)
        for site in 0..<instance.siteCount {
            for client in instance.clientsOf[site].map(Int.init) {
                let others = instance.sitesOf[client]
                for other in others { sums[Int(other)] += multipliers[client] / Double(others.count) }
            }
            for position in near.positions(site) {
                let other = Int(near.columns[position])
                ties[position] = other == site ? 0 : sums[other]
                sums[other] = 0
            }
        }
        self.ties = ties
    }

    /// - Returns: the sites of each zone, ascending.
    func zones(_ count: Int) -> [[Int]] { parted(Array(loads.indices), into: count).map { $0.sorted() } }

    private func parted(_ sites: [Int], into count: Int) -> [[Int]] {
        if count <= 1 || sites.count <= 1 { return [sites] }
        let half = count / 2
        let (first, second) = halves(sites, share: Double(half) / Double(count))
        return parted(first, into: half) + parted(second, into: count - half)
    }

    private func halves(_ sites: [Int], share: Double) -> (first: [Int], second: [Int]) {
        // Far from an arbitrary site, then from the site that is farthest: an end of the piece.
        let end = walk(from: sites[0], within: sites).last ?? sites[0]
        let order = walk(from: end, within: sites)
        let total = sites.reduce(0) { $0 + loads[$1] }
        var side = Array(repeating: Int8(-1), count: loads.count)
        var load = 0.0
        for site in order {
            side[site] = load < share * total ? 0 : 1
            if side[site] == 0 { load += loads[site] }
        }
        better(&side, order, load: load, between: (share - 0.06) * total, and: (share + 0.06) * total)
        return (order.filter { side[$0] == 0 }, order.filter { side[$0] == 1 })
    }

    /// Sites in the order of the number of steps from one of them; those it does not reach come last.
    private func walk(from start: Int, within sites: [Int]) -> [Int] {
        var isLeft = Array(repeating: false, count: loads.count)
        for site in sites { isLeft[site] = true }
        var order: [Int] = []
        for start in [start] + sites where isLeft[start] {
            isLeft[start] = false
            order.append(start)
            var next = order.count - 1
            while next < order.count {
                for other in near[order[next]].map(Int.init) where isLeft[other] {
                    isLeft[other] = false
                    order.append(other)
                }
                next += 1
            }
        }
        return order
    }

    private func better(
        _ side: inout [Int8], _ sites: [Int], load: Double, between least: Double, and most: Double
    ) {
        var load = load
        for _ in 0..<20 {
            var hasMoved = false
            for site in sites {
                var pull = 0.0
                for position in near.positions(site) {
                    let other = side[Int(near.columns[position])]
                    if other >= 0 { pull += other == side[site] ? -ties[position] : ties[position] }
                }
                let moved = load + (side[site] == 0 ? -loads[site] : loads[site])
                guard pull > 1e-9, moved >= least, moved <= most else { continue }
                side[site] = 1 - side[site]
                load = moved
                hasMoved = true
            }
            if !hasMoved { break }
        }
    }
}
