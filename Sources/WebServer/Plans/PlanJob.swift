internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Foundation
internal import Funding
internal import Optimization
internal import Placement
internal import Sheets
internal import Studies
internal import Synchronization
internal import VectorIO
internal import Wording

/// A search for a plan: what it has found so far, who listens, and its end.
final class PlanJob: Sendable {
    /// What listeners hear.
    struct Event: Sendable {
        let name: String
        let data: [UInt8]
    }

    private struct Heard {
        var record: PlanRecord
        /// The last word of each criterion, for who comes late.
        var last: [String: Event] = [:]
        var listeners: [UUID: AsyncStream<Event>.Continuation] = [:]
    }

    private let heard: Mutex<Heard>
    private let isAsked = Atomic<Bool>(false)

    init(_ record: PlanRecord) { heard = Mutex(Heard(record: record)) }

    var record: PlanRecord { heard.withLock { $0.record } }

    var isRunning: Bool { record.state == .running }

    /// The plan that was found.
    /// - Throws: `notFinished` where it has no posts yet, or none at all.
    func found() throws -> PlanRecord {
        let record = record
        guard record.isFound else { throw StoreProblem.notFinished.diagnostic(value: String(record.number)) }
        return record
    }

    /// Ends the search with what it has.
    func stop() { isAsked.store(true, ordering: .relaxed) }

    func rename(_ title: String) { heard.withLock { $0.record.title = title } }

    /// The words of the search from now on, the last ones of before first.
    func events() -> AsyncStream<Event> {
        AsyncStream { continuation in
            let id = UUID()
            // Nobody is told anything under the lock: a listener that goes takes it.
            continuation.onTermination = { [weak self] _ in
                _ = self?.heard.withLock { $0.listeners.removeValue(forKey: id) }
            }
            let (last, record) = heard.withLock { heard in
                if heard.record.state == .running { heard.listeners[id] = continuation }
                return (heard.last, heard.record)
            }
            for (_, event) in last.sorted(by: { $0.key < $1.key }) { continuation.yield(event) }
            if record.state != .running {
                continuation.yield(Self.end(record))
                continuation.finish()
            }
        }
    }

    private static func end(_ record: PlanRecord) -> Event {
        Event(name: "fin", data: (try? JSONAnswer.line(["etat": record.state.rawValue])) ?? [])
    }

    // MARK: The search

    /// Carries the search out, on the thread of the caller.
    /// - Parameters:
    ///   - desk: of the study; the plan's settings never touch its file.
    ///   - version: the program's.
    func run(_ desk: StudyDesk, language: Language, version: String) {
        var record = self.record
        do {
            let (result, output) = try place(desk, record.placement, language, version)
            record.result = try JSONDecoder().decode(JSONValue.self, from: Data(output.json.utf8))
            let register = Sheet.planRegister(result).table(named: StudyFiles.register)
            record.posts = register.rows.map { Dictionary(uniqueKeysWithValues: zip(register.header, $0.cells)) }
            // The same figures as side by side with the other plans.
            record.digest = result.scores.first { $0.kind == .plan }.map { score in
                PlanRecord.Digest(
                    uncovered: score.figures.withoutCover, white: score.figures.inWhiteZones,
                    deficit: score.figures.deficit, etp: score.etp, share: score.share.map { Double($0.cents) / 100 })
            }
            record.state = isAsked.load(ordering: .relaxed) ? .stopped : result.plan.isProven ? .proven : .unproven
        } catch {
            record.state = .failed
            let diagnostics = (error as? Findings)?.diagnostics ?? [(error as? Diagnostic)].compactMap { $0 }
            let document = ProblemDocument(diagnostics, folder: desk.folder, language)
            record.problem = try? JSONDecoder().decode(JSONValue.self, from: Data(JSONAnswer.line(document)))
        }
        let listeners = heard.withLock { heard in
            record.title = heard.record.title
            heard.record = record
            defer { heard.listeners = [:] }
            return Array(heard.listeners.values)
        }
        for listener in listeners {
            listener.yield(Self.end(record))
            listener.finish()
        }
    }

    private func place(
        _ desk: StudyDesk, _ placement: JSONValue, _ language: Language, _ version: String
    ) throws -> (PlacementResult, PlacementOutput) {
        // JSON is YAML: the study's own reader judges what was asked, as on the command line.
        var settings = YAMLSettings(desk.files.texts[StudyFiles.study] ?? "")
        settings.set("placement", to: try placement.json())
        return try desk.trying(settings.text) { file in
            let opened = try OpenedStudy.open(file: file, withPlacement: true, named: StudyFiles.study)
            let loaded = try opened.plannable()
            guard loaded.hasPlacement else { throw opened.findings }
            let options = PlacementSolver.options(
                shouldStop: { [self] in isAsked.load(ordering: .relaxed) })
            let result = try loaded.placement().place(PlacementSolver(options) { [self] in tell($0, $1) })
            return (result, PlacementOutput(result, language: language, version: version))
        }
    }

    private func tell(_ criterion: PlacementProblem.Objective, _ progress: SolverOptions.Progress) {
        struct Word: Encodable {
            let objectif: String
            let valeur: Double?
            let borne: Double?
            let ecart: Double?
        }
        let value = progress.incumbent
        let gap = value.flatMap { value -> Double? in
            guard progress.bound.isFinite else { return nil }
            return abs(value - progress.bound) / max(abs(value), 1e-9)
        }
        let word = Word(
            objectif: criterion.rawValue, valeur: value, borne: progress.bound.isFinite ? progress.bound : nil,
            ecart: gap)
        guard let data = try? JSONAnswer.line(word) else { return }
        let event = Event(name: "avancement", data: data)
        let listeners = heard.withLock { heard in
            heard.last[criterion.rawValue] = event
            return Array(heard.listeners.values)
        }
        for listener in listeners { listener.yield(event) }
    }
}
