internal import Coverage
internal import FacilitatorNetwork
internal import Sheets
public import Studies
internal import Territories
internal import VectorIO
public import Wording

/// A timeline as data: `chronologie.csv`, one row a date, and `chronologie.json`, with posts and territories.
public struct TimelineOutput {
    private let result: TimelineResult
    private let language: Language
    private let version: String

    public init(_ result: TimelineResult, language: Language, version: String) {
        self.result = result
        self.language = language
        self.version = version
    }

    /// - Returns: the names of the files or tables written.
    public func write(to destination: OutputDestination) throws -> [String] {
        let wording = Wording(language)
        let gazetteer = result.scenario.gazetteer
        let moments = Sheet.timeline(result.timeline)
        var layer = moments.layer(wording)
        layer.reading = .of(
            moments, named: wording.timelineSheet, of: (result.study.title, result.study.date), frozen: 1, wording
        ) { !$0.opening.isEmpty }
        let layers = [layer]
        return try destination.write(
            layers, map: { layers },
            from: Origin(
                studies: [result.study], inputs: result.inputs, vintage: gazetteer.vintage,
                attribution: gazetteer.attribution, warnings: result.warnings.map { wording.sentence($0) },
                version: version),
            wording: wording, files: ["chronologie.json": try json])
    }

    /// The same timeline gives the same bytes.
    public var json: String {
        get throws { try result.timeline.moments.map(moment).outputJSON }
    }

    private struct Moment: Encodable {
        let date: String
        @Nullable var population: Double?
        @Nullable var populationByStatus: [String: Double]?
        let unitsByStatus: [String: Int]
        @Nullable var whitePopulation: Double?
        let starting: [String]
        let ending: [String]
        let startingProjects: [String]
        let endingProjects: [String]
        let opening: [String]
        let closing: [String]

        private enum CodingKeys: String, CodingKey {
            case date, population
            case populationByStatus = "population_par_statut"
            case unitsByStatus = "territoires_par_statut"
            case whitePopulation = "population_blanche"
            case starting = "postes_debut"
            case ending = "postes_fin"
            case startingProjects = "projets_debut"
            case endingProjects = "projets_fin"
            case opening = "territoires_ouverts"
            case closing = "territoires_refermes"
        }
    }

    private func moment(_ moment: Timeline.Moment) -> Moment {
        func posts(_ positions: [PostPosition]) -> [String] {
            positions.map { result.scenario.register.posts[at: $0].id }
        }
        func units(_ positions: [UnitPosition]) -> [String] { positions.map { result.timeline.units[at: $0].code } }
        return Moment(
            date: moment.date.description, population: moment.total.population,
            populationByStatus: moment.total.populationByStatus?.byCode,
            unitsByStatus: Dictionary(grouping: moment.statuses, by: \.code).mapValues(\.count),
            whitePopulation: moment.total.whitePopulation, starting: posts(moment.starting),
            ending: posts(moment.ending), startingProjects: moment.startingProjects.map(\.id),
            endingProjects: moment.endingProjects.map(\.id), opening: units(moment.opening),
            closing: units(moment.closing))
    }
}
