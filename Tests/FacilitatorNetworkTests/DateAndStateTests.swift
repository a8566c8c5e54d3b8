import FacilitatorNetwork
import Testing
import VectorIO

struct DateAndStateTests {
    @Test(arguments: [
        ("2018-06-30", "2018-06-30"), ("30/06/2018", "2018-06-30"), ("1/2/2024", "2024-02-01"),
        ("29/02/2024", "2024-02-29"),
    ])
    func datesAreRead(text: String, iso: String) {
        #expect(CivilDate(text)?.description == iso)
    }

    @Test(arguments: ["30/02/2024", "2023-02-29", "2018-13-01", "30-06-2018", "06/30/2018", "18/6/30", "hier", ""])
    func otherTextIsNoDate(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func monthsAreAddedToTheLastDay() {
        #expect(CivilDate("2024-01-31")?.adding(months: 1).description == "2024-02-29")
        #expect(CivilDate("2018-06-30")?.adding(months: 12).description == "2019-06-30")
        #expect(CivilDate("2025-12-31")?.adding(months: 2).description == "2026-02-28")
    }

    /// People write 31/12/9999 for « without end ».
    @Test func theCalendarEndsWithoutACrash() throws {
        let last = try #require(CivilDate("31/12/9999"))
        #expect(last.next == nil)
        #expect(last.adding(months: 1200) == last)
        #expect(CivilDate(year: 1, month: 1, day: 1)?.previous == nil)
    }

    private func post(
        _ quality: Post.Quality = .facilitateur, start: String? = nil, end: String? = nil,
        status: Post.Status = .enCours
    ) -> Post {
        Post(
            id: "A", quality: quality, etp: 1, own: Perimeter(), start: start.flatMap { CivilDate($0) },
            end: end.flatMap { CivilDate($0) }, status: status)
    }

    /// First and last days are covered.
    @Test func conventionsCoverTheirFirstAndLastDays() {
        let post = post(start: "2023-01-01", end: "2025-12-31")
        let expected: [(String, PostState)] = [
            ("2022-12-31", .aVenir), ("2023-01-01", .actif), ("2025-12-31", .actif), ("2026-01-01", .expire),
        ]
        for (date, state) in expected { #expect(post.state(on: CivilDate(date)) == state) }
        #expect(post.state(on: nil) == .actif)
    }

    @Test func onlyFacilitatorsInPostAreActive() {
        let day = CivilDate("2025-07-01")
        #expect(post(.coordinateur).state(on: day) == .coordinateur)
        #expect(post(.relais).state(on: day) == .relais)
        #expect(post(.facilitateur, status: .candidature).state(on: day) == .candidature)
        #expect(post(.coordinateur, end: "2024-12-31").state(on: day) == .expire)
    }

    @Test(arguments: [
        ("1234.5", 1234.5), ("1 234,5", 1234.5), ("1\u{202F}234,50", 1234.5), ("0,8", 0.8), ("-3", -3),
    ])
    func numbersAreRead(text: String, value: Double) {
        #expect(DecimalNumber.parse(text) == value)
    }

    @Test(arguments: ["", "un", "1e3", "0x1F", "1,2,3", "nan", "∞"])
    func otherTextIsNoNumber(text: String) {
        #expect(DecimalNumber.parse(text) == nil)
    }
}
