import Diagnostics
import Territories
import TestSupport
import Testing

struct CodeTests {
    @Test(arguments: ["01004", "2A004", "2B033", "97105", "79191"])
    func communesHaveFiveCharacters(code: String) {
        #expect(INSEECode(rawValue: code) != nil)
    }

    @Test(arguments: ["1004", "2C004", "7919", "791911", "A2004", "7919A", ""])
    func otherTextIsNoCommune(code: String) {
        #expect(INSEECode(rawValue: code) == nil)
    }

    @Test func departementsOfCommunes() {
        #expect(INSEECode(rawValue: "2A004")?.departement == "2A")
        #expect(INSEECode(rawValue: "97411")?.departement == "974")
    }

    @Test func leadingZerosAreOffered() {
        #expect(INSEECode.restoringLeadingZero("1004") == "01004")
        #expect(INSEECode.restoringLeadingZero("79191") == nil)
        #expect(DepartementCode.restoringLeadingZero("9") == "09")
        #expect(DepartementCode.restoringLeadingZero("0") == nil)
    }

    @Test func shapesOfBareCodes() throws {
        let resolver = CodeResolver(gazetteer: try GridCountry(columns: 2, rows: 2).gazetteer)
        #expect(resolver.level(of: "10001") == .commune)
        #expect(resolver.level(of: "200041317") == .epci)
        #expect(resolver.level(of: "2A") == .departement)
        #expect(resolver.level(of: "974") == .departement)
        #expect(resolver.level(of: "Niort") == nil)
    }

    @Test func overseasIsAFactOfTheDepartement() throws {
        let france = try EmbeddedFrance.load()
        func isOverseas(_ code: String) throws -> Bool {
            france.isOverseas(commune: try #require(france.position(of: code, at: .commune)))
        }
        #expect(try ["97105", "97411", "97608"].allSatisfy(isOverseas))
        #expect(try !["01001", "2A004", "75056", "95127"].contains(where: isOverseas))
        // A zone of one's own whose code merely begins so belongs to no département.
        let zone = Commune(
            code: "97", name: "Zone 97", population: 1, areaSquareMetres: 1, seat: nil, hasOutline: false, epci: nil,
            departement: nil, region: nil)
        let zones = Gazetteer(
            vintage: .file("zones"), communes: [zone], epcis: [], departements: [], regions: [],
            outlines: .inMemory([nil]))
        #expect(!zones.isOverseas(commune: 0))
    }

    @Test func unknownCodesNameTheNearest() throws {
        let resolver = CodeResolver(gazetteer: try GridCountry(columns: 2, rows: 2).gazetteer)
        #expect(
            throws: Diagnostic(
                TerritoryProblem.unknownCode(.epci), at: .init(), value: "20000001", nearest: "200000001")
        ) {
            try resolver.position(of: "20000001", at: .epci, place: .init())
        }
        // One digit off from two codes: neither is offered.
        #expect(throws: Diagnostic(TerritoryProblem.unknownCode(.epci), at: .init(), value: "200000009")) {
            try resolver.position(of: "200000009", at: .epci, place: .init())
        }
    }

    @Test func nearestIsNearOrNothing() {
        #expect(nearest(to: "tilte", among: ["title", "network"]) == "title")
        #expect(nearest(to: "xyz", among: ["title", "network"]) == nil)
        #expect(nearest(to: "Network", among: ["title", "network"]) == "network")
    }
}
