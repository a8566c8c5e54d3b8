internal import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
internal import GeometryKit
internal import Hummingbird
internal import Studies
internal import VectorIO
internal import Wording

/// What is asked of a collection by the query of an address.
struct OGCQuestion: Sendable {
    var situation: SituationQuestion
    /// Of a plan; nil for the last.
    let plan: String?
    let limit: Int
    let offset: Int
    /// In longitude and latitude; none for everywhere. One over the antimeridian is two.
    let boxes: [BoundingBox]
    let system: OGCSystem
    private let filter: String?
    private let filterSystem: OGCSystem
    /// Fields with the text that theirs is to be.
    private let wanted: [(field: String, value: String)]

    static let usualLimit = 1000
    static let mostLimit = 10_000
    private static let known: Set<String> = [
        "f", "lang", "limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "level", "target", "target_etp",
        "reading", "plan", "filter", "filter-lang", "filter-crs",
    ]

    /// - Parameter studyDate: the day that is meant where an interval holds it.
    /// - Throws: a `Diagnostic` for what cannot be read.
    init(_ ask: Ask, studyDate: CivilDate?) throws {
        var situation = try SituationQuestion(ask)
        if let text = ask.query.get("datetime"), !text.isEmpty {
            situation.change.date = try Self.day(text, studyDate: studyDate)
        }
        self.situation = situation
        plan = ask.query.get("plan")
        limit = min(try Self.whole(ask, "limit", from: 1) ?? Self.usualLimit, Self.mostLimit)
        offset = try Self.whole(ask, "offset", from: 0) ?? 0
        system = try OGCSystem.named(ask.query.get("crs"), "crs")
        boxes = try Self.boxes(ask.query.get("bbox"), OGCSystem.named(ask.query.get("bbox-crs"), "bbox-crs"))
        filter = ask.query.get("filter").flatMap { $0.isEmpty ? nil : $0 }
        filterSystem = try OGCSystem.named(ask.query.get("filter-crs"), "filter-crs")
        if let language = ask.query.get("filter-lang"), language != "cql2-text" {
            throw Diagnostic(
                ValueProblem.notAmong(valid: ["cql2-text"]), at: .init(column: "filter-lang"), value: language)
        }
        wanted = ask.query.filter { !Self.known.contains(String($0.key)) }
            .map { (String($0.key), String($0.value)) }
    }

    /// All that the features are held against.
    /// - Throws: `notAmong` for a part of the query that is none and names no field; `wrongFilter`.
    func filter(of fields: [LayerSchema.Field]) throws -> LayerFilter? {
        var parts: [LayerFilter] = []
        for (name, text) in wanted {
            guard let index = fields.firstIndex(where: { $0.name == name }) else {
                let valid = Self.known.sorted() + fields.map(\.name)
                throw Diagnostic(
                    ValueProblem.notAmong(valid: valid), at: .init(column: name), value: name,
                    nearest: nearest(to: name, among: valid))
            }
            guard let equality = LayerFilter.equality(text, of: index, in: fields) else {
                throw Diagnostic(
                    ValueProblem.wrongKind(expected: fields[index].kind == .boolean ? .text : .number),
                    at: .init(column: name), value: text)
            }
            parts.append(equality)
        }
        if let filter {
            do {
                parts.append(try FilterParser.filter(filter, fields: fields, kept: OGCSystem.Way(filterSystem).kept))
            } catch let fault as FilterFault {
                throw Diagnostic(
                    OGCProblem.wrongFilter(rest: fault.rest, fields: fields.map(\.name)), at: .init(column: "filter"),
                    value: filter)
            }
        }
        return parts.isEmpty ? nil : parts.count == 1 ? parts[0] : .and(parts)
    }

    private static func whole(_ ask: Ask, _ name: String, from least: Int) throws -> Int? {
        guard let text = ask.query.get(name) else { return nil }
        guard let number = Int(text), number >= least, number < 1 << 40 else {
            throw Diagnostic(ValueProblem.outOfRange(expected: "≥ \(least)"), at: .init(column: name), value: text)
        }
        return number
    }

    /// An instant; of an interval the study's own day where it holds it, else its nearer end.
    private static func day(_ text: String, studyDate: CivilDate?) throws -> CivilDate {
        func end(_ part: Substring) throws -> CivilDate? {
            if part.isEmpty || part == ".." { return nil }
            guard part.count == 10 || part.dropFirst(10).hasPrefix("T") else {
                throw Diagnostic(ValueProblem.wrongKind(expected: .date), at: .init(column: "datetime"), value: text)
            }
            return try CivilDate.asked(String(part.prefix(10)), "datetime")
        }
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        guard ends.count <= 2, let first = ends.first else {
            throw Diagnostic(ValueProblem.wrongKind(expected: .date), at: .init(column: "datetime"), value: text)
        }
        if ends.count == 1 { return try CivilDate.asked(end(first)?.description, "datetime") }
        let (from, to) = (try end(first), try end(ends[1]))
        if let from, let to, from > to {
            throw Diagnostic(ValueProblem.reversedDates, at: .init(column: "datetime"), value: text)
        }
        let day = studyDate ?? .today
        if let from, day < from { return from }
        if let to, day > to { return to }
        return day
    }

    private static func boxes(_ text: String?, _ system: OGCSystem) throws -> [BoundingBox] {
        guard let text, !text.isEmpty else { return [] }
        let edges = text.split(separator: ",", omittingEmptySubsequences: false).compactMap {
            Double($0).flatMap { $0.isFinite ? $0 : nil }
        }
        let fault = Diagnostic(
            ValueProblem.outOfRange(expected: "xmin,ymin,xmax,ymax"), at: .init(column: "bbox"), value: text)
        guard [4, 6].contains(edges.count), text.split(separator: ",").count == edges.count else { throw fault }
        let top = edges.count / 2
        let (x1, y1, x2, y2) = (edges[0], edges[1], edges[top], edges[top + 1])
        // Longitudes that grow past 180 begin again; of any other axis the lesser comes first.
        let isOverAntimeridian = system == .storage ? x1 > x2 : system.isNorthFirst && y1 > y2
        guard isOverAntimeridian || (x1 <= x2 && y1 <= y2) else { throw fault }
        let way = try OGCSystem.Way(system)
        let written =
            !isOverAntimeridian
            ? [BoundingBox(west: x1, south: y1, east: x2, north: y2)]
            : system.isNorthFirst
                ? [
                    BoundingBox(west: x1, south: y1, east: x2, north: 180),
                    BoundingBox(west: x1, south: -180, east: x2, north: y2),
                ]
                : [
                    BoundingBox(west: x1, south: y1, east: 180, north: y2),
                    BoundingBox(west: -180, south: y1, east: x2, north: y2),
                ]
        return try written.map { box in
            guard let kept = way.kept(box) else { throw fault }
            return kept
        }
    }
}
