import Coverage
import FacilitatorNetwork
import Sheets
import Territories
import TestSupport
import Testing
import Wording

@testable import Formats

/// What nobody knows is « n. c. » wherever it is printed, never 0.
struct UnknownFigureTests {
    private let wording = Wording(.french)

    /// EPCI 0 of two, of one commune of 1,000 people each, is all the territory.
    private func total(etp: Double?..., target: Target? = Target(.ratio(100))) throws -> TerritoryFigures {
        let gazetteer = try GridCountry(columns: 2, rows: 1).gazetteer
        let atlas = try Atlas(gazetteer: gazetteer, territory: Territory(communes: [0], in: gazetteer), polygons: [])
        let posts = etp.enumerated().map {
            Post(id: "P\($0)", etp: $1, own: Perimeter([.init(.unit(.epci, 0))]))
        }
        let scenario = Scenario(atlas, Reach(Register(posts: posts), over: atlas), Policy(target: target))
        return Situation(scenario, level: .epci, date: nil).total
    }

    @Test func aDeficitThatNobodyKnows() throws {
        let unknown = try total(etp: nil)
        #expect(Figures.need.words(of: unknown, wording) == "1,00")
        #expect(Figures.deficit.words(of: unknown, wording) == "n. c.")
        #expect(try Figures.deficit.words(of: total(etp: nil, 1), wording) == "0,00")
        #expect(try Figures.deficit.words(of: total(etp: nil, 0.4), wording) == "n. c.")
        #expect(try Figures.deficit.words(of: total(etp: 0.4), wording) == "0,60")
    }

    @Test func aChangeOfADeficitThatNobodyKnows() throws {
        func change(_ before: TerritoryFigures, _ after: TerritoryFigures) -> [String]? {
            PrintedChange(ofDeficit: (before, after), wording).map { [$0.before, $0.after, $0.difference] }
        }
        #expect(try change(total(etp: nil), total(etp: 0.4)) == ["n. c.", "0,60", "n. c."])
        #expect(try change(total(etp: 0.4), total(etp: 0.9)) == ["0,60", "0,10", "\u{2212}0,50"])
        #expect(try change(total(etp: 0.4, target: nil), total(etp: 0.4)) == nil)
    }
}
