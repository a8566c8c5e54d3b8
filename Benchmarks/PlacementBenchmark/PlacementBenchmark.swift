import FacilitatorNetwork
import Foundation
import Optimization
import Placement
import Studies

/// Times what is asked of a loaded study's placement, in the process: the plan, a plan edited by hand, the budget curve.
/// Prints seconds, values and bounds as JSON; of hand-edited plans the median of many.
///
///     PlacementBenchmark STUDY [GAP]
@main
struct PlacementBenchmark {
    struct Stage: Encodable {
        let objective: String
        let value: Double
        let bound: Double
        let isProven: Bool
    }

    struct Times: Encodable {
        var plan = 0.0
        var scoreOfAnEditedPlan = 0.0
        var curve = 0.0
        var posts = 0
        var stages: [Stage] = []
        var scores: [String] = []
    }

    static func main() throws {
        let arguments = CommandLine.arguments
        let gap = arguments.count > 2 ? Double(arguments[2]) ?? 0.001 : 0.001
        let solver = PlacementSolver(SolverOptions(gap: gap, nodeLimit: gap < 1e-4 ? nil : 500, seed: 1)) {
            objective, progress in
            if ProcessInfo.processInfo.environment["VERBOSE"] != nil {
                FileHandle.standardError.write(Data("\(objective) \(progress)\n".utf8))
            }
        }
        let run = try LoadedStudy.load(StudyReader.read(file: arguments[1]), withPlacement: true).placement()
        let clock = ContinuousClock()
        var times = Times()
        var placed: PlacementResult?
        times.plan = try clock.measure { placed = try run.place(solver) } / .seconds(1)
        guard let result = placed else { return }
        times.posts = result.posts.count
        times.stages = result.plan.stages.map {
            Stage(objective: $0.objective.rawValue, value: $0.value, bound: $0.bound, isProven: $0.isProven)
        }
        times.scores = result.scores.map {
            "\($0.kind) \(Int($0.figures.withoutCover)) \(Int($0.figures.inWhiteZones)) \($0.figures.deficit) \($0.posts) \($0.etp) \($0.share?.description ?? "?") \(Int($0.loss.people)) \($0.loss.territories.count) \($0.loss.departements)"
        }
        // A row more or less, an ETP changed: what somebody does by hand.
        let edits = (0..<60).map { index -> [Post] in
            var rows = result.register
            guard !rows.isEmpty else { return rows }
            let row = index % rows.count
            if index % 2 == 0 { rows.remove(at: row) } else { rows[row].etp = (rows[row].etp ?? 1) + 0.1 }
            return rows
        }
        let scored = edits.map { rows in clock.measure { _ = run.score(rows, named: "") } / .seconds(1) }
        times.scoreOfAnEditedPlan = scored.sorted()[scored.count / 2]
        times.curve = try clock.measure { _ = try run.answers(to: [.frontier], on: result, solver) } / .seconds(1)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        print(String(decoding: try encoder.encode(times), as: UTF8.self))
    }
}
