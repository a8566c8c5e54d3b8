import GeometryKit
import Territories
import Testing

/// The embedded country against published figures.
struct EmbeddedFranceTests {
    private let france: Gazetteer

    init() throws {
        france = try EmbeddedFrance.load(census: 2017)
    }

    private func population(_ communes: [Int]) -> Double {
        communes.reduce(0) { $0 + (france.communes[$1].population ?? 0) }
    }

    @Test func countsOfTheCountry() {
        #expect(france.communes.count == 34_875)
        #expect(france.epcis.count == 1_253)
        #expect(france.departements.count == 101)
        #expect(france.regions.count == 18)
    }

    @Test func deuxSevres() throws {
        let position = try #require(france.position(of: "79", at: .departement))
        let departement = france.departements[position]
        #expect(departement.communes.count == 252)
        #expect(population(departement.communes) == 374_351)
        #expect(Set(departement.communes.map { france.communes[$0].epci }).count == 8)
        #expect(departement.seat.map { france.communes[$0].name } == "Niort")
    }

    @Test func hierarchyIsWhole() {
        #expect(france.communes.allSatisfy { $0.departement != nil && $0.region != nil })
        let alone = france.communes.filter { $0.epci == nil }.map(\.code)
        #expect(alone == ["22016", "29083", "29155", "85113"])
        let straddling = france.epcis.count { epci in
            Set(epci.communes.map { france.communes[$0].departement }).count > 1
        }
        #expect(straddling == 89)
        #expect(france.communes.count { $0.population == nil } == 18)
        #expect(!france.communes.contains { $0.code.hasPrefix("751") || $0.code.hasPrefix("6938") })
    }

    @Test func namesKeepTheirArticles() throws {
        let names = ["76351": "Le Havre", "01001": "L'Abergement-Clémenciat", "79191": "Niort"]
        for (code, name) in names {
            #expect(france.communes[try #require(france.position(of: code, at: .commune))].name == name)
        }
    }

    @Test func seatOfAnEPCIIsItsMostPopulousCommune() throws {
        for epci in france.epcis {
            let seat = try #require(epci.seat)
            #expect(epci.communes.allSatisfy { population([$0]) <= population([seat]) })
        }
    }

    /// The outlines of a département dissolve into its own, without gaps or overlaps.
    @Test(arguments: ["79", "2A", "93", "974"])
    func communesFitTogether(code: String) throws {
        let context = GEOSContext()
        let position = try #require(france.position(of: code, at: .departement))
        let communes = france.departements[position].communes
        let outlines = try france.outlines.communes(communes, in: france)
        #expect(outlines.count == communes.count)
        let shapes = try outlines.values.map { try Geometry($0, in: context) }
        let whole = try #require(try france.outlines.groupings([position], at: .departement, in: france)[position])
        let area = try Geometry(whole, in: context).areaSquareMetres()
        #expect(abs(try Geometry.dissolved(shapes, in: context).areaSquareMetres() / area - 1) < 1e-9)
        let sum = communes.reduce(0) { $0 + france.communes[$1].areaSquareMetres }
        #expect(abs(sum / area - 1) < 1e-8)
    }

    @Test func groupingsOfSeveralArchivesAreRead() throws {
        let positions = Array(france.epcis.indices.prefix(40))
        #expect(try france.outlines.groupings(positions, at: .epci, in: france).count == 40)
        #expect(try france.outlines.groupings([0, 17], at: .region, in: france).count == 2)
    }
}
