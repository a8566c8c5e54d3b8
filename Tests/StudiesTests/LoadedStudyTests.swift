import Coverage
import Diagnostics
import FacilitatorNetwork
import Foundation
import Placement
import Studies
import Territories
import TestSupport
import Testing
import VectorIO

/// A study loaded once, and what is asked of it.
struct LoadedStudyTests {
    private static let study = """
        title: Essai
        territory: { departements: ["79"] }
        date: 2025-07-01
        target: { etp_per_100k: 1 }
        network: postes.csv
        placement:
          target: { etp_per_100k: 1 }
          budget_eur: 60000
          reach_km: 60
        """
    private static let register = """
        id;etp;siege;perimetre;debut;fin
        A;1,5;79191;epci:200041317;2025-01-01;2025-12-31
        B;0,5;79049;rayon:15km;2025-09-01;
        C;;79202;epci:200041333;;

        """

    private func load(_ study: String = study, register: String = register) throws -> LoadedStudy {
        let folder = try TemporaryFolder()
        try folder.write(register, to: "postes.csv")
        return try LoadedStudy.load(
            StudyReader.read(file: folder.write(study, to: "study.yml")), withPlacement: true)
    }

    private func white(_ result: StudyResult) -> Double { result.coverage.total.whitePopulation ?? -1 }

    /// Everything was read: the files may go, or change.
    @Test func nothingIsReadAfterwards() throws {
        let folder = try TemporaryFolder()
        let register = try folder.write(Self.register, to: "postes.csv")
        let study = try folder.write(Self.study, to: "study.yml")
        let expected = [study, register].map { Digest.sha256(FileManager.default.contents(atPath: $0)!) }
        let loaded = try LoadedStudy.load(StudyReader.read(file: study), withPlacement: true)
        try folder.write("id;etp;siege;perimetre\n", to: "postes.csv")
        try FileManager.default.removeItem(atPath: study)
        #expect(loaded.inputs.map(\.file) == ["study.yml", "postes.csv"])
        #expect(loaded.inputs.map(\.sha256) == expected)
        #expect(try loaded.situation().coverage.total.postCount == 2)
        #expect(try !loaded.placement().place(PlacementSolver()).posts.isEmpty)
    }

    /// A change says what a study with other words would.
    @Test func aChangeIsAnotherStudy() throws {
        let loaded = try load()
        let change = Change(
            date: CivilDate("2026-01-01"), level: .commune, target: Target(.ratio(0.5)), horizonMonths: 6)
        let changed = try loaded.situation(change)
        let words = Self.study.replacing(
            "date: 2025-07-01", with: "date: 2026-01-01\nlevel: commune\nhorizon_months: 6"
        )
        .replacing("network", with: "network")
        .replacing("\ntarget: { etp_per_100k: 1 }", with: "\ntarget: { etp_per_100k: 0.5 }")
        let other = try load(words).situation()
        #expect(changed.coverage.units == other.coverage.units)
        #expect(changed.coverage.now.statuses == other.coverage.now.statuses)
        #expect(changed.coverage.total.deficit == other.coverage.total.deficit)
        #expect(changed.study.date == other.study.date && changed.study.level == .commune)
        #expect(white(changed) != white(try loaded.situation()))
    }

    @Test func otherPostsOverTheSameAtlas() throws {
        let loaded = try load()
        let posts = Array(loaded.scenario.register.posts.dropFirst())
        let changed = try loaded.situation(Change(posts: posts))
        #expect(changed.coverage.scenario.atlas === loaded.scenario.atlas)
        #expect(white(changed) == white(try load(register: Self.register.replacing(/A;.*\n/, with: "")).situation()))
    }

    @Test func comparisonsOfOneStudyAndOfTwo() throws {
        let loaded = try load()
        let change = Change(date: CivilDate("2026-01-01"))
        let one = try loaded.compare(with: change)
        // A lost 120,733 people of the Niortais, and B has come.
        #expect(one.comparison.total.before.whitePopulation == white(try loaded.situation()))
        #expect(one.comparison.total.after.whitePopulation == white(try loaded.situation(change)))
        let other = try load(register: "id;etp;siege;perimetre\nZ;9;79191;rayon:80km\n")
        let two = try loaded.compare(with: other)
        #expect(abs(two.comparison.total.after.whitePopulation! - white(try other.situation())) < 1e-6)
        #expect(abs(two.comparison.total.before.whitePopulation! - white(try loaded.situation())) < 1e-6)
        #expect(two.inputs.count == 3 || two.inputs.count == 4)
    }

    @Test func theTimelineIsASituationADay() throws {
        let loaded = try load()
        let timeline = try loaded.timeline().timeline
        #expect(timeline.moments.map(\.date.description) == ["2025-07-01", "2025-09-01", "2026-01-01"])
        for moment in timeline.moments {
            #expect(moment.total.whitePopulation == white(try loaded.situation(Change(date: moment.date))))
        }
    }

    /// Nothing is shared: what is asked at once is answered as one by one.
    @Test func questionsAtOnce() async throws {
        let loaded = try load()
        let days = (1...12).map { CivilDate("2025-\($0 < 10 ? "0" : "")\($0)-15")! }
        let expected = try days.map { white(try loaded.situation(Change(date: $0))) }
        let plan = try loaded.placement().place(PlacementSolver()).plan
        let answers = try await withThrowingTaskGroup(of: (Int, Double).self) { group in
            for (index, day) in days.enumerated() {
                group.addTask {
                    (index, try loaded.situation(Change(date: day)).coverage.total.whitePopulation ?? -1)
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(days.indices.map { answers[$0] } == expected)
        let plans = try await withThrowingTaskGroup(of: Plan.self) { group in
            for _ in 0..<3 { group.addTask { try loaded.placement().place(PlacementSolver()).plan } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for other in plans {
            #expect(other.posts.map(\.candidate) == plan.posts.map(\.candidate))
            #expect(other.posts.map(\.grains) == plan.posts.map(\.grains))
        }
    }

    @Test func aCancelledTaskStops() async throws {
        let loaded = try load()
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            #expect(throws: CancellationError.self) { try loaded.situation() }
            #expect(throws: CancellationError.self) { try loaded.timeline() }
            #expect(throws: CancellationError.self) { try loaded.compare(with: Change()) }
            let plan = try? loaded.placement().place(PlacementSolver()).plan
            return plan.map { $0.isReproducible } ?? false
        }
        task.cancel()
        // A search that is stopped keeps what it has, and never calls it reproducible.
        #expect(await task.value == false)
    }

    @Test func allProblemsOfAllFilesComeAtOnce() throws {
        let findings = #expect(throws: Findings.self) {
            try load(register: "id;etp;siege;perimetre\nA;un;79191;epci:1\nB;1;7919;dep:79\n")
        }
        #expect(findings?.errors.map(\.place.row) == [2, 2, 3])
    }
}
