internal import Coverage
internal import Diagnostics
internal import Territories

/// A study file as far as it can be understood: a part that is missing or wrong is nil, which findings tell, and the files
/// that the other parts name can still be read.
struct StudyDraft: Sendable {
    enum Boundaries: Sendable {
        case embedded
        case own(BoundaryLayer)
    }

    /// The study file as the user named it.
    let file: String
    var boundaries: Boundaries?
    var extent: TerritorySource.Extent?
    /// Where its codes stand.
    var place: Diagnostic.Place
    var aliases: [String: String] = [:]
    var network: NetworkSource?
    /// Zones are named, and nobody knows which.
    var hasWrongZones = false
    var needs: NeedsSource?
    var buyers: TableSource?
    var contracts: [TableSource] = []
    var projects: TableSource?
    var activity: ActivitySource?
    /// A target is named, right or wrong.
    var namesTarget = false
    var populations: PopulationsSource?
    var populationLayer: PopulationLayer.Source?
    var districts: DistrictLayer.Source?
    /// Nil where it cannot be one.
    var study: Study?

    /// - Parameter file: of a study, of which nothing is known yet.
    init(file: String) {
        self.file = file
        place = Diagnostic.Place(file: file, column: "territory")
    }

    init(_ study: Study) {
        file = study.file
        boundaries = study.territory.boundaries.map(Boundaries.own) ?? .embedded
        extent = study.territory.extent
        place = study.territory.place
        aliases = study.aliases
        network = study.network
        needs = study.needs
        buyers = study.buyers
        contracts = study.contracts
        projects = study.projects
        activity = study.activity
        namesTarget = study.target != nil
        populations = study.populations
        populationLayer = study.populationLayer
        districts = study.districts
        self.study = study
    }

    /// A path of the study, from the working folder.
    func path(_ relative: String) -> String { Study.path(relative, of: file) }
}
