/// How far two orders of the same things agree.
///
/// Kendall's τ-b (M. G. Kendall, « The treatment of ties in ranking problems », 1945): (C − D) / √((n₀ − n₁)(n₀ − n₂)), with C and
/// D the concordant and discordant pairs, n₀ all pairs, n₁ and n₂ those tied in either order.
public struct RankAgreement: Sendable {
    /// Two things that the orders put the other way round, by position.
    public struct Pair: Hashable, Sendable {
        /// The one that the first order prefers.
        public let first: Int
        /// The one that the second prefers.
        public let second: Int
        /// How far apart they are in the two orders together, in ranks.
        public let gap: Int
    }

    /// Those that both orders know.
    public let count: Int
    /// From −1 to 1; nil for fewer than two, and where one of the orders ties all.
    public let tau: Double?
    /// Pairs that both orders put the same way round.
    public let concordant: Int
    /// Those that are furthest apart first.
    public let discordant: [Pair]
    /// By position, from 1, equal for equal values; nil where a value is not known. The largest is first.
    public let firstRanks: [Int?]
    /// Likewise by the second order.
    public let secondRanks: [Int?]

    /// - Parameters:
    ///   - first: nil where nobody knows; such a thing is left out of the comparison, and of the first order.
    ///   - second: of the same things.
    /// - Complexity: quadratic.
    init(_ first: [Double?], _ second: [Double]) {
        firstRanks = Self.ranks(first)
        secondRanks = Self.ranks(second)
        let known = first.indices.filter { first[$0] != nil }
        let (marks, effects) = (Self.ranks(known.map { first[$0] }), Self.ranks(known.map { second[$0] }))
        count = known.count
        var (agreeing, tiedFirst, tiedSecond) = (0, 0, 0)
        var pairs: [Pair] = []
        for one in known.indices {
            for other in known.indices.dropFirst(one + 1) {
                let (a, b) = ((marks[one] ?? 0) - (marks[other] ?? 0), (effects[one] ?? 0) - (effects[other] ?? 0))
                if a == 0 { tiedFirst += 1 }
                if b == 0 { tiedSecond += 1 }
                if a * b > 0 { agreeing += 1 }
                if a * b < 0 {
                    pairs.append(
                        Pair(
                            first: known[a < 0 ? one : other], second: known[a < 0 ? other : one],
                            gap: abs(a) + abs(b)))
                }
            }
        }
        concordant = agreeing
        discordant = pairs.sorted { ($1.gap, $0.first, $0.second) < ($0.gap, $1.first, $1.second) }
        let all = known.count * (known.count - 1) / 2
        let scale = (Double(all - tiedFirst) * Double(all - tiedSecond)).squareRoot()
        tau = scale > 0 ? Double(agreeing - pairs.count) / scale : nil
    }

    /// Sums of the same people in another order are the same to the millionth.
    private static func ranks(_ values: [Double?]) -> [Int?] {
        let rounded = values.map { $0.map { ($0 * 1e6).rounded() } }
        return rounded.map { value in
            value.map { value in 1 + rounded.count { ($0 ?? -.infinity) > value } }
        }
    }
}
