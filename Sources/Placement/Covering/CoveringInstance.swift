/// What is left of a covering problem once sites are settled: clients still uncovered, sites that may still open, and what
/// is left to spend on them.
struct CoveringInstance: Sendable {
    /// By client; above 0.
    var weights: [Double]
    /// By site, in the budget's unit.
    var costs: [Int]
    /// What an open site takes from the value; 0 but in a part of a problem whose limit is priced.
    var prices: [Double]
    /// Sites by client, never none, and clients by site.
    var sitesOf: SparseRows
    var clientsOf: SparseRows
    /// Left for the sites; nil for no limit.
    var budget: Int?
    var mostOpen: Int
    /// Positions of the sites in the problem.
    var names: [Int]
    /// Positions in the problem of the sites already open, and what they cover less what they are priced at.
    var opened: [Int]
    var settledValue: Double

    var siteCount: Int { names.count }
    var clientCount: Int { weights.count }
    /// Open sites reach no more than this.
    var total: Double { weights.reduce(settledValue, +) }

    /// Opens and closes sites for good: what the open ones reach is covered, the closed ones reach nobody.
    /// - Returns: the rest, and each of its clients' position here.
    func settled(opening: [Int], closing: [Int]) -> (instance: CoveringInstance, clients: [Int32]) {
        var place = Array(repeating: Int32(0), count: siteCount)
        for site in opening + closing { place[site] = -1 }
        var rest = self
        rest.names = []
        rest.costs = []
        rest.prices = []
        for site in 0..<siteCount where place[site] == 0 {
            place[site] = Int32(rest.names.count)
            rest.names.append(names[site])
            rest.costs.append(costs[site])
            rest.prices.append(prices[site])
        }
        var isCovered = Array(repeating: false, count: clientCount)
        for site in opening {
            rest.opened.append(names[site])
            rest.settledValue -= prices[site]
            rest.budget = rest.budget.map { $0 - costs[site] }
            for client in clientsOf[site].map(Int.init) where !isCovered[client] {
                isCovered[client] = true
                rest.settledValue += weights[client]
            }
        }
        rest.mostOpen = min(mostOpen - opening.count, rest.names.count)
        rest.weights = []
        rest.sitesOf = SparseRows()
        var clients: [Int32] = []
        for client in 0..<clientCount where !isCovered[client] {
            rest.sitesOf.append(sitesOf[client].lazy.map { place[Int($0)] }.filter { $0 >= 0 })
            if rest.sitesOf.positions(rest.sitesOf.count - 1).isEmpty {
                rest.sitesOf.removeLast()
            } else {
                rest.weights.append(weights[client])
                clients.append(Int32(client))
            }
        }
        rest.clientsOf = rest.sitesOf.transposed(columnCount: rest.names.count)
        return (rest, clients)
    }

    /// The same with clients merged that the same sites reach: nothing tells them apart.
    /// - Returns: the merged one, and each client's position in it.
    func merged() -> (instance: CoveringInstance, clients: [Int32]) {
        var result = self
        result.weights = []
        result.sitesOf = SparseRows()
        var groups: [ArraySlice<Int32>: Int32] = [:]
        var clients: [Int32] = []
        for client in 0..<clientCount {
            let row = sitesOf[client]
            if let group = groups[row] {
                result.weights[Int(group)] += weights[client]
                clients.append(group)
            } else {
                groups[row] = Int32(result.weights.count)
                clients.append(Int32(result.weights.count))
                result.weights.append(weights[client])
                result.sitesOf.append(row)
            }
        }
        result.clientsOf = result.sitesOf.transposed(columnCount: siteCount)
        return (result, clients)
    }

    /// Sites that another one replaces in any plan: it reaches all that they reach, at no more cost or price. Of two that
    /// are alike the first stays.
    var dominated: [Int] {
        var isDropped = Array(repeating: false, count: siteCount)
        var mark = Array(repeating: -1, count: clientCount)
        for site in 0..<siteCount {
            let clients = clientsOf[site]
            // Whoever replaces the site reaches its rarest client.
            guard let rarest = clients.min(by: { sitesOf.positions(Int($0)).count < sitesOf.positions(Int($1)).count })
            else {
                isDropped[site] = true
                continue
            }
            for client in clients { mark[Int(client)] = site }
            isDropped[site] = sitesOf[Int(rarest)].contains { other in
                let other = Int(other)
                guard other != site, !isDropped[other], costs[other] <= costs[site], prices[other] <= prices[site],
                    clientsOf.positions(other).count >= clients.count
                else { return false }
                return clientsOf[other].reduce(0) { $0 + (mark[Int($1)] == site ? 1 : 0) } == clients.count
            }
        }
        return isDropped.indices.filter { isDropped[$0] }
    }
}
