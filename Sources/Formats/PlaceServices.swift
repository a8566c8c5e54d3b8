internal import Coverage
public import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
internal import GeometryKit
public import Sheets
public import Studies
internal import Territories
public import VectorIO
public import Wording

/// Who covers a place: the facilitators whose perimeter holds it, those who serve it by extension, and who coordinates them.
public struct PlaceServices {
    /// What is said of one place.
    private struct Answer {
        /// Over the table: the place and its status, or the words asked for where it is none of the study's.
        let title: String
        let rows: [ServiceRow]
    }

    private let coverage: Situation
    private let servingPosts: ServingPosts
    private let isForState: Bool
    private let wording: Wording
    private var answers: [Answer] = []
    /// What is to be told where a place alone is asked for and it is no territory, or none of the study's.
    public private(set) var problem: Diagnostic?

    /// - Parameters:
    ///   - places: names or codes, as people write them.
    ///   - isForState: for a contract of the State's, which only some posts follow.
    /// - Complexity: linear in the names of the country for each different text; all cores.
    public init(_ places: [String], in result: StudyResult, isForState: Bool, language: Language) throws {
        coverage = result.coverage
        servingPosts = ServingPosts(coverage)
        self.isForState = isForState
        wording = Wording(language)
        let scenario = coverage.scenario
        let gazetteer = scenario.gazetteer
        let departements = Set(scenario.territory.communes.compactMap { gazetteer.communes[$0].departement })
        let names = TerritoryNames(gazetteer, around: NameSurroundings(departements: departements))
        let texts = Array(Set(places)).sorted()
        let searched = Dictionary(
            uniqueKeysWithValues: zip(texts, try parallelMap(texts) { names.search($0, most: 20) }))
        for asked in places {
            let found = searched[asked] ?? []
            let exact = found.filter { $0.certainty == .exact }.map(\.unit)
            let inside = exact.filter { !communes(of: $0).isEmpty }
            // « Niort » is the commune before the EPCI that is called so too.
            let level = Level.allCases.first { level in inside.contains { $0.level == level } }
            answers += inside.filter { $0.level == level }.map { answer($0, asked: asked) }
            if inside.isEmpty {
                let remark = exact.isEmpty ? wording.unknownPlace : wording.outsideTheTerritory
                answers.append(
                    Answer(
                        title: "\(asked)\(wording.colon)\(remark)", rows: [ServiceRow(asked: asked, remark: remark)]))
            }
            if exact.isEmpty {
                let near = found.first { !communes(of: $0.unit).isEmpty } ?? found.first
                problem =
                    names.notFound(asked, found)
                    ?? Diagnostic(
                        StudyProblem.unknownPlace, value: asked, nearest: near.map { gazetteer.name(of: $0.unit) })
            } else if inside.isEmpty {
                problem = Diagnostic(StudyProblem.outsideTerritory, value: asked)
            }
        }
    }

    /// Of a unit, those of the study.
    private func communes(of unit: UnitReference) -> [Int] {
        coverage.scenario.gazetteer.communes(of: unit).filter { coverage.scenario.territory.contains[$0] }
    }

    // MARK: Rows

    /// A row a place and post; one too for a place that no post serves.
    public var sheet: Sheet<ServiceRow> { .services(answers.flatMap(\.rows)) }

    private func answer(_ unit: UnitReference, asked: String) -> Answer {
        let gazetteer = coverage.scenario.gazetteer
        let inside = communes(of: unit)
        let status = coverage.figures(of: inside).status
        let (name, code) = (gazetteer.name(of: unit), gazetteer.code(of: unit))
        func row(_ role: ServiceRole?, _ post: Post?, remark: String? = nil) -> ServiceRow {
            ServiceRow(
                asked: asked, code: code, name: name, level: unit.level, status: status.code, role: role, post: post,
                seat: post.flatMap { $0.seat.map { gazetteer.communes[$0].name } }, contact: post?.contact,
                remark: remark)
        }
        let posts = coverage.scenario.register.posts
        let serving = servingPosts.serving(inside).filter { coverage.now.state(of: $0.post) == .actif }
            .map { (isAdjoining: $0.isAdjoining, post: posts[at: $0.post]) }
            .filter { !isForState || $0.post.servesStateContracts != false }
        let facilitators =
            serving.isEmpty
            ? [row(nil, nil, remark: isForState ? wording.nobodyServesTheState : wording.nobodyServes)]
            : serving.map { row($0.isAdjoining ? .limitrophe : .propre, $0.post) }
        let coordinators = coverage.network.coordinators.map { row(.coordinateur, posts[at: $0]) }
        return Answer(
            title: wording.placeTitle(
                name, code: code, level: wording.name(of: unit.level), status: wording.name(of: status)),
            // The State's buyers turn to the coordinator first.
            rows: isForState ? coordinators + facilitators : facilitators + coordinators)
    }

    // MARK: Outputs

    /// One table a place, under its name and its status.
    public var text: String {
        func printed(
            _ column: Column<ServiceRow>, _ kind: ColumnKind = .text, _ words: @escaping (ServiceRow) -> String?
        ) -> PrintedColumn<ServiceRow> {
            PrintedColumn(column.label[wording.language], kind) { words($0) ?? wording.absent }
        }
        let columns: [PrintedColumn<ServiceRow>] = [
            printed(ServiceRow.role) { role($0) },
            printed(ServiceRow.structure) { $0.post?.structure },
            printed(ServiceRow.postCode, .code) { $0.post?.id },
            printed(ServiceRow.servesStateContracts) { row in
                row.post?.servesStateContracts.map { $0 ? wording.report.yes : wording.report.no }
            },
            printed(ServiceRow.etp, .number) { row in
                row.post?.etp.map { wording.format.decimal($0, digits: 2) } ?? wording.unknown
            },
            printed(ServiceRow.seat) { $0.seat },
            printed(ServiceRow.end, .code) { $0.post?.end.map(wording.format.date) },
            printed(ServiceRow.contact) { $0.contact },
        ]
        let blocks = answers.map { answer in
            let posts = answer.rows.filter { $0.post != nil }
            // The remark of a place that is none of the study's stands in its title.
            let remarks = answer.rows.filter { $0.code != nil }.compactMap(\.remark)
            return ([answer.title] + remarks + (posts.isEmpty ? [] : ConsoleTable(columns, rows: posts).lines))
                .joined(separator: "\n")
        }
        let situation = coverage.now.date.map { wording.situationOn(date: $0) } ?? wording.situationWithoutDate
        return ([situation] + blocks).joined(separator: "\n\n") + "\n"
    }

    private func role(_ row: ServiceRow) -> String {
        switch row.role {
        case .propre: wording.ownPerimeter
        case .limitrophe: wording.adjoiningPerimeter
        case .coordinateur: wording.coordination
        case nil: ""
        }
    }

    /// One object a place and post.
    public var json: String {
        get throws { try sheet.outputJSON }
    }

    /// Writes the table that is mailed: CSV or a workbook.
    /// - Throws: `cannotWrite`.
    public func write(to file: String, as format: VectorFormat) throws {
        let target = URL(fileURLWithPath: file)
        try OutputFolder.write(to: target.deletingLastPathComponent().path) { staging in
            try sheet.layer(wording).write(
                to: "\(staging)/\(target.lastPathComponent)", format: format, csv: .plain)
        }
    }
}
