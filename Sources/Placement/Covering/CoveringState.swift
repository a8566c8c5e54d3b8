/// Open sites, and what opening or closing another would change; every change can be taken back.
struct CoveringState {
    let instance: CoveringInstance
    private(set) var isOpen: [Bool]
    private(set) var opened: [Int] = []
    private(set) var value: Double
    private(set) var spent = 0
    /// What a closed site would add, and what only this open one covers.
    private(set) var gains: [Double]
    private(set) var losses: [Double]
    /// Changes since the last mark: a site, negative once closed (bitwise complement).
    private(set) var journal: [Int] = []
    /// Steps over pairs of a site and a client.
    private(set) var work = 0
    /// Open sites by client: how many, and the sum of their positions, which is the one where there is one.
    private var times: [Int32]
    private var sums: [Int]
    /// Where each open site stands in `opened`.
    private var places: [Int]
    private var shared: [Double]
    private var touched: [Int] = []

    init(_ instance: CoveringInstance) {
        self.instance = instance
        let sites = instance.siteCount
        isOpen = Array(repeating: false, count: sites)
        value = instance.settledValue
        gains = (0..<sites).map { site in
            instance.clientsOf[site].reduce(-instance.prices[site]) { $0 + instance.weights[Int($1)] }
        }
        losses = instance.prices.map { -$0 }
        times = Array(repeating: 0, count: instance.clientCount)
        sums = Array(repeating: 0, count: instance.clientCount)
        places = Array(repeating: -1, count: sites)
        shared = Array(repeating: 0, count: sites)
    }

    mutating func open(_ site: Int) {
        journal.append(site)
        isOpen[site] = true
        places[site] = opened.count
        opened.append(site)
        spent += instance.costs[site]
        value -= instance.prices[site]
        for position in instance.clientsOf.positions(site) {
            let client = Int(instance.clientsOf.columns[position])
            let weight = instance.weights[client]
            if times[client] == 0 {
                value += weight
                losses[site] += weight
                let others = instance.sitesOf.positions(client)
                for other in others { gains[Int(instance.sitesOf.columns[other])] -= weight }
                work += others.count
            } else if times[client] == 1 {
                losses[sums[client]] -= weight
            }
            times[client] += 1
            sums[client] += site
        }
        work += instance.clientsOf.positions(site).count
    }

    mutating func close(_ site: Int) {
        journal.append(~site)
        isOpen[site] = false
        let last = opened.removeLast()
        if last != site {
            opened[places[site]] = last
            places[last] = places[site]
        }
        spent -= instance.costs[site]
        value += instance.prices[site]
        for position in instance.clientsOf.positions(site) {
            let client = Int(instance.clientsOf.columns[position])
            let weight = instance.weights[client]
            times[client] -= 1
            sums[client] -= site
            if times[client] == 0 {
                value -= weight
                losses[site] -= weight
                let others = instance.sitesOf.positions(client)
                for other in others { gains[Int(instance.sitesOf.columns[other])] += weight }
                work += others.count
            } else if times[client] == 1 {
                losses[sums[client]] += weight
            }
        }
        work += instance.clientsOf.positions(site).count
    }

    /// From here on changes are taken back.
    mutating func mark() { journal.removeAll(keepingCapacity: true) }

    /// Takes back what was done since the mark.
    mutating func takeBack() {
        for change in journal.reversed() {
            if change >= 0 { close(change) } else { open(~change) }
        }
        mark()
    }

    /// Whether a site may open beside the others, once another has closed.
    func fits(_ site: Int, without other: Int? = nil) -> Bool {
        let left = other.map { instance.costs[$0] } ?? 0
        return opened.count - (other == nil ? 0 : 1) < instance.mostOpen
            && instance.budget.map { instance.costs[site] <= $0 - spent + left } ?? true
    }

    /// Opens what adds most, by cost where there is a budget, as long as anything fits.
    mutating func fill() {
        let isBudget = instance.budget != nil
        while opened.count < instance.mostOpen {
            var best: Int?
            var bestGain = 0.0
            for site in gains.indices where gains[site] > bestGain && !isOpen[site] {
                let gain = isBudget ? gains[site] / Double(max(1, instance.costs[site])) : gains[site]
                if gain > bestGain, !isBudget || fits(site) { (best, bestGain) = (site, gain) }
            }
            work += gains.count / 8
            guard let best else { return }
            open(best)
        }
    }

    /// Exchanges a closed site for an open one where that is worth more.
    /// - Returns: whether it did.
    mutating func exchange(for site: Int) -> Bool {
        guard !isOpen[site], gains[site] > 0, !opened.isEmpty else { return false }
        // What one open site alone covers and this one would cover as well.
        touched.removeAll(keepingCapacity: true)
        for position in instance.clientsOf.positions(site) {
            let client = Int(instance.clientsOf.columns[position])
            guard times[client] == 1 else { continue }
            let only = sums[client]
            if shared[only] == 0 { touched.append(only) }
            shared[only] += instance.weights[client]
        }
        var leaving: Int?
        var least = gains[site] - 1e-6
        for other in opened {
            let loss = losses[other] - shared[other]
            if loss < least, fits(site, without: other) { (leaving, least) = (other, loss) }
        }
        work += instance.clientsOf.positions(site).count + opened.count
        for other in touched { shared[other] = 0 }
        guard let leaving else { return false }
        close(leaving)
        open(site)
        return true
    }
}
