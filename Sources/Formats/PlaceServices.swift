internal import Coverage
public import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
internal import Sheets
public import Studies
internal import Territories
public import VectorIO
public import Wording

/// Who covers a place: the facilitators whose perimeter holds it, those who serve it by extension, and who coordinates them.
public struct PlaceServices {
    private let coverage: Situation
    private let isForState: Bool
    private let wording: Wording
    private var places: [(asked: String, found: [UnitReference], remark: String?)] = []
    /// What is to be told where a place alone is asked for and it is no territory, or none of the study's.
    public private(set) var problem: Diagnostic?

    /// - Parameters:
    ///   - places: names or codes, as people write them.
    ///   - isForState: for a contract of the State's, which only some posts follow.
    public init(_ places: [String], in result: StudyResult, isForState: Bool, language: Language) {
        coverage = result.coverage
        self.isForState = isForState
        wording = Wording(language)
        let scenario = coverage.scenario
        let gazetteer = scenario.gazetteer
        let departements = Set(scenario.territory.communes.compactMap { gazetteer.communes[$0].departement })
        let names = TerritoryNames(gazetteer, around: NameSurroundings(departements: departements))
        for asked in places {
            let found = names.search(asked, most: 20)
            let exact = found.filter { $0.certainty == .exact }.map(\.unit)
            let inside = exact.filter { !communes(of: $0).isEmpty }
            // « Niort » is the commune before the EPCI that is called so too.
            let level = [Level.commune, .epci, .departement, .region].first { level in
                inside.contains { $0.level == level }
            }
            self.places.append(
                (
                    asked, inside.filter { $0.level == level },
                    exact.isEmpty ? wording.unknownPlace : inside.isEmpty ? wording.outsideTheTerritory : nil
                ))
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

    private var rows: [ServiceRow] {
        places.flatMap { place in
            place.found.isEmpty
                ? [ServiceRow(asked: place.asked, remark: place.remark)]
                : place.found.flatMap { rows(of: $0, asked: place.asked) }
        }
    }

    private func rows(of unit: UnitReference, asked: String) -> [ServiceRow] {
        let gazetteer = coverage.scenario.gazetteer
        let inside = communes(of: unit)
        let status = coverage.figures(of: inside).status.code
        func row(_ role: ServiceRole?, _ post: Post?, remark: String? = nil) -> ServiceRow {
            ServiceRow(
                asked: asked, code: gazetteer.code(of: unit), name: gazetteer.name(of: unit), level: unit.level,
                status: status, role: role, post: post,
                seat: post.flatMap { $0.seat.map { gazetteer.communes[$0].name } }, contact: post.flatMap(Self.contact),
                remark: remark)
        }
        let posts = coverage.scenario.register.posts
        let serving = coverage.serving(inside).filter { coverage.now.state(of: $0.post) == .actif }
            .map { (isAdjoining: $0.isAdjoining, post: posts[at: $0.post]) }
            .filter { !isForState || $0.post.servesStateContracts != false }
        let facilitators =
            serving.isEmpty
            ? [row(nil, nil, remark: isForState ? wording.nobodyServesTheState : wording.nobodyServes)]
            : serving.map { row($0.isAdjoining ? .limitrophe : .propre, $0.post) }
        let coordinators = coverage.network.present.map { posts[at: $0] }.filter { $0.quality == .coordinateur }
            .map { row(.coordinateur, $0) }
        // The State's buyers turn to the coordinator first.
        return isForState ? coordinators + facilitators : facilitators + coordinators
    }

    /// Headers of registers that say how to reach somebody, without case, accents or punctuation.
    private static let contactHeaders: Set = [
        "contact", "contacts", "courriel", "mail", "email", "telephone", "tel", "portable", "facilitateur",
        "facilitatrice", "referent", "referente", "nomdufacilitateur",
    ]

    /// What the register's own columns of contacts say, in the order of their headers.
    private static func contact(_ post: Post) -> String? {
        let told = post.cells.filter { header, text in
            let plain = header.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            return contactHeaders.contains(plain.filter(\.isLetter)) && !text.isEmpty
        }.sorted { $0.key < $1.key }.map(\.value)
        return told.isEmpty ? nil : told.joined(separator: ", ")
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
        let blocks = places.flatMap { place -> [String] in
            if place.found.isEmpty { return ["\(place.asked)\(wording.colon)\(place.remark ?? "")"] }
            return place.found.map { unit in
                let gazetteer = coverage.scenario.gazetteer
                let rows = rows(of: unit, asked: place.asked)
                let title = wording.placeTitle(
                    gazetteer.name(of: unit), code: gazetteer.code(of: unit), level: wording.name(of: unit.level),
                    status: wording.name(of: coverage.figures(of: communes(of: unit)).status))
                let table = ConsoleTable(columns, rows: rows.filter { $0.post != nil })
                return ([title] + rows.compactMap(\.remark) + (rows.contains { $0.post != nil } ? table.lines : []))
                    .joined(separator: "\n")
            }
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
        get throws { try Sheet.services(rows).outputJSON }
    }

    /// Writes the table that is mailed: CSV or a workbook.
    /// - Throws: `cannotWrite`.
    public func write(to file: String, as format: VectorFormat) throws {
        let target = URL(fileURLWithPath: file)
        try OutputFolder.write(to: target.deletingLastPathComponent().path) { staging in
            try Sheet.services(rows).layer(wording).write(
                to: "\(staging)/\(target.lastPathComponent)", format: format, csv: .plain)
        }
    }
}
