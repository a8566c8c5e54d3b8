internal import Coverage
internal import FacilitatorNetwork
internal import Foundation
internal import Funding
internal import Placement
internal import Sheets
public import Studies
internal import Territories
internal import VectorIO
public import Wording

/// A plan as data: layers, the register it makes, a table by département, and `synthese.json`.
public struct PlacementOutput {
    private let result: PlacementResult
    private let answers: PlacementAnswers
    private let goal: Double?
    private let seed: Int?
    private let language: Language
    private let version: String

    /// - Parameters:
    ///   - goal: ETP per 100,000 that the plan was to reach, when that was the question.
    ///   - seed: of the search.
    public init(
        _ result: PlacementResult, answers: PlacementAnswers = .init(), goal: Double? = nil, seed: Int? = nil,
        language: Language, version: String
    ) {
        self.result = result
        self.answers = answers
        self.goal = goal
        self.seed = seed
        self.language = language
        self.version = version
    }

    /// - Returns: the names of the files or tables written.
    public func write(to destination: OutputDestination) throws -> [String] {
        let wording = Wording(language)
        let gazetteer = result.before.scenario.gazetteer
        let (assignments, plan) = (try Sheet.assignments(result), try planSheet)
        var tables = [
            Sheet.planRegister(result).layer(wording), Sheet.planByDepartement(result).layer(wording),
            scores.layer(wording),
        ]
        var files = ["synthese.json": try json]
        if let frontier {
            tables.append(frontier.layer(wording))
            files["frontiere.svg"] = chart.svg
        }
        tables += [alternatives?.layer(wording), stability?.layer(wording)].compactMap { $0 }
        var posts = plan.layer(wording)
        let date = result.instance.settings.date ?? result.study.date
        posts.reading = .of(
            plan, named: wording.planSheet, of: (result.study.title, date), keeping: Self.read, frozen: 2, wording)
        return try destination.write(
            [assignments.layer(wording), posts] + tables,
            map: { try map(assignments, plan) + tables },
            from: Origin(
                studies: [result.study], inputs: result.inputs, vintage: gazetteer.vintage,
                attribution: gazetteer.attribution, warnings: result.warnings.map { wording.sentence($0) },
                version: version),
            wording: wording, files: files,
            // The register that `analyze` reads.
            alwaysCSV: ["plan-registre"])
    }

    /// What a committee reads of a post.
    private static let read = [
        "rang", "nom", "type", "departement", "etp", "cout_total", "part_etat", "a_trouver", "population_desservie",
        "population_sortie", "motif",
    ]

    /// The plan on the map of the situation that it changes.
    private func map(_ assignments: Sheet<AssignmentRow>, _ plan: Sheet<PlanRow>) throws -> [Layer] {
        let (wording, situation) = (Wording(language), result.before)
        let posts = try Sheet.posts(of: situation)
        let sizes = posts.rows.compactMap(\.post.etp) + plan.rows.map(\.post.etp.number)
        let styles = LayerStyles(wording, targetRatio: situation.scenario.demand.targetRatio, largestETP: sizes.max())
        let zones = Sheet.whiteZones(try WhiteZones(situation), of: situation) {
            wording.reason($0, of: $1, in: situation.scenario)
        }
        return [
            styles.territories(try .territories(situation)), styles.whiteZones(zones), styles.posts(posts),
            styles.assignments(assignments), styles.plan(plan),
        ]
    }

    private var planSheet: Sheet<PlanRow> {
        get throws { try .plan(result) { Wording(language).reason($0, of: result) } }
    }

    private var scores: Sheet<ScoreRow> { .scores(result) { [wording = Wording(language)] in wording.name(of: $0) } }

    /// Nil where there is no curve.
    private var frontier: Sheet<FrontierPoint>? {
        answers.frontier.isEmpty ? nil : .frontier(answers.frontier)
    }

    private var alternatives: Sheet<AlternativeRow>? { .alternatives(answers.alternatives, to: result) }

    private var stability: Sheet<StabilityRow>? { answers.stability.map { .stability($0, of: result) } }

    private var chart: FrontierChart {
        FrontierChart(answers.frontier, of: result.study, wording: Wording(language))
    }

    /// The same plan gives the same bytes.
    public var json: String {
        get throws {
            try report.outputJSON
        }
    }

    private var report: Report {
        get throws {
            let wording = Wording(language)
            let instance = result.instance
            let exclusions = wording.exclusions(from: result)
            return Report(
                title: result.study.title, date: (instance.settings.date ?? result.study.date)?.description,
                targetRatio: instance.scenario.demand.targetRatio, rules: instance.rules?.name,
                notes: result.study.notes + (instance.rules?.notes ?? []),
                budget: goal == nil ? instance.budget?.euros : nil, expiring: instance.expiring?.etp,
                objectives: result.plan.stages.map {
                    Report.Stage(
                        objective: $0.objective.rawValue, value: Self.told($0.value, $0),
                        bound: $0.bound.isFinite ? Self.told($0.bound, $0) : nil,
                        gap: $0.relativeGap.isFinite ? $0.relativeGap : nil,
                        status: $0.isProven ? "prouve" : "non_prouve", doubts: answers.doubts(of: result))
                }, isReproducible: result.plan.isReproducible,
                posts: result.posts.count, etp: result.posts.reduce(0) { $0 + $1.etp.number },
                cost: result.posts.map(\.cost).reduce(Money(cents: 0), +).euros,
                share: result.posts.map(\.share).reduce(Money(cents: 0), +).euros,
                served: result.servedPeople,
                before: Report.SituationEntry(result.before.total), after: Report.SituationEntry(result.after.total),
                warnings: result.warnings.map { wording.sentence($0) },
                warningDetails: result.warnings.map { DiagnosticEntry($0, wording) },
                inputs: result.inputs.map { InputEntry($0) },
                vintage: wording.words(of: instance.scenario.gazetteer.vintage),
                vintageDetails: VintageEntry(instance.scenario.gazetteer.vintage), tool: "maillage \(version)",
                goal: goal, seed: seed, plan: try planSheet, services: try .assignments(result), comparison: scores,
                left: result.left.map { Report.Left($0, wording) }, coordinators: coordinators,
                assumptions: wording.assumptionLines(of: instance),
                exclusions: exclusions.map(wording.line), exclusionDetails: exclusions,
                reasons: result.posts.map {
                    PostReasons(
                        rank: $0.rank, candidate: instance.candidates[$0.candidate].id,
                        reasons: wording.reasons($0, of: result))
                }, frontier: frontier, alternatives: alternatives, stability: stability)
        }
    }

    private var coordinators: [Report.Coordinator] {
        result.instance.coordinators.map {
            Report.Coordinator(
                id: result.instance.scenario.register.posts[$0.post].id, etp: $0.etp.number, cost: $0.cost.euros,
                share: $0.share.euros)
        }
    }

    /// Costs in euros.
    private static func told(_ value: Double, _ stage: Plan.Stage) -> Double {
        stage.objective == .cost ? PlacementInstance.euros(value) : value
    }
}
