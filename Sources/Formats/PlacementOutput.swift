internal import Coverage
internal import FacilitatorNetwork
internal import Foundation
internal import Funding
internal import Placement
public import Studies
internal import Territories
internal import VectorIO

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
        let catalogue = Catalogue.of(language)
        let situation = result.before
        let gazetteer = situation.scenario.gazetteer
        let layers = [try Layer.assignments(result), try .plan(result, catalogue: catalogue)]
        var tables = [Layer.planRegister(result), .planByDepartement(result)]
        var files = ["synthese.json": try json]
        if !answers.frontier.isEmpty {
            tables.append(frontier)
            files["frontiere.svg"] = chart.svg
        }
        if let alternatives { tables.append(alternatives) }
        if let stability = answers.stability { tables.append(stabilityTable(stability)) }
        // The plan on the map of the situation that it changes.
        let backdrop = [
            try Layer.territories(situation),
            .whiteZones(try WhiteZones(situation), of: situation, catalogue: catalogue),
            try .posts(of: situation),
        ]
        return try destination.write(
            layers + tables, map: backdrop + layers + tables,
            from: Origin(
                studies: [result.study], inputs: result.inputs, vintage: gazetteer.vintage,
                attribution: gazetteer.attribution, warnings: result.warnings.map { catalogue.sentence($0) },
                version: version),
            catalogue: catalogue, targetRatio: situation.scenario.demand.targetRatio, files: files,
            // The register that `analyze` reads.
            alwaysCSV: ["plan-registre"])
    }

    private var frontier: Layer {
        Layer(
            schema: LayerSchema(
                name: "frontiere", geometry: .none,
                fields: [
                    .init("budget_eur", .real), .init("valeur", .real), .init("borne", .real), .init("ecart", .real),
                    .init("etp", .real), .init("postes", .integer),
                ]),
            features: answers.frontier.map { point in
                Layer.Feature([
                    .real(PlacementInstance.euros(Double(point.budget))), .real(point.stage.value),
                    point.stage.bound.isFinite ? .real(point.stage.bound) : .null,
                    point.stage.relativeGap.isFinite ? .real(point.stage.relativeGap) : .null, .real(point.etp),
                    .integer(point.posts),
                ])
            })
    }

    private var chart: FrontierChart {
        FrontierChart(answers.frontier, of: result.study, catalogue: .of(language))
    }

    /// Other sets of seats, one row a seat.
    private var alternatives: Layer? {
        guard let alternatives = answers.alternatives, let best = result.plan.stages.first else { return nil }
        return Layer(
            schema: LayerSchema(
                name: "alternatives", geometry: .none,
                fields: [
                    .init("rang", .integer), .init("valeur", .real), .init("part", .real), .init("code", .text),
                    .init("nom", .text), .init("etp", .real), .init("dans_le_plan", .boolean),
                ]),
            features: alternatives.enumerated().flatMap { index, alternative in
                alternative.plan.posts.map { post in
                    let place = result.instance.candidates[post.candidate]
                    return Layer.Feature([
                        .integer(index + 1), .real(alternative.value), .real(alternative.value / best.value),
                        .text(place.id), .text(place.name), .real(Double(post.grains) * result.instance.problem.grain),
                        .boolean(result.posts.contains { $0.candidate == post.candidate }),
                    ])
                }
            })
    }

    /// How often each seat opens and each unit is served.
    private func stabilityTable(_ stability: Stability) -> Layer {
        func row(_ kind: String, _ code: String, _ name: String, _ count: Int, _ isInPlan: Bool) -> Layer.Feature {
            Layer.Feature([
                .text(kind), .text(code), .text(name), .real(Double(count) / Double(stability.draws)),
                .boolean(isInPlan),
            ])
        }
        let instance = result.instance
        let opened = Set(result.posts.map(\.candidate))
        let served = Set(result.posts.flatMap(\.services).map(\.unit))
        return Layer(
            schema: LayerSchema(
                name: "stabilite", geometry: .none,
                fields: [
                    .init("objet", .text), .init("code", .text), .init("nom", .text), .init("part", .real),
                    .init("dans_le_plan", .boolean),
                ]),
            features: instance.candidates.indices.filter { stability.seats[$0] > 0 }.map {
                row(
                    "siege", instance.candidates[$0].id, instance.candidates[$0].name, stability.seats[$0],
                    opened.contains($0))
            }
                + instance.units.indices.filter { stability.units[$0] > 0 }.map {
                    row(
                        "territoire", instance.units[$0].code, instance.units[$0].name, stability.units[$0],
                        served.contains($0))
                })
    }

    /// The same plan gives the same bytes.
    public var json: String {
        get throws {
            try report.outputJSON
        }
    }

    private var report: Report {
        get throws {
            let catalogue = Catalogue.of(language)
            let instance = result.instance
            let exclusions = catalogue.exclusions(from: result)
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
                        status: $0.isProven ? "prouve" : "non_prouve")
                }, isReproducible: result.plan.isReproducible,
                posts: result.posts.count, etp: result.posts.reduce(0) { $0 + $1.etp.number },
                cost: result.posts.map(\.cost).reduce(Money(cents: 0), +).euros,
                share: result.posts.map(\.share).reduce(Money(cents: 0), +).euros,
                served: result.posts.reduce(0) { $0 + $1.whiteServed },
                before: Report.Situation(result.before.total), after: Report.Situation(result.after.total),
                warnings: result.warnings.map { catalogue.sentence($0) },
                warningDetails: result.warnings.map { DiagnosticEntry($0, catalogue) },
                inputs: result.inputs.map { InputEntry($0) },
                vintage: Catalogue.french.words(of: instance.scenario.gazetteer.vintage),
                vintageDetails: VintageEntry(instance.scenario.gazetteer.vintage), tool: "maillage \(version)",
                goal: goal, seed: seed,
                plan: LayerRows(try .plan(result, catalogue: catalogue)), services: LayerRows(try .assignments(result)),
                exclusions: exclusions.map(catalogue.line), exclusionDetails: exclusions,
                reasons: result.posts.map {
                    PostReasons(
                        rank: $0.rank, candidate: instance.candidates[$0.candidate].id,
                        reasons: catalogue.reasons($0, of: result))
                },
                frontier: answers.frontier.isEmpty ? nil : LayerRows(frontier),
                alternatives: alternatives.map { LayerRows($0) },
                stability: answers.stability.map { LayerRows(stabilityTable($0)) })
        }
    }

    /// Costs in euros.
    private static func told(_ value: Double, _ stage: Plan.Stage) -> Double {
        stage.objective == .cost ? PlacementInstance.euros(value) : value
    }

    private struct Report: Encodable {
        struct Stage: Encodable {
            let objective: String
            let value: Double
            @Nullable var bound: Double?
            @Nullable var gap: Double?
            let status: String

            private enum CodingKeys: String, CodingKey {
                case objective = "objectif"
                case value = "valeur"
                case bound = "borne"
                case gap = "ecart"
                case status = "statut"
            }
        }

        struct Situation: Encodable {
            @Nullable var population: Double?
            @Nullable var uncovered: Double?
            @Nullable var white: Double?
            let etp: Double
            @Nullable var deficit: Double?

            init(_ figures: TerritoryFigures) {
                population = figures.population
                uncovered = figures.uncoveredPopulation
                white = figures.whitePopulation
                etp = figures.etp
                deficit = figures.deficit
            }

            private enum CodingKeys: String, CodingKey {
                case population
                case uncovered = "population_non_couverte"
                case white = "population_blanche"
                case etp
                case deficit = "deficit_etp"
            }
        }

        let title: String
        @Nullable var date: String?
        @Nullable var targetRatio: Double?
        @Nullable var rules: String?
        let notes: [String]
        @Nullable var budget: Double?
        @Nullable var expiring: Double?
        let objectives: [Stage]
        let isReproducible: Bool
        let posts: Int
        let etp: Double
        let cost: Double
        let share: Double
        let served: Double
        let before: Situation
        let after: Situation
        let warnings: [String]
        /// The same, for machines: one a warning, in their order.
        let warningDetails: [DiagnosticEntry]
        let inputs: [InputEntry]
        /// In French, as results print it.
        let vintage: String
        let vintageDetails: VintageEntry
        let tool: String
        @Nullable var goal: Double?
        @Nullable var seed: Int?
        let plan: LayerRows
        let services: LayerRows
        let exclusions: [String]
        /// The same, for machines: one an exclusion, in their order.
        let exclusionDetails: [ExclusionEntry]
        /// Why each post is proposed, as its `motif` tells it.
        let reasons: [PostReasons]
        /// Nil where nobody asked.
        @Nullable var frontier: LayerRows?
        @Nullable var alternatives: LayerRows?
        @Nullable var stability: LayerRows?

        private enum CodingKeys: String, CodingKey {
            case title = "titre"
            case date
            case targetRatio = "objectif_etp_100k"
            case rules = "regles"
            case notes
            case budget = "budget_eur"
            case expiring = "etp_a_echeance"
            case objectives = "objectifs"
            case isReproducible = "reproductible"
            case posts = "postes"
            case etp
            case cost = "cout_total"
            case share = "part_etat"
            case served = "population_desservie"
            case before = "avant"
            case after = "apres"
            case warnings = "avertissements"
            case warningDetails = "avertissements_details"
            case inputs = "entrees"
            case vintage = "millesime"
            case vintageDetails = "millesime_details"
            case tool = "outil"
            case goal = "but_etp_100k"
            case seed = "graine"
            case plan
            case services = "affectations"
            case exclusions = "non_retenues"
            case exclusionDetails = "non_retenues_details"
            case reasons = "motifs_details"
            case frontier = "frontiere"
            case alternatives
            case stability = "stabilite"
        }
    }
}
