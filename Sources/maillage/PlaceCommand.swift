import ArgumentParser
import Coverage
import Formats
import Placement
import Studies
import Wording

struct PlaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place",
        abstract: said(
            fr: "Proposer où un budget d’ETP fait le plus, prouver ce que vaut la proposition, et dire pourquoi.",
            en: "Propose where a budget of ETP does most, prove how good it is, and say why."),
        discussion: said(
            fr: """
                Affiche les postes et leurs raisons, à quelle distance de l’optimum chaque objectif est \
                prouvé, et les chiffres avant et après ; avec --out, écrit aussi plan et affectations en \
                GeoJSON, plan-registre.csv, que lit analyze, plan-departements.csv et synthese.json. \
                Ctrl-C ou --time-limit garde le meilleur plan trouvé, dit non prouvé.
                """,
            en: """
                Prints the posts with their reasons, how near the optimum each objective is known to be, and figures before \
                and after; with --out, also writes plan and affectations as GeoJSON, plan-registre.csv, which analyze reads, \
                plan-departements.csv and synthese.json. Ctrl-C or --time-limit keeps the best plan \
                so far, labelled not proven.
                """))

    @OptionGroup var options: StudyOptions

    @Option(
        help: helpText(
            fr: "À quelle distance relative de l’optimum chaque objectif doit être prouvé.",
            en: "How near the optimum each objective must be known to be, relative."))
    var gap = PlacementSolver.usualGap

    @Option(
        help: helpText(
            fr:
                "Secondes pour tous les objectifs d’un plan ensemble ; sans limite par défaut. Chaque point de la courbe, autre plan et tirage en a autant.",
            en:
                "Seconds for all objectives of a plan together; none by default. Points of the curve, alternatives and draws have as many each."
        )
    )
    var timeLimit: Double?

    @Option(
        help: helpText(
            fr: "La graine de la recherche, 0 ou plus : même étude et même graine donnent le même plan.",
            en: "The seed of the search, 0 or more: the same study and seed give the same plan."))
    var seed = 1

    @Option(
        help: helpText(
            fr:
                "Au lieu d’un budget : le plan le moins cher qui porte chaque territoire éligible à tant d’ETP pour 100 000 habitants.",
            en:
                "Instead of a budget: the cheapest plan that brings every eligible territory to so many ETP per 100,000."
        ))
    var goal: Double?

    @Flag(
        help: helpText(
            fr: "Donner aussi la courbe du budget, en tableau, CSV et SVG.",
            en: "Also give the budget curve, as a table, CSV and SVG."))
    var frontier = false

    @Option(
        help: helpText(
            fr: "Chercher aussi tant d’autres ensembles de sièges à moins de 1 % du meilleur plan.",
            en: "Also look for so many other sets of seats within 1 % of the best plan."))
    var alternatives: Int?

    @Flag(
        help: helpText(
            fr:
                "Dire aussi combien de fois sièges et territoires restent quand les populations bougent de 5 % (100 tirages).",
            en: "Also tell how often seats and territories stay when populations move by 5 % (100 draws)."))
    var stability = false

    @Option(
        parsing: .upToNextOption,
        help: helpText(
            fr: "Mettre à côté du plan ceux de ces registres, jugés par la même analyse de leurs lignes.",
            en: "Put the plans of these registers beside the study's own, judged by the same analysis of their rows.",
            valueName: "file"))
    var plans: [String] = []

    func validate() throws {
        if let goal, !(goal > 0 && goal <= 1000) {
            throw ValidationError(
                said(fr: "--goal : un nombre supérieur à 0 est attendu.", en: "--goal: a number above 0 is expected."))
        }
        if let alternatives, alternatives < 1 {
            throw ValidationError(
                said(fr: "--alternatives : 1 ou plus est attendu.", en: "--alternatives: 1 or more is expected."))
        }
        if goal != nil, frontier || stability || alternatives != nil {
            throw ValidationError(
                said(
                    fr: "--goal va sans --frontier, --alternatives ni --stability.",
                    en: "--goal goes without --frontier, --alternatives and --stability."))
        }
        if !(0...Int(Int32.max)).contains(seed) {
            throw ValidationError(
                said(
                    fr: "--seed : un nombre entier de 0 à \(Int32.max) est attendu.",
                    en: "--seed: a whole number from 0 to \(Int32.max) is expected."))
        }
        if !(gap >= 0 && gap < 1) {
            throw ValidationError(
                said(fr: "--gap : un nombre de 0 à 1 est attendu.", en: "--gap: a number from 0 to 1 is expected."))
        }
        if let timeLimit, !(timeLimit >= 0) {
            throw ValidationError(
                said(
                    fr: "--time-limit : un nombre de secondes est attendu.",
                    en: "--time-limit: a number of seconds is expected."))
        }
    }

    func run() throws {
        let shared = options.shared
        try shared.reporting {
            let loaded = try LoadedStudy.load(
                options.read(), withPlacement: true, plans: plans, onStep: shared.tell)
            shared.tell(.measuring)
            let run = try loaded.placement(Change(placementTarget: goal.map { Target(.ratio($0)) }))
            let solver = shared.solver(gap: gap, timeLimit: timeLimit, seed: seed)
            let (result, answers) = try Interruption.shared.duringSearch {
                () throws -> (PlacementResult, PlacementAnswers) in
                shared.tell(.placing)
                let result = try goal == nil ? run.place(solver) : run.cheapest(solver)
                shared.warn(result.warnings)
                shared.tell(.answering)
                return (result, try run.answers(to: questions, on: result, solver))
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
