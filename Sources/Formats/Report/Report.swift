internal import Coverage
public import FacilitatorNetwork
public import Studies
internal import Territories
public import Wording

/// The « état des lieux des zones couvertes et des zones blanches » that a coordinator owes: what is found and what
/// limits it on the first page, then the map, the tables, the plan, and all that it rests on.
public struct Report {
    let result: StudyResult
    let outcome: PlanOutcome
    let contents: ReportContents
    let language: Language
    let version: String
    /// The day it is made.
    let today: CivilDate

    var wording: Wording { Wording(language) }
    var labels: ReportWording { wording.report }
    var format: NumberFormat { wording.format }
    var coverage: Situation { result.coverage }
    var total: TerritoryFigures { result.coverage.total }
    var isJudged: Bool { coverage.scenario.demand.targetRatio != nil }
    var posts: [Post] { coverage.scenario.register.posts }

    /// The study's date at the end of its horizon; nil when it has no date.
    var horizon: CivilDate? { result.study.date.map { $0.adding(months: result.study.horizonMonths) } }

    public init(
        _ result: StudyResult, outcome: PlanOutcome = .notAsked, contents: ReportContents = .whole,
        language: Language, version: String, today: CivilDate
    ) {
        self.result = result
        self.outcome = outcome
        self.contents = contents
        self.language = language
        self.version = version
        self.today = today
    }

    func document() throws -> Document {
        let settings = result.study.report
        let logo = try result.study.readLogo()
        return Document(
            language: language, title: activityTitle ?? labels.title, study: result.study.title, situation: situation,
            service: settings.service, author: settings.author, logo: logo?.picture,
            summary: labels.summary(subject: "\(result.study.title). \(situation)"), generator: "maillage \(version)",
            date: today.description, issued: labels.tool(date: today, tool: "Maillage \(version)"),
            sections: try sections + [sources(logo?.parts ?? [])])
    }

    private var sections: [Document.Section] {
        get throws {
            switch contents {
            case .whole:
                [findings, try map, territories, try whiteZones] + districts + [network, conventions] + (try needs)
                    + (try plan)
                    + [method, definitions]
            case .stateOfPlay:
                [findings, try map, territories, try whiteZones] + districts + [network]
                    + [weightedNeeds].compactMap { $0 }
                    + (try needs)
                    + [method, definitions]
            case .activity(let report): try activitySections(report)
            }
        }
    }

    private var situation: String {
        if case .activity(let report) = contents { return wording.periodTold(report.period) }
        return result.study.date.map { wording.situationOn(date: $0) } ?? wording.situationWithoutDate
    }

    // MARK: Words that several sections use

    /// So many people, in words.
    func people(_ number: Double) -> String {
        number > 0 && number < 0.5 ? labels.lessThanOne : labels.people(Int(number.rounded()))
    }

    /// A list that stays readable: the first ones, and how many more.
    func listed(_ names: [String], most: Int = 8) -> String {
        // Names have commas of their own.
        if names.count <= most { return names.joined(separator: wording.semicolon) }
        let others = labels.others(names.count - most)
        return labels.and(first: names.prefix(most).joined(separator: wording.semicolon), second: others)
    }

    /// A unit as the tables name it.
    func name(_ unit: TerritoryUnit) -> String { TerritoryName.abbreviated(unit.name) + (unit.isPartial ? " *" : "") }

    func name(_ post: Post) -> String { post.structure.isEmpty ? post.id : "\(post.id) \(post.structure)" }

    /// Facilitators in post whose perimeter, own or adjoining, reaches the territory.
    var activePosts: [PostPosition] { coverage.network.active }

    typealias WhiteUnit = (unit: TerritoryUnit, share: Double, figures: TerritoryFigures)

    /// Units with the part of them in white zones, 0 to 1, where there is one; most people first. Where nobody lives,
    /// nobody lacks anything.
    var whiteUnits: [WhiteUnit] {
        coverage.unitFigures.mostWhiteFirst.filter { $0.figures.hasWhiteZone && $0.figures.population != 0 }.map {
            row in
            let byArea = row.figures.whiteAreaSquareMetres / row.figures.areaSquareMetres
            return (unit: row.unit, share: row.figures.whiteShare ?? byArea, figures: row.figures)
        }
    }
}
