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
        @Nullable var part_etp: Double?
        let etat: String
        let limitrophe: Bool
        let population: Double
        @Nullable var fin: String?
    }

    struct OneMore: Encodable {
        @Nullable var etp_100k: Double?
        @Nullable var deficit: Double?
        let statut: String
        @Nullable var population_blanche: Double?
    }

    let version: Int
    let territoire: JSONValue
    let raisons: [String]
    let postes: [Service]
    @Nullable var un_etp_de_plus: OneMore?

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
        territoire = rows[0]
        raisons = try WhiteZones(coverage, isDrawn: false).zones.filter { $0.unit == UnitPosition(index) }
            .map { wording.reason($0, of: unit, in: coverage.scenario) }
        postes = Self.services(of: unit, coverage)
        un_etp_de_plus = try Self.oneMore(unit, index, loaded, question.change)
    }

    /// The posts whose perimeters reach a unit, those that act first.
    private static func services(of unit: TerritoryUnit, _ coverage: Situation) -> [Service] {
        let (scenario, atoms) = (coverage.scenario, coverage.scenario.atoms)
        let inside = Set(unit.communes.flatMap { atoms.ranges[$0] })
        var services: [(order: Int, service: Service)] = []
        for (index, post) in scenario.register.posts.enumerated() {
            let row = scenario.reach.rows[index]
            for (reached, shares, isAdjoining) in [
                (row.own, row.ownETP, false), (row.adjoining, row.adjoiningETP, true),
            ] {
                let here = reached.indices.filter { inside.contains(reached[$0]) }
                guard !here.isEmpty else { continue }
                let state = coverage.now.states[index]
                services.append(
                    (
                        state == .actif ? 0 : 1,
                        Service(
                            id: post.id, structure: post.structure, etp: post.etp,
                            part_etp: shares.isEmpty ? nil : here.reduce(0) { $0 + shares[$1] }, etat: state.rawValue,
                            limitrophe: isAdjoining,
                            population: here.reduce(0) { $0 + atoms.populations[reached[$1]] },
                            fin: post.end?.description)
                    ))
            }
        }
        return services.sorted {
            ($0.order, $1.service.population, $0.service.id) < ($1.order, $0.service.population, $1.service.id)
        }
        .map(\.service)
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
            etp_100k: figures.etpPer100k, deficit: figures.deficit, statut: figures.status.code,
            population_blanche: figures.whitePopulation)
    }
}
