import Coverage
import FacilitatorNetwork
import Foundation
import Studies

/// Times what is asked of a loaded study, in the process: another date, target or post, with the figures of all its
/// territories. Prints milliseconds as JSON: the median of many runs of each.
///
///     SituationBenchmark STUDY [RUNS]
@main
struct SituationBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        let runs = arguments.count > 2 ? Int(arguments[2]) ?? 100 : 100
        let loaded = try LoadedStudy.load(StudyReader.read(file: arguments[1]))
        let date = loaded.study.date ?? CivilDate("2026-01-01")!
        let posts = loaded.scenario.register.posts
        let questions: [(String, (Int) throws -> Change)] = [
            ("date", { Change(date: date.adding(months: $0 % 24)) }),
            ("target", { Change(target: Target(.ratio(0.5 + Double($0) / 100))) }),
            ("post", { run in Change(posts: posts.indices.filter { $0 != run % posts.count }.map { posts[$0] }) }),
        ]
        var medians: [String: Double] = [
            "territoires": Double(try loaded.situation().coverage.units.count),
            "atomes": Double(loaded.scenario.atoms.count),
        ]
        for (name, change) in questions {
            let clock = ContinuousClock()
            let times = try (0..<runs).map { run in
                let change = try change(run)
                return try clock.measure { _ = try loaded.situation(change).coverage.total } / .milliseconds(1)
            }
            medians[name] = times.sorted()[runs / 2]
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        print(String(decoding: try encoder.encode(medians), as: UTF8.self))
    }
}
