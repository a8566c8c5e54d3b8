internal import Diagnostics
internal import Foundation
internal import Synchronization
internal import VectorIO
internal import Wording

/// The plans of all studies: those that run, and those that are kept beside their study.
final class PlanShelf: Sendable {
    private let jobs = Mutex<[String: [Int: PlanJob]]>([:])
    /// The last number given to a plan of each study: one that is forgotten is nobody else's, for what was asked of it is
    /// still known by its number.
    private let last = Mutex<[String: Int]>([:])
    /// Searches at once; each takes a core.
    private static let mostRunning = 2

    private static func folder(_ desk: StudyDesk) -> String { "\(desk.folder)/.maillage/plans" }

    private static func file(_ number: Int, _ desk: StudyDesk) -> String { "\(folder(desk))/\(number).json" }

    /// The plans of a study, the first first.
    func list(_ desk: StudyDesk) throws -> [PlanRecord] {
        try loaded(desk).sorted { $0.key < $1.key }.map(\.value.record)
    }

    /// - Throws: `unknownPlan`.
    func job(_ number: String, of desk: StudyDesk) throws -> PlanJob {
        guard let number = Int(number), let job = try loaded(desk)[number] else {
            throw StoreProblem.unknownPlan.diagnostic(value: number)
        }
        return job
    }

    private func loaded(_ desk: StudyDesk) throws -> [Int: PlanJob] {
        jobs.withLock { jobs in
            if let known = jobs[desk.id] { return known }
            var kept: [Int: PlanJob] = [:]
            for name in (try? FileManager.default.contentsOfDirectory(atPath: Self.folder(desk))) ?? [] {
                guard let data = FileManager.default.contents(atPath: "\(Self.folder(desk))/\(name)"),
                    let record = try? JSONDecoder().decode(PlanRecord.self, from: data)
                else { continue }
                kept[record.number] = PlanJob(record)
            }
            jobs[desk.id] = kept
            return kept
        }
    }

    /// Begins a search.
    /// - Throws: `tooBusy`.
    func start(
        _ placement: JSONValue, title: String?, for desk: StudyDesk, language: Language, version: String
    ) throws -> PlanJob {
        _ = try loaded(desk)
        let job = try jobs.withLock { jobs in
            let running = jobs.values.joined().count { $0.value.isRunning }
            guard running < Self.mostRunning else { throw StoreProblem.tooBusy.diagnostic() }
            let number = last.withLock { last in
                let next = max(last[desk.id] ?? 0, jobs[desk.id]?.keys.max() ?? 0) + 1
                last[desk.id] = next
                return next
            }
            let job = PlanJob(
                PlanRecord(
                    number: number, title: title ?? "Plan \(number)", state: .running, version: desk.version,
                    placement: placement))
            jobs[desk.id, default: [:]][number] = job
            return job
        }
        let thread = Thread {
            job.run(desk, language: language, version: version)
            try? Self.keep(job.record, desk)
        }
        // The solver's own stack is deep.
        thread.stackSize = 16 << 20
        thread.start()
        return job
    }

    private static func keep(_ record: PlanRecord, _ desk: StudyDesk) throws {
        guard FileManager.default.fileExists(atPath: desk.studyFile) else { return }
        try OutputFolder.write(to: folder(desk)) { staging in
            try OutputFolder.write(try JSONAnswer.line(record), to: "\(staging)/\(record.number).json")
        }
    }

    func rename(_ job: PlanJob, _ title: String, of desk: StudyDesk) throws {
        job.rename(title)
        if !job.isRunning { try Self.keep(job.record, desk) }
    }

    /// Stops one that runs, which keeps its best; forgets one that does not.
    func remove(_ job: PlanJob, of desk: StudyDesk) {
        guard !job.isRunning else { return job.stop() }
        jobs.withLock { $0[desk.id]?[job.record.number] = nil }
        try? FileManager.default.removeItem(atPath: Self.file(job.record.number, desk))
    }

    /// Ends all searches, for a server that ends.
    func stopAll() {
        for job in jobs.withLock({ $0.values.flatMap(\.values) }) { job.stop() }
    }
}
