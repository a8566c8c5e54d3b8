internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Foundation
internal import Sheets
internal import Studies
internal import Territories
internal import Wording

/// One territory: its figures, why it is white, who serves it, what one ETP more changes.
struct TerritoryAnswer: Encodable {
    struct Service: Encodable {
        let id: String
        let structure: String
        @Nullable var etp: Double?
        /// That serve here.
        @Nullable var etpHere: Double?
        let state: String
        let isAdjoining: Bool
        let population: Double
        @Nullable var end: String?
        /// Nil where the register does not say.
        @Nullable var servesState: Bool?
        /// How to reach its holder.
        @Nullable var contact: String?

        init(_ serving: ServingPost, in coverage: Situation) {
            let post = coverage.scenario.register.posts[at: serving.post]
            (id, structure, etp, end) = (post.id, post.structure, post.etp, post.end?.description)
            (etpHere, isAdjoining, population) = (serving.etp, serving.isAdjoining, serving.population)
            state = coverage.now.state(of: serving.post).rawValue
            (servesState, contact) = (post.servesStateContracts, post.contact)
        }

        private enum CodingKeys: String, CodingKey {
            case id, structure, etp, population, contact
            case servesState = "marches_etat"
            case etpHere = "part_etp"
            case state = "etat"
            case isAdjoining = "limitrophe"
            case end = "fin"
        }
    }

    /// Who coordinates those who serve.
    struct Coordinator: Encodable {
        let id: String
        let structure: String
        @Nullable var end: String?
        @Nullable var contact: String?

        init(_ post: Post) {
            (id, structure, end, contact) = (post.id, post.structure, post.end?.description, post.contact)
        }

        private enum CodingKeys: String, CodingKey {
            case id, structure, contact
            case end = "fin"
        }
    }

    struct OneMore: Encodable {
        @Nullable var ratio: Double?
        @Nullable var deficit: Double?
        let status: String
        @Nullable var white: Double?

        private enum CodingKeys: String, CodingKey {
            case ratio = "etp_100k"
            case deficit
            case status = "statut"
            case white = "population_blanche"
        }
    }

    let version: Int
    let territory: JSONValue
    let reasons: [String]
    let services: [Service]
    let coordinators: [Coordinator]
    @Nullable var oneMore: OneMore?

    private enum CodingKeys: String, CodingKey {
        case version
        case territory = "territoire"
        case reasons = "raisons"
        case services = "postes"
        case coordinators = "coordination"
        case oneMore = "un_etp_de_plus"
    }

    /// - Throws: `unknownAddress` for a territory that is not the study's.
    init(
        _ loaded: LoadedStudy, _ question: SituationQuestion, code: String, version: Int, _ language: Language
    ) throws {
        let result = try loaded.situation(question.change)
        let coverage = result.coverage
        guard let index = coverage.units.firstIndex(where: { $0.code == code }) else {
            throw StoreProblem.unknownAddress.diagnostic(value: code)
        }
        let unit = coverage.units[index]
        let sheet = try Sheet.territories(coverage, isDrawn: false)
        let one = Sheet(sheet.name, sheet.title, columns: sheet.columns, rows: [sheet.rows[index]])
        let rows = try JSONDecoder().decode([JSONValue].self, from: Data(JSONAnswer.line(one)))
        let wording = Wording(language)
        self.version = version
        territory = rows[0]
        reasons = try WhiteZones(coverage, isDrawn: false).zones.filter { $0.unit == UnitPosition(index) }
            .map { wording.reason($0, of: unit, in: coverage.scenario) }
        services = coverage.serving(unit.communes).map { Service($0, in: coverage) }
        coordinators = coverage.network.coordinators.map { Coordinator(coverage.scenario.register.posts[at: $0]) }
        oneMore = try Self.oneMore(unit, index, loaded, question.change)
    }

    /// The same study with a post of one ETP that serves the unit and nothing else.
    private static func oneMore(
        _ unit: TerritoryUnit, _ index: Int, _ loaded: LoadedStudy, _ change: Change
    ) throws -> OneMore? {
        var change = change
        let own = Perimeter([.init(.unit(unit.level, unit.position))])
        change.posts = (change.posts ?? loaded.scenario.register.posts) + [Post(id: "+1", etp: 1, own: own)]
        let figures = try loaded.situation(change).coverage.figures[index]
        return OneMore(
            ratio: figures.etpPer100k, deficit: figures.deficit, status: figures.status.code,
            white: figures.whitePopulation)
    }
}
