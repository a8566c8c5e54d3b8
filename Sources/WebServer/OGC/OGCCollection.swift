internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Sheets
internal import Studies
internal import VectorIO
internal import Wording

/// What a study offers to GIS clients: the layers that the commands write, of any day and level, and the plan.
enum OGCCollection: String, CaseIterable, Sendable {
    case territories = "territoires"
    case whiteZones = "zones-blanches"
    case perimeters = "perimetres"
    case posts = "postes"
    case contracts = "marches"
    case buyers = "acheteurs"
    case projects = "projets"
    case districts = "quartiers"
    case plan

    /// Those that a study has something of: contracts, buyers, projects and districts are there where it names some.
    static func offered(by study: LoadedStudy?) -> [OGCCollection] {
        allCases.filter { collection in
            switch collection {
            case .contracts: study?.ledger.contracts.isEmpty == false
            case .buyers: study?.ledger.buyers.isEmpty == false
            case .projects: study?.scenario.demand.projects.isEmpty == false
            case .districts: study?.hasDistricts == true
            case .territories, .whiteZones, .perimeters, .posts, .plan: true
            }
        }
    }

    /// The columns that name a feature together.
    private var key: [String] {
        switch self {
        case .territories, .districts: ["code"]
        case .whiteZones: ["code", "statut"]
        case .perimeters, .posts, .plan, .buyers, .projects: ["id"]
        // A buyer's numbers are its own alone.
        case .contracts: ["acheteur", "id"]
        }
    }

    func title(_ language: Language) -> String {
        let words =
            switch self {
            case .territories: Words("Territoires", "Territories")
            case .whiteZones: Words("Zones blanches", "White zones")
            case .perimeters: Words("Périmètres des postes", "Perimeters of posts")
            case .posts: Words("Postes", "Posts")
            case .contracts: Words("Marchés", "Contracts")
            case .buyers: Words("Acheteurs", "Buyers")
            case .projects: Words("Grands projets", "Large projects")
            case .districts: Words("Quartiers prioritaires", "Priority districts")
            case .plan: Words("Plan de placement", "Placement plan")
            }
        return words[language]
    }

    func description(_ language: Language) -> String {
        let words =
            switch self {
            case .territories:
                Words(
                    "Couverture de chaque territoire, à la maille et au jour demandés.",
                    "Coverage of each territory, at the level and on the day that are asked for.")
            case .whiteZones:
                Words(
                    "Parties de territoire où personne n’intervient, ou trop peu.",
                    "Parts of territories where nobody works, or too few do.")
            case .perimeters: Words("Où chaque poste intervient.", "Where each post works.")
            case .posts: Words("Les postes, au siège de chacun.", "The posts, each at its seat.")
            case .contracts:
                Words(
                    "Les marchés publics de l’étude, et qui suit chacun par son lieu d’exécution.",
                    "The study’s public contracts, and who follows each by its place of execution.")
            case .buyers:
                Words(
                    "Les acheteurs, au siège de chacun, et comment leurs marchés sont suivis.",
                    "The buyers, each at its seat, and how their contracts are followed.")
            case .projects:
                Words(
                    "Les grands projets, et les ETP qu’ils demandent pendant leur durée.",
                    "Large projects, and the FTE that they ask for while they last.")
            case .districts:
                Words(
                    "Les quartiers de l’étude : leurs habitants, couverts ou non, et qui les sert.",
                    "The districts of the study: their people, covered or not, and who serves them.")
            case .plan:
                Words(
                    "Périmètres des postes du dernier plan trouvé, ou de celui que nomme « plan ».",
                    "Perimeters of the posts of the last plan found, or of the one that “plan” names.")
            }
        return words[language]
    }

    /// Its features.
    /// - Throws: `unknownPlan` where the plan that is asked for is not there.
    func layer(_ site: Site, _ desk: StudyDesk, _ view: StudyDesk.View, _ question: OGCQuestion) throws -> OGCLayer {
        let change = question.situation.change
        let plan = self == .plan ? try Self.plan(question.plan, site, desk) : nil
        let key = "\(rawValue) \(question.situation.key) \(plan.map { "\($0.number)" } ?? "")"
        return try view.layers.layer(key) {
            let loaded = try plan.map { try Self.loaded($0, desk) } ?? view.opened.computable()
            let result = try loaded.situation(change)
            let name = self == .plan ? Self.perimeters.rawValue : rawValue
            let layer = try OutputRoutes.layer(name, of: result, question.situation.language)
            // Before a plan is found, its layer is there with nothing in it.
            let isEmpty = self == .plan && plan == nil
            return OGCLayer(isEmpty ? Layer(schema: layer.schema, features: []) : layer, key: self.key)
        }
    }

    /// The plan that is meant; nil where none was found yet.
    private static func plan(_ number: String?, _ site: Site, _ desk: StudyDesk) throws -> PlanRecord? {
        if let number {
            return try site.plans.job(number, of: desk).found()
        }
        return try site.plans.list(desk).last(where: \.isFound)
    }

    /// The study with the plan's posts for its register.
    private static func loaded(_ plan: PlanRecord, _ desk: StudyDesk) throws -> LoadedStudy {
        let header = RegisterColumn.allCases.map(\.rawValue)
        let table = Table(
            file: StudyFiles.register, header: header,
            rows: plan.posts.enumerated().map { index, post in
                Table.Row(number: index + 2, cells: header.map { post[$0] ?? "" })
            }, headerRow: 1)
        return try desk.loaded(register: table)
    }
}
