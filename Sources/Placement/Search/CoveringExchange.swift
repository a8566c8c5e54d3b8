/// Open posts, and what opening or closing another would change.
struct CoveringExchange {
    private let weights: [Double]
    private let candidatesOf: [[Int32]]
    private let groupsOf: [[Int32]]
    private let isLocked: [Bool]
    private(set) var isOpen: [Bool]
    private(set) var opened: [Int] = []
    private(set) var value = 0.0
    /// Open candidates by group: how many, and the sum of their positions, which is the one where there is one.
    private var times: [Int32]
    private var sums: [Int]
    /// People whom a closed candidate would add, and whom only this open one serves.
    private var gains: [Double]
    private var losses: [Double]
    var work = 0

    init(weights: [Double], candidatesOf: [[Int32]], groupsOf: [[Int32]], isLocked: [Bool]) {
        self.weights = weights
        self.candidatesOf = candidatesOf
        self.groupsOf = groupsOf
        self.isLocked = isLocked
        isOpen = Array(repeating: false, count: groupsOf.count)
        times = Array(repeating: 0, count: weights.count)
        sums = Array(repeating: 0, count: weights.count)
        gains = groupsOf.map { $0.reduce(0) { $0 + weights[Int($1)] } }
        losses = Array(repeating: 0, count: groupsOf.count)
    }

    mutating func open(_ candidate: Int) {
        isOpen[candidate] = true
        opened.append(candidate)
        for group in groupsOf[candidate].map(Int.init) {
            let weight = weights[group]
            if times[group] == 0 {
                value += weight
                losses[candidate] += weight
                for other in candidatesOf[group] { gains[Int(other)] -= weight }
                work += candidatesOf[group].count
            } else if times[group] == 1 {
                losses[sums[group]] -= weight
            }
            times[group] += 1
            sums[group] += candidate
        }
        work += groupsOf[candidate].count
    }

    mutating func close(_ candidate: Int) {
        isOpen[candidate] = false
        opened.removeAll { $0 == candidate }
        for group in groupsOf[candidate].map(Int.init) {
            let weight = weights[group]
            times[group] -= 1
            sums[group] -= candidate
            if times[group] == 0 {
                value -= weight
                losses[candidate] -= weight
                for other in candidatesOf[group] { gains[Int(other)] += weight }
                work += candidatesOf[group].count
            } else if times[group] == 1 {
                losses[sums[group]] += weight
            }
        }
        work += groupsOf[candidate].count
    }

    mutating func mostGaining(among candidates: [Int]) -> Int? {
        work += candidates.count
        return candidates.filter { !isOpen[$0] && gains[$0] > 0 }.max { (gains[$0], $1) < (gains[$1], $0) }
    }

    /// The open post whose closing costs least.
    private var weakest: Int? {
        var best: Int?
        for candidate in opened where !isLocked[candidate] && losses[candidate] < best.map({ losses[$0] }) ?? .infinity
        {
            best = candidate
        }
        return best
    }

    /// Exchanges a closed candidate for an open one as long as that serves more people.
    mutating func improve(among candidates: [Int]) {
        var hasImproved = true
        var shared = Array(repeating: 0.0, count: groupsOf.count)
        while hasImproved {
            hasImproved = false
            for candidate in candidates where !isOpen[candidate] {
                guard let weakest = weakest else { return }
                // People whom an open post alone serves and whom this one would serve as well.
                var touched: [Int] = []
                for group in groupsOf[candidate].map(Int.init) where times[group] == 1 {
                    let only = sums[group]
                    if shared[only] == 0 { touched.append(only) }
                    shared[only] += weights[group]
                }
                work += groupsOf[candidate].count + opened.count
                var leaving = (candidate: weakest, loss: losses[weakest] - shared[weakest])
                for other in touched where !isLocked[other] && losses[other] - shared[other] < leaving.loss {
                    leaving = (other, losses[other] - shared[other])
                }
                for other in touched { shared[other] = 0 }
                guard gains[candidate] > leaving.loss + 1e-6 else { continue }
                close(leaving.candidate)
                open(candidate)
                hasImproved = true
            }
        }
    }
}
