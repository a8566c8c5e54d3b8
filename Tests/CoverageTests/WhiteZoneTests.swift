import Coverage
import FacilitatorNetwork
import Territories
import TestSupport
import Testing

/// White zones, and what judges them.
struct WhiteZoneTests {
    /// Two EPCI (columns) of two communes of 1,000 and 3,000 people.
    private let country = try! GridCountry(columns: 2, rows: 2) { $0 < 2 ? 1000 : 3000 }

    private func zones(_ level: Level) throws -> [WhiteZone] {
        // 1 per 1,000 inhabitants: each EPCI needs 4 ETP.
        let network = Network(
            country: country,
            posts: [
                Post(id: "A", etp: 3, own: Perimeter(.unit(.epci, 0))),
                Post(id: "B", etp: 1, own: Perimeter(.unit(.commune, 3))),
            ], target: Target(.ratio(100)), level: level)
        return try WhiteZones(network.analysed()).zones
    }

    @Test func aCommuneIsToldTheEPCIThatWasJudged() throws {
        let zones = try zones(.commune).filter { $0.status == .capaciteInsuffisante }
        #expect(zones.count == 3)
        // The commune of 1,000 people gets 0.75 ETP of the 3; its EPCI lacks one of four.
        let judged = try #require(zones.first).shortfalls
        #expect(judged.map(\.unit.code) == ["200000000"])
        #expect(judged.map(\.balance.etp) == [3] && judged.map(\.balance.need) == [4])
    }

    @Test func aDepartementIsToldEveryEPCI() throws {
        let zone = try #require(try zones(.departement).first { $0.status == .capaciteInsuffisante })
        #expect(zone.population == 7000)
        // 4,000 people of the first, 3,000 of the second.
        #expect(zone.shortfalls.map(\.unit.code) == ["200000000", "200000001"])
        #expect(zone.shortfalls.map(\.balance.etp) == [3, 1])
    }

    @Test func otherReasonsJudgeNothing() throws {
        #expect(try zones(.epci).first { $0.status == .nonCouverte }?.shortfalls.isEmpty == true)
    }
}
