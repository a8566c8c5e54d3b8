import Coverage
import FacilitatorNetwork
import Territories
import TestSupport
import Testing

/// The definition of a white zone and the figures that hang on it, worked out by hand.
struct DefinitionTests {
    /// Three EPCI (columns) of two communes of 1,000 people: 0 and 3, 1 and 4, 2 and 5.
    private let country = try! GridCountry(columns: 3, rows: 2)

    private func needs(_ answers: [Int: Bool]) -> Needs {
        Needs(rows: answers.sorted { $0.key < $1.key }.map { Needs.Row(level: .epci, position: $0, isIdentified: $1) })
    }

    /// Only an adjoining perimeter, which brings nothing: the capacity is insufficient unless need is declared absent.
    @Test func adjoiningCoverIsJudgedForCapacityToo() throws {
        let network = Network(
            country: country,
            posts: [
                Post(
                    id: "A", etp: 2, own: Perimeter(.unit(.epci, 0)),
                    adjoining: Perimeter(.unit(.epci, 1), .unit(.epci, 2)))
            ], target: Target(.ratio(100)), needs: needs([2: false]))
        let result = try network.analysed()
        #expect(
            result.figures.map(\.status) == [
                .uniform(.couverte), .uniform(.capaciteInsuffisante), .uniform(.limitropheSansBesoin),
            ])
    }

    @Test func enoughCapacityLeavesAdjoiningCoverToAPerson() throws {
        let network = Network(
            country: country,
            posts: [Post(id: "A", etp: 2, own: Perimeter(), adjoining: Perimeter(.unit(.epci, 1)))],
            target: Target(.ratio(100)))
        #expect(try network.analysed().figures[1].status == .uniform(.limitropheAQualifier))
    }

    @Test func identifiedNeedsComeBeforeCapacity() throws {
        let network = Network(
            country: country,
            posts: [Post(id: "A", etp: 2, own: Perimeter(), adjoining: Perimeter(.unit(.epci, 1)))],
            target: Target(.ratio(100)), needs: needs([1: true]))
        #expect(try network.analysed().figures[1].status == .uniform(.limitrophe))
    }

    @Test func noNeedDeclaredIsNoWantOfCapacity() throws {
        let network = Network(
            country: country, posts: [Post(id: "A", etp: 0.1, own: Perimeter(.unit(.epci, 0)))],
            target: Target(.ratio(100)), needs: needs([0: false]))
        #expect(try network.analysed().figures[0].status == .uniform(.couverte))
    }

    /// The ETP of a post of unknown size are unknown where its quota takes them, too.
    @Test func unknownETPByQuotaIsNoZero() throws {
        let network = Network(
            country: country,
            posts: [Post(id: "A", etp: nil, own: Perimeter(), adjoining: Perimeter(.unit(.epci, 1)))],
            target: Target(.ratio(100)))
        let figures = try network.analysed().figures[1]
        #expect(figures.status == .uniform(.limitropheAQualifier))
        #expect(figures.hasUnknownETP && figures.etpPer100k == nil)
    }

    /// EPCI 0 is served by a post of unknown ETP, wholly or but for one commune; EPCI 1 has nobody.
    @Test func aDeficitThatNobodyKnowsIsAbsent() throws {
        var network = Network(
            country: country, posts: [Post(id: "A", etp: nil, own: Perimeter(.unit(.epci, 0)))],
            target: Target(.ratio(100)))
        var result = try network.analysed()
        #expect(result.figures[0].need == 2 && result.figures[0].deficit == nil && result.figures[0].excess == nil)
        #expect(result.figures[1].deficit == 2 && result.figures[1].excess == 0)
        #expect(result.total.deficit == result.figures.compactMap(\.deficit).reduce(0, +))
        #expect(result.total.hasUnknownETP)

        network.posts = [Post(id: "A", etp: nil, own: Perimeter(.unit(.commune, 0)))]
        result = try network.analysed()
        #expect(result.figures[0].need == 2 && result.figures[0].deficit == 1)

        // What is known is enough, or is not.
        network.posts = [
            Post(id: "A", etp: nil, own: Perimeter(.unit(.epci, 0))),
            Post(id: "B", etp: 3, own: Perimeter(.unit(.epci, 0))),
        ]
        result = try network.analysed()
        #expect(result.figures[0].excess == 1 && result.figures[0].deficit == 0)
        network.posts[1] = Post(id: "B", etp: 1.5, own: Perimeter(.unit(.epci, 0)))
        result = try network.analysed()
        #expect(result.figures[0].excess == nil && result.figures[0].deficit == nil)
        #expect(result.figures[0].etp == 1.5)
    }

    /// Nothing is needed of a territory whose weights are all elsewhere: nothing lacks, whoever serves it.
    @Test func whereNothingIsNeededNothingLacks() throws {
        let recipients = (0..<3).map { Needs.Row(level: .epci, position: $0, indicators: ["rsa": $0 == 0 ? 0 : 100]) }
        let network = Network(
            country: country, posts: [Post(id: "A", etp: nil, own: Perimeter(.unit(.epci, 0)))],
            target: Target(.ratio(100)), needs: Needs(rows: recipients), weights: ["rsa": 1])
        let result = try network.analysed()
        #expect(result.figures[0].need == 0 && result.figures[0].deficit == 0)
    }

    /// EPCI 0 lacks 1 of 2, EPCI 1 has 3 for 2: nothing makes up for anything at any level.
    @Test(arguments: Level.allCases)
    func rowsAddUpToTheirTotal(level: Level) throws {
        let network = Network(
            country: country,
            posts: [
                Post(id: "A", etp: 1, own: Perimeter(.unit(.epci, 0))),
                Post(id: "B", etp: 3, own: Perimeter(.unit(.epci, 1))),
            ], target: Target(.ratio(100)), level: level)
        let result = try network.analysed()
        #expect(abs(result.total.deficit! - 3) < 1e-12)
        #expect(abs(result.total.excess! - 1) < 1e-12)
        #expect(abs(result.figures.reduce(0) { $0 + $1.deficit! } - 3) < 1e-12)
        #expect(abs(result.figures.reduce(0) { $0 + $1.excess! } - 1) < 1e-12)
    }

    @Test func aPlaceWithoutPopulationIsNotCalculable() throws {
        let network = Network(
            country: try GridCountry(columns: 2, rows: 1) { $0 == 0 ? nil : 500 },
            posts: [Post(id: "A", etp: 1, own: Perimeter(.unit(.epci, 1)))], target: Target(.total(1)))
        let result = try network.analysed()
        let unknown = result.figures[0]
        #expect(unknown.population == nil && unknown.populationByStatus == nil && unknown.whitePopulation == nil)
        #expect(unknown.whiteShare == nil && unknown.need == nil && unknown.deficit == nil)
        #expect(unknown.status == .uniform(.nonCouverte) && unknown.hasWhiteZone)
        #expect(result.total.population == 500 && result.total.whiteShare == 0)
    }

    /// ETP for a territory where nobody was counted have nobody to be shared among.
    @Test func aTargetInETPJudgesNothingWithoutPeople() throws {
        let network = Network(
            country: try GridCountry(columns: 1, rows: 1) { _ in nil },
            posts: [Post(id: "A", etp: 1, own: Perimeter(.unit(.epci, 0)))], target: Target(.total(4)))
        let result = try network.analysed()
        #expect(result.scenario.demand.targetRatio == nil && result.total.need == nil)
        #expect(result.figures[0].status == .uniform(.couverte))
    }
}
