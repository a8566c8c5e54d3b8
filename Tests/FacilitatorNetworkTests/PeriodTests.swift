import FacilitatorNetwork
import Testing

/// Periods as people write them, and the days that they are.
struct PeriodTests {
    @Test(arguments: [
        ("2025", "2025-01-01", "2025-12-31"), ("2025-S1", "2025-01-01", "2025-06-30"),
        ("2025-T3", "2025-07-01", "2025-09-30"), ("T3 2025", "2025-07-01", "2025-09-30"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("2025-Q4", "2025-10-01", "2025-12-31"),
        ("2025-03-15..2026-03-14", "2025-03-15", "2026-03-14"), ("01/07/2025..31/12/2025", "2025-07-01", "2025-12-31"),
    ])
    func isRead(text: String, start: String, end: String) throws {
        let period = try #require(Period(text))
        #expect(period.start.description == start && period.end.description == end)
        #expect(Period(period.description) == period)
    }

    @Test(arguments: ["", "25", "2025-T5", "2025-S3", "2025-13", "2025-T1-T2", "2025-12-31..2025-01-01", "annuel"])
    func isRefused(text: String) {
        #expect(Period(text) == nil)
    }

    @Test func aYearBefore() throws {
        #expect(try #require(Period("2025-02")).yearBefore == Period("2024-02"))
        #expect(try #require(Period("2025-T2")).yearBefore == Period("2024-T2"))
        #expect(try #require(Period("2025-03-15..2026-03-14")).yearBefore == Period("2024-03-15..2025-03-14"))
    }

    @Test func partsOfAYear() throws {
        #expect(try #require(Period("2025")).years == 1)
        #expect(try #require(Period("2025-S2")).years == 0.5)
        #expect(abs(try #require(Period("2025-01-01..2025-01-10")).years - 10 / 365.25) < 1e-12)
    }

    @Test func daysAreCounted() throws {
        let day = try #require(CivilDate("2024-02-28"))
        #expect(day.adding(days: 2) == CivilDate("2024-03-01"))
        #expect(day.adding(days: -59) == CivilDate("2023-12-31"))
        #expect(day.days(to: try #require(CivilDate("2025-02-28"))) == 366)
        #expect(try #require(CivilDate("1899-12-30")).days(to: try #require(CivilDate("1970-01-01"))) == 25_569)
    }
}
