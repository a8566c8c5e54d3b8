internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Foundation
internal import GeometryKit
internal import Studies
internal import Territories
internal import Wording
internal import Yams

/// A study's settings, as the page shows them.
struct StudyAnswer: Encodable {
    struct Place: Encodable {
        let name: String
        @Nullable var codes: String?
        let communes: Int
        @Nullable var population: Double?
        /// West, south, east, north.
        @Nullable var box: [Double]?

        private enum CodingKeys: String, CodingKey {
            case name = "nom"
            case codes, communes, population
            case box = "emprise"
        }
    }

    struct Amount: Encodable {
        let ratio: Double?
        let total: Double?

        init(_ target: Target) {
            switch target.amount {
            case .ratio(let ratio): (self.ratio, total) = (ratio, nil)
            case .total(let total): (ratio, self.total) = (nil, total)
            }
        }

        private enum CodingKeys: String, CodingKey {
            case ratio = "etp_per_100k"
            case total = "etp"
        }
    }

    let id: String
    let version: Int
    let title: String
    @Nullable var place: Place?
    @Nullable var date: String?
    @Nullable var level: String?
    let levels: [String]
    @Nullable var target: Amount?
    @Nullable var horizonMonths: Int?
    let posts: Int
    /// At which something changes.
    let dates: [String]
    @Nullable var placement: JSONValue?
    let hasOwnBoundaries: Bool
    let canUndo: Bool
    let canRedo: Bool
    let errors: Int
    let warnings: Int
    let notes: [String]

    private enum CodingKeys: String, CodingKey {
        case id, version, date, dates, placement, notes
        case title = "titre"
        case place = "territoire"
        case level = "niveau"
        case levels = "niveaux"
        case target = "cible"
        case horizonMonths = "horizon_mois"
        case posts = "postes"
        case hasOwnBoundaries = "frontieres_propres"
        case canUndo = "annuler"
        case canRedo = "retablir"
        case errors = "erreurs"
        case warnings = "avertissements"
    }

    init(_ desk: StudyDesk, _ view: StudyDesk.View) {
        let study = view.opened.loaded?.study
        let scenario = view.opened.loaded?.scenario
        id = desk.id
        version = view.version
        title = study?.title ?? desk.id
        place = scenario.map { scenario in
            let gazetteer = scenario.gazetteer
            return Place(
                name: study.map { Self.name(of: $0, in: gazetteer) } ?? "", codes: study?.territory.codes,
                communes: scenario.territory.communes.count, population: scenario.atlas.population,
                box: Self.box(scenario.territory.communes, in: gazetteer))
        }
        date = study?.date?.description
        level = study?.level.rawValue
        levels = Level.allCases.map(\.rawValue)
        target = study?.target.map { Amount($0) }
        horizonMonths = study?.horizonMonths
        posts = scenario?.register.posts.count ?? 0
        dates = scenario.map { Self.dates($0).map(\.description) } ?? []
        placement = Self.placement(in: desk.files.texts[StudyFiles.study] ?? "")
        hasOwnBoundaries = study?.territory.boundaries != nil
        canUndo = view.canUndo
        canRedo = view.canRedo
        errors = view.opened.findings.errors.count
        warnings = view.opened.findings.warnings.count
        notes = study?.notes ?? []
    }

    private static func name(of study: Study, in gazetteer: Gazetteer) -> String {
        guard case .units(let level, let codes) = study.territory.extent else { return "France" }
        return codes.map { code in
            gazetteer.position(of: code, at: level).map { gazetteer.name(of: UnitReference(level, $0)) } ?? code
        }.joined(separator: ", ")
    }

    /// The days at which a convention of the territory starts or has ended.
    private static func dates(_ scenario: Scenario) -> [CivilDate] {
        let posts = scenario.reach.postsInTerritory.map { scenario.register.posts[at: $0] }
            .filter { $0.status == .enCours && $0.quality == .facilitateur }
        return Set(posts.compactMap(\.start) + posts.compactMap { $0.end?.next }).sorted()
    }

    /// West, south, east, north of the town halls, with a margin; of the mainland where there is some.
    private static func box(_ communes: [Int], in gazetteer: Gazetteer) -> [Double]? {
        let mainland = communes.filter { !gazetteer.isOverseas(commune: $0) }
        let seats = (mainland.isEmpty ? communes : mainland).compactMap { gazetteer.communes[$0].seat }
        guard let first = seats.first else { return nil }
        var box = [first.longitude, first.latitude, first.longitude, first.latitude]
        for seat in seats {
            box = [
                min(box[0], seat.longitude), min(box[1], seat.latitude), max(box[2], seat.longitude),
                max(box[3], seat.latitude),
            ]
        }
        return [box[0] - 0.1, box[1] - 0.1, box[2] + 0.1, box[3] + 0.1]
    }

    /// The part `placement:` as it stands in the study's file.
    private static func placement(in text: String) -> JSONValue? {
        guard let root = try? Yams.compose(yaml: text), let node = root["placement"] else { return nil }
        return value(of: node)
    }

    private static func value(of node: Node) -> JSONValue {
        switch node {
        case .mapping(let mapping):
            return .object(
                Dictionary(
                    mapping.map { ($0.key.scalar?.string ?? "", value(of: $0.value)) },
                    uniquingKeysWith: { first, _ in first }))
        case .sequence(let sequence): return .array(sequence.map(value))
        case .scalar(let scalar):
            guard scalar.style == .plain || scalar.style == .any else { return .text(scalar.string) }
            if let number = Int(scalar.string) { return .whole(number) }
            if let number = Double(scalar.string), number.isFinite { return .number(number) }
            switch scalar.string {
            case "true": return .boolean(true)
            case "false": return .boolean(false)
            case "", "null", "~": return .null
            default: return .text(scalar.string)
            }
        case .alias: return .null
        }
    }
}
