import Testing

@testable import FacilitatorNetwork

/// Sizes and days as people write them, cell by cell.
struct LooseReadingTests {
    @Test(arguments: [
        ("1 ETP", "ETP", "=1"), ("0,5 ETP", "", "=0.5"), ("0.75 etp", "", "=0.75"), ("1,0", "ETP", "=1"),
        ("50 %", "Quotité", "=0.5"), ("80%", "ETP", "=0.8"), ("100 % d'un temps plein", "", "=1"),
        ("mi-temps", "", "=0.5"), ("Mi temps", "", "=0.5"), ("temps plein", "", "=1"), ("3/4 temps", "", "=0.75"),
        ("½", "", "=0.5"), ("17h30", "Heures", "=0.5"), ("17h30", "Quotité", "~0.5"), ("35h", "Temps", "~1"),
        ("17,5 h", "", "~0.5"), ("28 heures par semaine", "", "~0.8"), ("17,5", "Heures hebdo", "=0.5"),
        ("1 poste", "", "~1"), ("2 agents", "", "~2"), ("deux postes", "", "~2"), ("35", "ETP", "~1"),
        ("80", "Quotité", "~0.8"), ("80", "Quotité (%)", "=0.8"), ("0,5 + 0,5", "", "~1"), ("2 x 0,8 ETP", "", "~1.6"),
        ("4/5", "", "~0.8"), ("NC", "ETP", "="), ("?", "ETP", "="), ("-", "ETP", "="), ("temps partiel", "", "?"),
        ("-1", "ETP", "?"), ("1000", "ETP", "?"), ("05 49 00 00 00", "", "?"), ("1e9", "ETP", "?"), ("nan", "ETP", "?"),
        ("0", "ETP", "=0"), ("120 %", "ETP", "=1.2"), ("1 ETP et demi", "ETP", "?"),
    ])
    func sizes(text: String, header: String, expected: String) {
        #expect(spelled(ETPReading.read(text, under: header)) == expected, "\(text)")
    }

    @Test(arguments: [
        ("31/12/2025", "=2025-12-31"), ("31/12/26", "=2026-12-31"), ("01.01.2024", "=2024-01-01"),
        ("31-12-25", "=2025-12-31"), ("2025-12-31", "=2025-12-31"), ("2025/12/31", "=2025-12-31"),
        ("31 décembre 2025", "=2025-12-31"), ("1er janvier 2026", "=2026-01-01"), ("fin 2025", "=2025-12-31"),
        ("Fin décembre 2025", "=2025-12-31"), ("fin juin 2026", "=2026-06-30"), ("jusqu'au 31/12/2025", "=2025-12-31"),
        ("au 30/06/2026", "=2026-06-30"), ("juin 2025", "~2025-06-30"), ("06/2025", "~2025-06-30"),
        ("févr. 2024", "~2024-02-29"), ("déc 25", "~2025-12-31"), ("2025", "~2025-12-31"), ("T2 2026", "~2026-06-30"),
        ("1er trimestre 2026", "~2026-03-31"), ("début 2026", "~2026-01-01"), ("en cours", "~"), ("CDI", "~"),
        ("NC", "="), ("31/02/2025", "?"), ("bientôt", "?"), ("du 01/01/2024 au 31/12/2026", "=2026-12-31"),
        ("99/99/9999", "?"), ("31/12/1850", "?"),
    ])
    func ends(text: String, expected: String) {
        #expect(spelled(DayReading.read(text, .end)) == expected, "\(text)")
    }

    @Test(arguments: [
        ("juin 2025", "~2025-06-01"), ("2025", "~2025-01-01"), ("début 2026", "=2026-01-01"),
        ("à compter du 1er janvier 2024", "=2024-01-01"), ("depuis le 01/09/2023", "=2023-09-01"),
        ("du 01/01/2024 au 31/12/2026", "=2024-01-01"), ("fin 2025", "~2025-12-31"),
    ])
    func starts(text: String, expected: String) {
        #expect(spelled(DayReading.read(text, .start)) == expected, "\(text)")
    }

    /// « juin 2025 » ends on its last day, or perhaps on the first.
    @Test func bothEndsOfAMonthAreOffered() {
        let reading = DayReading.read("juin 2025", .end)
        #expect(reading.alternatives.map(\.value) == ["2025-06-01"] && reading.certain.isEmpty)
    }

    private func spelled(_ reading: CellReading) -> String {
        let mark =
            switch reading.certainty {
            case .exact: "="
            case .proposed: "~"
            case .unknown: "?"
            }
        return mark + (reading.reading?.value ?? "")
    }
}
