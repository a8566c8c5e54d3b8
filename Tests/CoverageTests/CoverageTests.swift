import Coverage
import FacilitatorNetwork
import GeometryKit
import Territories
import TestSupport
import Testing

/// Networks of a few square communes, worked out by hand.
struct CoverageTests {
    /// Three EPCI (columns) of two communes of 1,000 people.
    private let country = try! GridCountry(columns: 3, rows: 2)

    private func statuses(_ result: Situation) -> [TerritoryFigures.Status] { result.figures.map(\.status) }

    @Test func anEmptyRegisterCoversNothing() throws {
        let result = try Network(country: country).analysed()
        #expect(statuses(result) == Array(repeating: .uniform(.nonCouverte), count: 3))
        #expect(result.total.population == 6000)
        #expect(result.total.whitePopulation == 6000)
        #expect(result.total.need == nil)
        #expect(result.total.deficit == nil)
    }

    @Test func capacityIsJudgedByEPCI() throws {
        // 1 per 1,000 inhabitants is 100 per 100,000: each EPCI needs 2 ETP.
        let network = Network(
            country: country,
            posts: [
                Post(id: "A", etp: 2, own: Perimeter(.unit(.epci, 0))),
                Post(id: "B", etp: 1.9, own: Perimeter(.unit(.epci, 1))),
            ], target: Target(.ratio(100)))
        let result = try network.analysed()
        #expect(
            statuses(result) == [.uniform(.couverte), .uniform(.capaciteInsuffisante), .uniform(.nonCouverte)])
        #expect(result.figures.map { $0.etp } == [2, 1.9, 0])
        #expect(result.figures.map { $0.need } == [2, 2, 2])
        #expect(abs(result.figures[1].deficit! - 0.1) < 1e-12)
        #expect(result.figures.map { $0.etpPer100k } == [100, 95, 0])
        #expect(abs(result.total.deficit! - 2.1) < 1e-12)
        #expect(result.figures.map { $0.postCount } == [1, 1, 0])
    }

    @Test func toleranceForgivesAPart() throws {
        var network = Network(
            country: country, posts: [Post(id: "A", etp: 1.8, own: Perimeter(.unit(.epci, 0)))],
            target: Target(.ratio(100), tolerance: 0.1))
        #expect(try network.analysed().figures[0].status == .uniform(.couverte))
        network.target = Target(.ratio(100), tolerance: 0.09)
        #expect(try network.analysed().figures[0].status == .uniform(.capaciteInsuffisante))
    }

    @Test func aTargetInETPIsARatioOfTheTerritory() throws {
        let network = Network(country: country, target: Target(.total(4)), territory: [0, 3, 1, 4])
        let result = try network.analysed()
        #expect(result.scenario.demand.targetRatio == 100)
        #expect(result.total.need == 4)
    }

    /// A post shares its ETP over its whole perimeter, inside the study or not.
    @Test func onlyThePartInsideTheTerritoryCounts() throws {
        let network = Network(
            country: country, posts: [Post(id: "A", etp: 3, own: Perimeter(.unit(.region, 0)))], territory: [0, 3])
        let result = try network.analysed()
        #expect(result.units.count == 1)
        #expect(abs(result.total.etp! - 1) < 1e-12)
    }

    @Test func unknownETPCoversAndIsNeverZero() throws {
        let network = Network(
            country: country,
            posts: [
                Post(id: "A", etp: nil, own: Perimeter(.unit(.commune, 0))),
                Post(id: "B", etp: 0.5, own: Perimeter(.unit(.epci, 0))),
            ], target: Target(.ratio(100)))
        let result = try network.analysed()
        // Commune 0 is exempt; commune 3 has half of B, 0.25 ETP, for a need of 1.
        #expect(result.figures[0].hasUnknownETP)
        // At least 0.5 ETP for 2,000 people, and nobody knows for half of them.
        #expect(result.figures[0].etpPer100k == 25)
        #expect(result.figures[0].populationOfUnknownETP == 1000)
        #expect(result.total.etpPer100k! > 0)
        #expect(result.figures[0].populationByStatus == [.couverte: 1000, .capaciteInsuffisante: 1000])
        #expect(abs(result.figures[0].deficit! - 0.75) < 1e-12)
        #expect(result.figures[0].status == .mixed)
    }

    @Test func coordinatorsRelaisCandidatesAndPastPostsNeverCover() throws {
        let everywhere = Perimeter(.unit(.region, 0))
        let network = Network(
            country: country,
            posts: [
                Post(id: "A", quality: .coordinateur, etp: 1, own: everywhere),
                Post(id: "B", quality: .relais, etp: 1, own: everywhere),
                Post(id: "C", etp: 1, own: everywhere, status: .candidature),
                Post(id: "D", etp: 1, own: everywhere, end: CivilDate("2025-06-30")),
                Post(id: "E", etp: 1, own: everywhere, start: CivilDate("2025-07-02")),
            ], date: CivilDate("2025-07-01"))
        let result = try network.analysed()
        #expect(result.total.populationByStatus == [.nonCouverte: 6000])
        #expect(result.total.etp == 0)
        #expect(result.now.states == [.coordinateur, .relais, .candidature, .expire, .aVenir])
    }

    @Test func adjoiningCoverIsApartAndBringsItsQuotaOnly() throws {
        let network = Network(
            country: country,
            posts: [
                Post(
                    id: "A", etp: 2, own: Perimeter(.unit(.epci, 0)), adjoining: Perimeter(.unit(.epci, 1)),
                    adjoiningQuota: 0.25),
                Post(id: "B", etp: 1, own: Perimeter(), adjoining: Perimeter(.unit(.epci, 2))),
            ])
        let result = try network.analysed()
        #expect(
            statuses(result) == [
                .uniform(.couverte), .uniform(.limitropheAQualifier), .uniform(.limitropheAQualifier),
            ])
        #expect(result.figures.map { $0.etp } == [1.5, 0.5, 1])
        #expect(result.total.whitePopulation == 0)
    }

    @Test func exclusionsAndReservations() throws {
        let network = Network(
            country: country,
            posts: [
                Post(
                    id: "A", etp: 2,
                    own: Perimeter([
                        .init(.unit(.region, 0)), .init(.unit(.epci, 2), isExcluded: true),
                        .init(.unit(.epci, 0), reservedETP: 1.5),
                    ]))
            ])
        let result = try network.analysed()
        #expect(statuses(result).last == .uniform(.nonCouverte))
        #expect(result.figures.map { $0.etp } == [1.5, 0.5, 0])
    }

    @Test func whereNobodyLivesETPIsSharedByArea() throws {
        let network = Network(
            country: try GridCountry(columns: 2, rows: 1) { _ in 0 },
            posts: [Post(id: "A", etp: 1, own: Perimeter(.unit(.region, 0)))])
        let result = try network.analysed()
        #expect(abs(result.total.etp! - 1) < 1e-12)
        #expect(abs(result.figures[0].etp! - 0.5) < 1e-3)
        #expect(result.figures[0].etpPer100k == nil)
        #expect(result.figures[0].status == .uniform(.couverte))
    }

    @Test func unknownPopulationIsCountedApart() throws {
        let network = Network(country: try GridCountry(columns: 2, rows: 1) { $0 == 0 ? nil : 500 })
        let result = try network.analysed()
        #expect(result.figures[0].communesWithoutPopulation == 1)
        #expect(result.total.population == 500)
        #expect(result.figures[0].status == .uniform(.nonCouverte))
    }

    @Test func aPolygonCutsCommunes() throws {
        var network = Network(country: country)
        // The left half of the first column.
        let zone = try network.addPolygon(column: -1, row: -1, width: 1.5, height: 4)
        network.posts = [Post(id: "A", etp: 1, own: Perimeter(zone))]
        let result = try network.analysed()
        #expect(abs(result.total.populationByStatus![.couverte] - 1000) < 1)
        #expect(abs(result.total.population! - 6000) < 1e-9)
        #expect(abs(result.total.etp! - 1) < 1e-12)
        #expect(result.figures[0].status == .mixed)
        let zones = try WhiteZones(result)
        #expect(zones.zones.map(\.status) == [.nonCouverte, .nonCouverte, .nonCouverte])
        let drawn = try Geometry(#require(zones.zones[0].outline), in: GEOSContext())
        #expect(abs(try drawn.areaSquareMetres() / zones.zones[0].areaSquareMetres - 1) < 1e-9)
        #expect(try drawn.polygons().count == 1)
    }

    @Test func overlappingPostsCoverOnceAndAddUp() throws {
        var network = Network(country: country)
        let first = try network.addPolygon(column: 0.25, row: 0, width: 1, height: 2)
        let second = try network.addPolygon(column: 0.5, row: 0, width: 1, height: 2)
        network.posts = [
            Post(id: "A", etp: 1, own: Perimeter(first)), Post(id: "B", etp: 0.5, own: Perimeter(second)),
        ]
        let result = try network.analysed()
        #expect(abs(result.total.populationByStatus![.couverte] - 2500) < 2)
        #expect(abs(result.total.etp! - 1.5) < 1e-12)
    }

    @Test func piecesUnderAHectareAreCountedNotDrawn() throws {
        var network = Network(country: country, territory: [0, 3])
        // Leaves a strip of some 8 m by 22 km, and nothing else, uncovered... then a strip of some 80 cm.
        for (gap, drawn) in [(1e-3, 1), (1e-6, 0)] {
            network.polygons = []
            let zone = try network.addPolygon(column: gap, row: -1, width: 2, height: 4)
            network.posts = [Post(id: "A", etp: 1, own: Perimeter(zone))]
            let zones = try WhiteZones(network.analysed())
            #expect(zones.zones.count == 1)
            #expect(zones.zones.compactMap(\.outline).count == drawn)
            #expect(zones.omittedPieces == 1 - drawn)
            #expect(zones.zones[0].population! > 0)
        }
    }

    @Test func fragileIsWhatTheHorizonOpens() throws {
        let network = Network(
            country: country,
            posts: [
                Post(id: "A", etp: 1, own: Perimeter(.unit(.epci, 0)), end: CivilDate("2025-12-31")),
                Post(id: "B", etp: 1, own: Perimeter(.unit(.epci, 1)), end: CivilDate("2027-12-31")),
                Post(id: "C", etp: 1, own: Perimeter(.unit(.epci, 2)), end: CivilDate("2025-12-31")),
                Post(id: "D", etp: 1, own: Perimeter(.unit(.epci, 2)), start: CivilDate("2026-01-01")),
            ], date: CivilDate("2025-07-01"))
        let result = try network.analysed()
        #expect(result.figures.map { $0.isFragile } == [true, false, false])
        #expect(result.total.fragilePopulation == 2000)
    }

    @Test func unitsOfEveryLevel() throws {
        var network = Network(country: country, territory: [0, 3, 1])
        for (level, codes, partial) in [
            (Level.commune, ["10000", "10001", "10003"], [false, false, false]),
            (.epci, ["200000000", "200000001"], [false, true]), (.departement, ["10"], [true]),
            (.region, ["99"], [true]),
        ] {
            network.level = level
            let result = try network.analysed()
            #expect(result.units.map(\.code) == codes)
            #expect(result.units.map(\.isPartial) == partial)
            #expect(result.figures.reduce(0) { $0 + $1.population! } == 3000)
        }
    }

    @Test func statusIsMixedOverHalfAPercent() throws {
        for (small, isMixed) in [(5.0, false), (6.0, true)] {
            let country = try GridCountry(columns: 1, rows: 2) { $0 == 0 ? 1000 - small : small }
            let network = Network(
                country: country, posts: [Post(id: "A", etp: 1, own: Perimeter(.unit(.commune, 0)))])
            let status = try network.analysed().figures[0].status
            #expect(status == (isMixed ? .mixed : .uniform(.couverte)))
        }
    }
}
