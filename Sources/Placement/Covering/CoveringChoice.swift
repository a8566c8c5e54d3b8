/// The sites that the relaxation opens for given multipliers: the best earning ones within the limits, the last of them in
/// part where money for the whole of it is lacking.
///
/// Under a budget and a number at once the tighter of the two alone is kept: either is a relaxation.
struct CoveringChoice {
    private let instance: CoveringInstance
    /// What each site earns.
    private var earnings: [Double]
    /// How much of each site is open.
    private(set) var part: [Double]
    private(set) var hasPart = false
    /// Open sites that reach each client.
    private(set) var times: [Double]
    /// Whether the budget was the tighter limit.
    private var isBudget = false
    /// What a unit of the tighter limit earns: at least for those who are open, at most for the others.
    private var price = (open: 0.0, closed: 0.0)
    private var order: [Int] = []

    init(_ instance: CoveringInstance) {
        self.instance = instance
        earnings = Array(repeating: 0, count: instance.siteCount)
        part = earnings
        times = Array(repeating: 0, count: instance.clientCount)
    }

    /// - Returns: the bound for the multipliers.
    mutating func evaluate(_ multipliers: [Double]) -> Double {
        var value = instance.settledValue
        for client in multipliers.indices { value += instance.weights[client] - multipliers[client] }
        let (starts, clients) = (instance.clientsOf.starts, instance.clientsOf.columns)
        multipliers.withUnsafeBufferPointer { multipliers in
            clients.withUnsafeBufferPointer { clients in
                for site in earnings.indices {
                    var sum = -instance.prices[site]
                    for position in starts[site]..<starts[site + 1] { sum += multipliers[Int(clients[position])] }
                    earnings[site] = sum
                }
            }
        }
        value += choose()
        for client in times.indices { times[client] = 0 }
        times.withUnsafeMutableBufferPointer { times in
            clients.withUnsafeBufferPointer { clients in
                for site in part.indices where part[site] > 0 {
                    for position in starts[site]..<starts[site + 1] { times[Int(clients[position])] += part[site] }
                }
            }
        }
        return value
    }

    /// What the bound loses at least when a site is open that was not chosen, or closed though it was.
    func losses() -> [Double] {
        earnings.indices.map { site in
            let need = isBudget ? Double(instance.costs[site]) : 1
            return part[site] > 0 ? earnings[site] - price.closed * need : price.open * need - earnings[site]
        }
    }

    /// A price of the tighter limit that keeps the bound: what it takes from each site, and from the bound in all.
    func limit() -> (prices: [Double], total: Double) {
        let price = price.open.isFinite ? (price.open + price.closed) / 2 : price.closed
        if isBudget { return (instance.costs.map { price * Double($0) }, price * Double(instance.budget ?? 0)) }
        return (Array(repeating: price, count: earnings.count), price * Double(instance.mostOpen))
    }

    private mutating func choose() -> Double {
        let byNumber = chooseByNumber()
        guard let budget = instance.budget else { return byNumber }
        let chosen = (part, price)
        let byBudget = chooseByBudget(budget)
        if byBudget <= byNumber { return byBudget }
        (part, price) = chosen
        (isBudget, hasPart) = (false, false)
        return byNumber
    }

    private mutating func chooseByNumber() -> Double {
        (isBudget, hasPart) = (false, false)
        let most = instance.mostOpen
        order.removeAll(keepingCapacity: true)
        for site in earnings.indices where earnings[site] > 0 { order.append(site) }
        if order.count > most {
            order.moveBest(most) { earnings[$0] > earnings[$1] || (earnings[$0] == earnings[$1] && $0 < $1) }
        }
        for site in part.indices { part[site] = 0 }
        var sum = 0.0
        price = (order.count >= most ? .infinity : 0, 0)
        for (rank, site) in order.enumerated() {
            if rank < most {
                part[site] = 1
                sum += earnings[site]
                price.open = min(price.open, earnings[site])
            } else {
                price.closed = max(price.closed, earnings[site])
            }
        }
        if most == 0 { price.open = .infinity }
        return sum
    }

    private mutating func chooseByBudget(_ budget: Int) -> Double {
        (isBudget, hasPart) = (true, false)
        order = earnings.indices.filter { earnings[$0] > 0 }
        // Earnings by cost, without a division: a site for nothing comes first.
        order.sort {
            let (left, right) = (
                earnings[$0] * Double(instance.costs[$1]), earnings[$1] * Double(instance.costs[$0])
            )
            return left == right ? (instance.costs[$0], $0) < (instance.costs[$1], $1) : left > right
        }
        for site in part.indices { part[site] = 0 }
        var (left, sum) = (budget, 0.0)
        price = (0, 0)
        for site in order {
            let cost = instance.costs[site]
            if cost <= left {
                part[site] = 1
                sum += earnings[site]
                left -= cost
            } else {
                part[site] = Double(left) / Double(cost)
                hasPart = left > 0
                sum += part[site] * earnings[site]
                let worth = earnings[site] / Double(cost)
                price = (worth, worth)
                break
            }
        }
        return sum
    }
}

extension [Int] {
    /// Brings the best so many to the front, in any order (C. A. R. Hoare, « Algorithm 65: Find », 1961).
    /// - Complexity: linear on average.
    fileprivate mutating func moveBest(_ most: Int, _ isBetter: (Int, Int) -> Bool) {
        var (low, high) = (0, count - 1)
        while low < high {
            let pivot = self[(low + high) / 2]
            var (left, right) = (low, high)
            while left <= right {
                while isBetter(self[left], pivot) { left += 1 }
                while isBetter(pivot, self[right]) { right -= 1 }
                if left <= right {
                    swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if most <= right + 1 {
                if most == right + 1 { return }
                high = right
            } else if most > left {
                low = left
            } else {
                return
            }
        }
    }
}
