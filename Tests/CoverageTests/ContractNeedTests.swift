import Coverage
import Diagnostics
import FacilitatorNetwork
import Territories
import TestSupport
import Testing
import VectorIO

/// Needs made of contracts, and who serves a place: by hand on squares of 1,000 people, two to an EPCI.
struct ContractNeedTests {
    private let country = try! GridCountry(columns: 3, rows: 2)

    private func ledger(_ rows: [[String]]) -> ContractLedger {
        var findings = Findings()
        let table = Table(
            file: "marches.csv", header: ["id", "acheteur", "lieu", "debut", "fin", "heures"],
            rows: rows.enumerated().map { Table.Row(number: $0 + 2, cells: $1) })
        return ContractsReader.read(
            [table], buyers: [], names: TerritoryNames(country.gazetteer), findings: &findings)
    }

    @Test func indicatorsCountWhatIsLeftOnTheDay() {
        let ledger = ledger([
            // Over, under way with 92 of its 365 days left, to come at two places, without a place.
            ["1", "A", "10000", "2024-01-01", "2024-12-31", "100"],
            ["2", "A", "10001", "2025-01-01", "2025-12-31", "365"],
            ["3", "A", "epci:200000002 com:10000", "2026-01-01", "2026-12-31", "80"],
            ["4", "A", "nulle part", "2026-01-01", "2026-12-31", "80"],
        ])
        let day = CivilDate("2025-10-01")
        func counts(_ indicator: ContractIndicator) -> [Double] {
            indicator.counts(ledger, on: day, in: country.gazetteer)
        }
        #expect(counts(.underWay) == [0, 1, 0, 0, 0, 0])
        #expect(counts(.toCome) == [0.5, 0, 0.25, 0, 0, 0.25])
        #expect(counts(.hoursLeft) == [40, 92, 20, 0, 0, 20])
    }

    @Test func theWeightsOfContractsShareTheNeedOut() throws {
        let gazetteer = country.gazetteer
        let territory = Territory(communes: Array(gazetteer.communes.indices), in: gazetteer)
        let counts = ContractIndicator.toCome.counts(
            ledger([["3", "A", "10000", "2026-01-01", "", ""]]), on: CivilDate("2025-10-01"), in: gazetteer)
        let weights = NeedWeights(
            Needs(rows: []), weights: ["population": 1, "marches_a_venir": 1], knowing: ["marches_a_venir": counts],
            territory: territory, gazetteer: gazetteer)
        #expect(weights.parts.map(\.silentCommunes) == [0, 0])
        #expect(weights.parts.first { $0.name == "marches_a_venir" }?.communes == [1, 0, 0, 0, 0, 0])
    }

    /// On borders of time: the first and the last day of a convention serve, the days beside do not.
    @Test(arguments: [
        ("2025-12-31", ServiceStatus.personne), ("2026-01-01", .facilitateur), ("2026-06-30", .facilitateur),
        ("2026-07-01", .personne),
    ])
    func aPlaceIsServedOnTheDaysOfTheConvention(day: String, status: ServiceStatus) throws {
        var network = Network(country: country)
        network.posts = [
            Post(
                id: "P", etp: 1, own: Perimeter(.unit(.commune, 0)), start: CivilDate("2026-01-01"),
                end: CivilDate("2026-06-30"))
        ]
        var index = PlaceServiceIndex(try network.analysed().scenario)
        #expect(
            index.service(of: UnitReference(.commune, 0), on: CivilDate(day), isForState: false).status == status)
    }

    @Test func aPlaceIsServedWhollyInPartOrByExtension() throws {
        var network = Network(country: country)
        network.posts = [
            Post(id: "A", etp: 1, own: Perimeter(.unit(.commune, 0)), servesStateContracts: false),
            Post(id: "B", etp: 1, own: Perimeter(.unit(.epci, 1)), adjoining: Perimeter(.unit(.commune, 2))),
        ]
        network.territory = [0, 1, 2, 3, 4]
        var index = PlaceServiceIndex(try network.analysed().scenario)
        func status(_ level: Level, _ position: Int, isForState: Bool = false) -> ServiceStatus {
            index.service(of: UnitReference(level, position), on: nil, isForState: isForState).status
        }
        #expect(status(.commune, 0) == .facilitateur && status(.commune, 0, isForState: true) == .horsMarchesEtat)
        #expect(status(.epci, 0) == .partielle && status(.epci, 1) == .facilitateur)
        #expect(status(.commune, 2) == .limitrophe && status(.commune, 3) == .personne)
        #expect(status(.commune, 5) == .horsTerritoire)
    }

    /// A contract that is over is looked at on its last day, whether or not its first is known.
    @Test(arguments: [("", "2026-06-30", "2026-06-30"), ("2027-01-01", "", "2027-01-01"), ("", "", "2026-09-01")])
    func theDayIsTheNearestOfItsOwn(start: String, end: String, day: String) throws {
        var network = Network(country: country)
        network.date = CivilDate("2026-09-01")
        let situation = ContractsSituation(ledger([["1", "A", "10000", start, end, ""]]), try network.analysed())
        #expect(situation.contracts.map { $0.day } == [CivilDate(day)])
    }
}
