internal import GeometryKit

/// A bound from zones that are solved each by itself.
///
/// The limit is priced, and only the clients whose sites lie in several zones keep their multipliers λ: each of their zones
/// may cover them for λ, and weight − λ is granted. For any prices and multipliers that bounds every plan, and no worse than
/// the Lagrangian bound, as the zones are whole-numbered (Lagrangian decomposition; M. Guignard and S. Kim, *Mathematical
/// Programming* 39, 1987).
struct CoveringZones {
    let instance: CoveringInstance
    let zones: [[Int]]
    /// One a zone, its sites named by position in `instance`.
    let parts: [CoveringInstance]
    /// What is granted, whatever the zones do.
    let granted: Double
    /// What a site's opening takes by the price of the limit.
    let prices: [Double]

    init(_ instance: CoveringInstance, zones: [[Int]], multipliers: [Double], limit: (prices: [Double], total: Double))
    {
        self.instance = instance
        self.zones = zones
        prices = limit.prices
        var zoneOf = Array(repeating: 0, count: instance.siteCount)
        for (zone, sites) in zones.enumerated() { for site in sites { zoneOf[site] = zone } }
        var granted = instance.settledValue + limit.total
        var weights = instance.weights
        for client in 0..<instance.clientCount {
            let sites = instance.sitesOf[client]
            guard let first = sites.first, sites.contains(where: { zoneOf[Int($0)] != zoneOf[Int(first)] }) else {
                continue
            }
            granted += weights[client] - multipliers[client]
            weights[client] = multipliers[client]
        }
        self.granted = granted
        parts = zones.map { sites in
            var part = instance
            part.weights = weights
            part.prices = instance.prices.indices.map { instance.prices[$0] + limit.prices[$0] }
            part.names = Array(0..<instance.siteCount)
            part.opened = []
            part.settledValue = 0
            part.budget = nil
            let inside = Set(sites)
            part = part.settled(opening: [], closing: (0..<instance.siteCount).filter { !inside.contains($0) }).instance
            part.mostOpen = part.siteCount
            return part.worthwhile.merged().instance
        }
    }
}

extension CoveringZones {
    /// What no plan of the instance exceeds, each zone branched to its end on a core of its own.
    /// - Parameters:
    ///   - opened: sites of a good plan, by position in the problem.
    ///   - mostWork: of one zone.
    /// - Returns: the bound, and the sites that the zones open.
    func solved(
        beside opened: Set<Int>, mostWork: Int, shouldStop: @escaping @Sendable () -> Bool
    ) -> (bound: Double, opened: [Int]) {
        let names = instance.names
        let solutions = try? parallelMap(parts) { part in
            let start = part.names.indices.filter { opened.contains(names[part.names[$0]]) }
            var search = CoveringSearch(part, near: part.nearSites, from: start, seed: 1)
            search.run(effort: min(mostWork / 500, 2000 * part.sitesOf.columns.count), shouldStop: shouldStop)
            var tree = CoveringBranching(
                part, from: search.state.opened.map { part.names[$0] }, value: search.state.value,
                gap: CoveringGap(1e-6),
                mostWork: mostWork,
                shouldStop: shouldStop)
            tree.explore(part, from: nil)
            return (bound: tree.bound, opened: tree.opened)
        }
        guard let solutions else { return (.infinity, []) }
        return (solutions.reduce(granted) { $0 + $1.bound }, solutions.flatMap(\.opened))
    }
}
