import Diagnostics
import FacilitatorNetwork
import TestSupport
import Testing
import VectorIO

/// What `check --fix` may change, and what it must not.
struct RegisterRepairTests {
    /// Codes are `10000`…: none begins with a zero, so a country whose codes do is needed for those.
    private let country = try! GridCountry(columns: 4, rows: 3)

    private func repaired(_ header: [String], _ cells: [String]) -> RegisterRepair {
        let table = Table(file: "postes.csv", header: header, rows: [Table.Row(number: 2, cells: cells)])
        // What is wrong with the header is not asked here.
        var ignored = Findings()
        return RegisterRepair(RegisterSheet(table, findings: &ignored), gazetteer: country.gazetteer)
    }

    @Test(arguments: [
        ("31/12/2025", "2025-12-31"), ("31-12-2025", "2025-12-31"), ("1.2.2026", "2026-02-01"),
        ("1er janvier 2026", "2026-01-01"), ("31 DÉCEMBRE 2025", "2025-12-31"), ("46022", "2025-12-31"),
        ("2025-12-31 00:00:00", "2025-12-31"), ("2025-12-31T00:00", "2025-12-31"),
    ])
    func datesBecomeISO(written: String, date: String) {
        let repair = repaired(["id", "perimetre", "Date de fin"], ["A", "10", written])
        #expect(repair.table.rows[0].cells[2] == date)
        #expect(repair.repairs.map(\.kind) == [.date])
        #expect(repair.repairs.map(\.before) == [written])
    }

    @Test(arguments: ["31/12/25", "31/02/2025", "fin 2025", "99999", "12/2025", "2025", ""])
    func doubtfulDatesStayAsTheyAre(written: String) {
        let repair = repaired(["id", "perimetre", "fin"], ["A", "10", written])
        #expect(repair.table.rows[0].cells[2] == written)
        #expect(repair.repairs.isEmpty)
    }

    @Test func decimalCommas() {
        let repair = repaired(
            ["id", "Nombre d'ETP", "perimetre", "coût annuel", "structure"],
            ["A", "0,8", "epci:200000001=0,5 rayon:12,5km", "42 105,26 €", "Pôle 1,5"])
        #expect(repair.table.rows[0].cells == ["A", "0.8", "epci:200000001=0.5 rayon:12.5km", "42105.26", "Pôle 1,5"])
        #expect(repair.repairs.count == 3)
    }

    @Test func aRightRegisterIsLeftAlone() {
        let cells = ["A", "0.8", "epci:200000001 -com:10005", "2025-12-31", "10002", "1000"]
        let repair = repaired(["id", "etp", "perimetre", "fin", "siege", "cout_annuel"], cells)
        #expect(repair.repairs.isEmpty)
        #expect(repair.table.rows[0].cells == cells)
    }
}
