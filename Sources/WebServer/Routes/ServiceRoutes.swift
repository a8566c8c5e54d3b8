internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Foundation
internal import Hummingbird
internal import Sheets
internal import Studies
internal import VectorIO

/// Who covers a place, or each place of a list: what `who` answers.
enum ServiceRoutes {
    /// As many as a list may hold: each is looked for by its name in all those of the country.
    static let mostPlaces = 2000

    private struct Services: Encodable {
        let version: Int
        @Nullable var date: String?
        let services: Sheet<ServiceRow>
    }

    /// A place alone; one that is none is a fault.
    static func one(_ site: Site, _ ask: Ask) throws -> Answer {
        let place = (ask.query.get("place") ?? "").trimmingCharacters(in: .whitespaces)
        guard !place.isEmpty else { throw StoreProblem.wrongBody(expected: "place=").diagnostic() }
        let view = try site.shelf.desk(ask.parameter("id")).view()
        let (services, date) = try services([String(place.prefix(200))], view.opened, ask)
        if let problem = services.problem { throw problem }
        return try .json(Services(version: view.version, date: date?.description, services: services.sheet))
    }

    /// The places of the body, a line each or a spreadsheet (`nom=`), as JSON or as a table to keep (`format=`).
    static func list(_ site: Site, _ ask: Ask) throws -> Answer {
        let id = ask.parameter("id")
        let view = try site.shelf.desk(id).view()
        let places = try places(ask)
        guard !places.isEmpty else { throw StoreProblem.wrongBody(expected: "lieux").diagnostic() }
        guard places.count <= mostPlaces else {
            throw StoreProblem.tooManyRows(most: mostPlaces).diagnostic(value: String(places.count))
        }
        let format = ask.query.get("format") ?? "json"
        let valid = ["json", "csv", "xlsx", "ods"]
        guard valid.contains(format) else {
            throw Diagnostic(
                ValueProblem.notAmong(valid: valid), at: .init(column: "format"), value: format,
                nearest: nearest(to: format, among: valid))
        }
        let (services, date) = try services(places, view.opened, ask)
        guard let format = VectorFormat(rawValue: format) else {
            return try .json(Services(version: view.version, date: date?.description, services: services.sheet))
        }
        return try TemporaryFile.answer("\(id)-services.\(format.rawValue)") { try services.write(to: $0, as: format) }
    }

    private static func places(_ ask: Ask) throws -> [String] {
        guard let name = ask.query.get("nom"), !name.isEmpty else {
            return PlaceList.places(inLines: String(decoding: ask.body, as: UTF8.self))
        }
        return try PlaceList.places(
            in: ReceivedTable.input(ask.body, named: name), column: ask.query.get("column"))
    }

    private static func services(
        _ places: [String], _ study: OpenedStudy, _ ask: Ask
    ) throws -> (PlaceServices, CivilDate?) {
        let buyer = ask.query.get("buyer") ?? ""
        guard ["", "etat", "autre"].contains(buyer) else {
            throw Diagnostic(
                ValueProblem.notAmong(valid: ["etat", "autre"]), at: .init(column: "buyer"), value: buyer)
        }
        let result = try study.computable().situation(try SituationQuestion(ask).change)
        let services = try PlaceServices(places, in: result, isForState: buyer == "etat", language: ask.language)
        return (services, result.study.date)
    }
}
