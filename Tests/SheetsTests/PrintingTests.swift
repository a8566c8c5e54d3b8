import Coverage
import Testing
import VectorIO
import Wording

@testable import Sheets

/// A value as people read it, by what it measures.
struct PrintingTests {
    private func words(_ number: Double?, _ measure: Measure, _ language: Language = .french) -> String {
        Column<Double?>("x", measure, Words("x"), Words("x")) { $0 }.words(of: number, Wording(language))
    }

    @Test func numbersByTheirMeasure() {
        #expect(words(1234.5, .etp) == "1\u{202F}234,50" && words(1234.5, .etp, .english) == "1,234.50")
        #expect(words(1234.4, .people) == "1\u{202F}234" && words(0.125, .share) == "12,5\u{A0}%")
        #expect(words(12.34, .kilometres) == "12,3" && words(12.6, .squareKilometres) == "13")
    }

    @Test func unknownIsSaid() {
        #expect(words(nil, .etp) == Wording(.french).unknown)
        #expect(words(nil, .people, .english) == Wording(.english).unknown)
    }

    /// An EPCI where nobody was counted is not one of nobody.
    @Test func figuresOfAnUncountedTerritory() throws {
        let coverage = try GridStudy.coverage([], target: Target(.ratio(100))) { $0 % 3 == 0 ? nil : 1000 }
        #expect(Figures.population.words(of: coverage.figures[0], Wording(.french)) == Wording(.french).unknown)
        #expect(Figures.need.words(of: coverage.figures[1], Wording(.french)) == "2,00")
        #expect(Figures.activePosts.words(of: coverage.figures[1], Wording(.french)) == "0")
    }
}
