public import Coverage
internal import Diagnostics
public import FacilitatorNetwork
public import Placement
public import Territories
internal import VectorIO

/// What a planner asks: a study file, read and checked.
public struct Study: Sendable {
    /// Heads every output that a person reads.
    public var title: String
    /// What is studied, in which boundaries.
    public var territory: TerritorySource
    /// Of the rows of the results.
    public var level = Level.epci
    /// Posts whose convention covers this day count; nil counts them all.
    public var date: CivilDate?
    /// How far ahead conventions that end make a territory fragile.
    public var horizonMonths = 12
    /// Nil judges no need, deficit or capacity.
    public var target: Target?
    /// Where capacity is held against need, whatever `level`.
    public var capacityLevel = Level.epci
    /// The register of posts.
    public var network: NetworkSource
    /// What is known of needs.
    public var needs = NeedsSource()
    /// `buyers:`, the table of those who buy; nil where none is named.
    public var buyers: TableSource?
    /// `contracts:`, tables of public contracts, of one's own or of national open data.
    public var contracts: [TableSource] = []
    /// `projects:`, the table or the layer of large projects; nil where none is named.
    public var projects: TableSource?
    /// What its posts tell of their work.
    public var activity = ActivitySource()
    /// What the study calls territories itself, each name with names, codes or words of the grammar of perimeters.
    public var aliases: [String: String] = [:]
    /// Whose people count; nil counts those of the newest embedded census.
    public var populations: PopulationsSource?
    /// Where people live inside communes that are split; nil shares them by area.
    public var populationLayer: PopulationLayer.Source?
    /// Priority districts; nil where the study names none.
    public var districts: DistrictLayer.Source?
    /// Nil when the study places nothing.
    public var placement: PlacementSettings?
    /// What people found in the applications; nil where nobody has looked yet.
    public var appraisal: AppraisalSource?
    /// What the report says of those who issue it.
    public var report = ReportSettings()
    /// Caveats that belong on the first page of every output.
    public var notes: [String] = []
    /// The study file as the user named it.
    public var file: String
    /// The bytes of it that were parsed.
    let digest: InputFile.Part

    /// A path of the study, from the working folder.
    public func path(_ relative: String) -> String { Self.path(relative, of: file) }

    /// A path that a study file gives, relative to its folder, from the working folder.
    static func path(_ relative: String, of file: String) -> String {
        if relative.hasPrefix("/") { return relative }
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        return folder + relative
    }
}
