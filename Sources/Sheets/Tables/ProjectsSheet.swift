public import Coverage
internal import FacilitatorNetwork
internal import GeometryKit
internal import Territories
internal import VectorIO

/// A row of `projets`: a large project, what it asks for and what is there for it on the study's day.
public struct ProjectRow: Sendable {
    /// With its ETP over its places.
    public let need: ProjectNeed
    /// Whether it asks for its ETP on the study's day.
    public let isActive: Bool
    /// People of its places inside the study, and those of them in white zones.
    let (population, whitePopulation): (Double, Double)
    /// Of its places; nil where nothing outlines them.
    let outline: Outline?

    /// `nom`.
    public static let name = Column<ProjectRow>(
        "nom", Words("Projet", "Project"), Words("Nom du projet.", "Name of the project.")
    ) { $0.need.project.name }
    /// `etp`.
    public static let etp = Column<ProjectRow>(
        "etp", .etp, Words("ETP demandés", "FTE asked for"),
        Words("Sur tout son périmètre, chaque jour de sa durée.", "Over its whole perimeter, each day that it lasts.")
    ) { $0.need.project.etp }
    /// `etp_etude`.
    public static let etpInside = Column<ProjectRow>(
        "etp_etude", .etp, Words("Dont dans l’étude", "Of them in the study"),
        Words("Part qui revient au territoire étudié.", "The part that falls to the territory studied.")
    ) { $0.need.insideTerritory }
    /// `en_cours`.
    public static let active = Column<ProjectRow>(
        "en_cours", Words("En cours", "Under way"), Words("Au jour de l’étude.", "On the study’s day.")
    ) { $0.isActive }

    static let columns: [Column<ProjectRow>] = [
        Column("id", Words("Code"), Words("Identifiant du projet.", "Code of the project.")) { $0.need.project.id },
        name, etp, etpInside,
        Column("debut", Words("Début", "Start"), Words("Premier jour.", "First day.")) { $0.need.project.start },
        Column("fin", Words("Fin", "End"), Words("Dernier jour.", "Last day.")) { $0.need.project.end },
        active,
        Column(
            "population", .people, Words("Population"),
            Words("Habitants de ses lieux, dans l’étude.", "People of its places, in the study.")
        ) { $0.population },
        Column(
            "population_blanche", .people, Figures.whitePopulation.label,
            Words("Parmi eux, ceux qui sont en zone blanche.", "Of them, those in white zones.")
        ) { $0.whitePopulation },
    ]
}

extension Sheet where Row == ProjectRow {
    /// `projets`: one row a project, with the outline of its places.
    public static func projects(of coverage: Situation) throws -> Self {
        let scenario = coverage.scenario
        let needs = scenario.demand.projects
        let outlines = try AtomDrawing(scenario).outlines(of: needs.map(\.atoms))
        let (atoms, territory) = (scenario.atoms, scenario.territory)
        return Sheet(
            "projets", Words("Grands projets", "Large projects"), .surface, columns: ProjectRow.columns,
            rows: zip(needs, outlines).map { need, outline in
                let inside = need.atoms.filter { territory.contains[atoms.communes[$0]] }
                let white = inside.filter { coverage.now.statuses[$0].isWhite }
                func people(_ some: [Int]) -> Double { some.reduce(0) { $0 + atoms.populations[$1] } }
                return ProjectRow(
                    need: need, isActive: need.project.isActive(on: coverage.now.date), population: people(inside),
                    whitePopulation: people(white), outline: outline)
            }, outline: \.outline)
    }
}
