import Testing

@testable import Studies

/// Kendall's τ-b worked out by hand.
struct RankAgreementTests {
    /// Marks 5 3 3 1 against 10 20 20 5: (0,1) and (0,2) disagree, (0,3), (1,3) and (2,3) agree, (1,2) is tied in both:
    /// (3 − 2) / √((6 − 1)(6 − 1)) = 1/5.
    @Test func withTies() throws {
        let agreement = RankAgreement([5, 3, 3, 1], [10, 20, 20, 5])
        #expect(agreement.count == 4 && agreement.concordant == 3)
        #expect(abs(try #require(agreement.tau) - 0.2) < 1e-12)
        #expect(agreement.firstRanks == [1, 2, 2, 4] && agreement.secondRanks == [3, 1, 1, 4])
        #expect(agreement.discordant.map { [$0.first, $0.second, $0.gap] } == [[0, 1, 3], [0, 2, 3]])
    }

    /// Ties in one order alone: 3 2 1 against 1 1 0 has two pairs that agree, one tied: 2 / √(3 · 2).
    @Test func tiesOfOneOrder() throws {
        let agreement = RankAgreement([3, 2, 1], [1, 1, 0])
        #expect(abs(try #require(agreement.tau) - 2 / 6.0.squareRoot()) < 1e-12)
        #expect(agreement.discordant.isEmpty)
    }

    @Test func sameAndOpposite() {
        #expect(RankAgreement([1, 2, 3], [10, 20, 30]).tau == 1)
        #expect(RankAgreement([1, 2, 3], [30, 20, 10]).tau == -1)
    }

    /// The pair furthest apart comes first, whoever of it is named first.
    @Test func furthestPairFirst() {
        let agreement = RankAgreement([1, 2, 3], [30, 20, 10])
        #expect(agreement.discordant.first == .init(first: 2, second: 0, gap: 4))
        #expect(agreement.discordant.count == 3)
    }

    /// What has no mark has no rank by it, and leaves the others' places as they are.
    @Test func unknownMarks() {
        let agreement = RankAgreement([nil, 2, 1], [100, 1, 2])
        #expect(agreement.count == 2 && agreement.tau == -1)
        #expect(agreement.firstRanks == [nil, 1, 2] && agreement.secondRanks == [1, 3, 2])
        #expect(agreement.discordant == [.init(first: 1, second: 2, gap: 2)])
    }

    @Test func nothingToCompare() {
        #expect(RankAgreement([nil, 2], [1, 2]).tau == nil)
        #expect(RankAgreement([], []).tau == nil)
        #expect(RankAgreement([2, 2], [1, 2]).tau == nil)
        #expect(RankAgreement([1, 2], [0, 0]).tau == nil)
    }

    /// Sums of the same people in another order tie.
    @Test func noiseOfSumsTies() {
        #expect(RankAgreement([1, 2], [0.1 + 0.2, 0.3]).secondRanks == [1, 1])
    }
}
