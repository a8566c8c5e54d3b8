import ArgumentParser
import Coverage
import Formats
import Placement
import Studies
import Wording

struct PlaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place",
        abstract: "Propose where a budget of ETP does most, prove how good it is, and say why.",
        discussion: """
            Prints the posts with their reasons, how near the optimum each objective is known to be, and figures before \
            and after; with --out, also writes plan and affectations as GeoJSON, plan-registre.csv, which analyze reads, \
            plan-departements.csv and synthese.json. Ctrl-C or --time-limit keeps the best plan \
            so far, labelled not proven.
            """)

    @OptionGroup var options: StudyOptions

    @Option(help: "How near the optimum each objective must be known to be, relative.")
    var gap = 0.001

    @Option(
        help:
            "Seconds for all objectives of a plan together; none by default. Points of the curve, alternatives and draws have as many each."
    )
    var timeLimit: Double?

    @Option(help: "The seed of the search, 0 or more: the same study and seed give the same plan.")
    var seed = 1

    @Option(
        help: "Instead of a budget: the cheapest plan that brings every eligible territory to so many ETP per 100,000.")
    var goal: Double?

    @Flag(help: "Also give the budget curve, as a table, CSV and SVG.")
    var frontier = false

    @Option(help: "Also look for so many other sets of seats within 1 % of the best plan.")
    var alternatives: Int?

    @Flag(help: "Also tell how often seats and territories stay when populations move by 5 % (100 draws).")
    var stability = false

    func validate() throws {
        if let goal, !(goal > 0 && goal <= 1000) { throw ValidationError("--goal: a number above 0 is expected.") }
        if let alternatives, alternatives < 1 { throw ValidationError("--alternatives: 1 or more is expected.") }
        if goal != nil, frontier || stability || alternatives != nil {
            throw ValidationError("--goal goes without --frontier, --alternatives and --stability.")
        }
        if !(0...Int(Int32.max)).contains(seed) {
            throw ValidationError("--seed: a whole number from 0 to \(Int32.max) is expected.")
        }
        if !(gap >= 0 && gap < 1) { throw ValidationError("--gap: a number from 0 to 1 is expected.") }
        if let timeLimit, !(timeLimit >= 0) { throw ValidationError("--time-limit: a number of seconds is expected.") }
    }

    func run() throws {
        let shared = options.shared
        try shared.reporting {
            let loaded = try LoadedStudy.load(options.read(), withPlacement: true, onStep: shared.tell)
            shared.tell(.measuring)
            let run = try loaded.placement(Change(placementTarget: goal.map { Target(.ratio($0)) }))
            let solver = shared.solver(gap: gap, timeLimit: timeLimit, seed: seed)
            let (result, answers) = try Interruption.shared.duringSearch {
                () throws -> (PlacementResult, PlacementAnswers) in
                shared.tell(.placing)
                let result = try goal == nil ? run.place(solver) : run.cheapest(solver)
                shared.warn(result.warnings)
                shared.tell(.answering)
                return (result, try run.answers(to: questions, on: result.plan, solver))
            }
            let output = PlacementOutput(
                result, answers: answers, goal: goal, seed: seed, language: shared.lang, version: Maillage.version)
            try options.write(output.write)
            let text = PlacementText(result, answers: answers, goal: goal, language: shared.lang)
            try shared.output(options.json ? output.json : text.text)
        }
    }

    private var questions: [PlacementQuestion] {
        (frontier ? [.frontier] : []) + (alternatives.map { [.alternatives($0)] } ?? [])
            + (stability ? [.stability] : [])
    }
}
