internal import Coverage
internal import Diagnostics
internal import Foundation
internal import GeometryKit
internal import HTTPTypes
internal import Hummingbird
internal import Studies
internal import Territories
internal import VectorIO
internal import Wording

/// OGC API – Features (OGC 17-069r4, 18-058r1, 19-079r2): each study is an API of its own, whose layers follow it as it is
/// edited.
enum OGCRoutes {
    static let conformanceClasses = [
        "ogcapi-common-1/1.0/conf/core", "ogcapi-features-1/1.0/conf/core", "ogcapi-features-1/1.0/conf/oas30",
        "ogcapi-features-1/1.0/conf/html", "ogcapi-features-1/1.0/conf/geojson", "ogcapi-features-2/1.0/conf/crs",
        "ogcapi-features-3/1.0/conf/queryables", "ogcapi-features-3/1.0/conf/queryables-query-parameters",
        "ogcapi-features-3/1.0/conf/filter", "ogcapi-features-3/1.0/conf/features-filter", "cql2/1.0/conf/cql2-text",
        "cql2/1.0/conf/basic-cql2", "cql2/1.0/conf/advanced-comparison-operators",
        "cql2/1.0/conf/case-insensitive-comparison", "cql2/1.0/conf/accent-insensitive-comparison",
        "cql2/1.0/conf/basic-spatial-functions", "cql2/1.0/conf/basic-spatial-functions-plus",
        "cql2/1.0/conf/spatial-functions",
    ].map { "http://www.opengis.net/spec/\($0)" }

    // MARK: What there is

    static func studies(_ site: Site, _ ask: Ask) throws -> Answer {
        let studies = site.shelf.list()
        let pages = OGCPages(ask)
        return try pages.answer(
            title: "OGC API – Features",
            [
                "links": .array(
                    studies.map { pages.link("item", to: "/ogc/\($0.id)", .json, title: $0.title) }
                        + pages.own(ask.path))
            ])
    }

    static func landing(_ site: Site, _ ask: Ask) throws -> Answer {
        let (desk, view) = try study(site, ask)
        let pages = OGCPages(ask)
        let base = "/ogc/\(desk.id)"
        let title = view.opened.loaded?.study.title ?? desk.id
        return try pages.answer(
            title: title,
            [
                "title": .text(title),
                "description": .text(
                    Wording(ask.language).say(
                        fr:
                            "Couverture par les facilitateurs de clauses sociales, zones blanches et plan de placement.",
                        en: "Coverage by social-clause facilitators, white zones and placement plan.")),
                "links": .array(
                    pages.own(base) + [
                        pages.link("service-desc", to: "\(base)/api", .openAPI, title: "OpenAPI 3.0"),
                        pages.link("service-doc", to: "\(base)/api?f=html", .html, title: "OpenAPI 3.0"),
                    ] + pages.links("conformance", to: "\(base)/conformance", .json, title: "Conformance")
                        + pages.links("data", to: "\(base)/collections", .json, title: "Collections")),
            ])
    }

    static func conformance(_ site: Site, _ ask: Ask) throws -> Answer {
        _ = try study(site, ask)
        let pages = OGCPages(ask)
        return try pages.answer(
            title: "Conformance",
            ["conformsTo": .array(conformanceClasses.map(JSONValue.text)), "links": .array(pages.own(ask.path))])
    }

    static func api(_ site: Site, _ ask: Ask) throws -> Answer {
        let (desk, view) = try study(site, ask)
        let document = OpenAPIDocument(
            base: "\(ask.origin)/ogc/\(desk.id)", title: view.opened.loaded?.study.title ?? desk.id,
            version: site.version, OGCCollection.offered(by: view.opened.loaded), ask.language)
        return try OGCPages(ask).answer(title: "OpenAPI 3.0", document.members, as: .openAPI)
    }

    // MARK: Collections

    static func collections(_ site: Site, _ ask: Ask) throws -> Answer {
        let (desk, view) = try study(site, ask)
        let pages = OGCPages(ask)
        let entries = try OGCCollection.offered(by: view.opened.loaded).map { try entry($0, desk, view, ask) }
        return try pages.answer(
            title: "Collections",
            [
                "collections": .array(entries.map(JSONValue.object)),
                "crs": .array(OGCSystem.all.map { .text($0.uri) }),
                "links": .array(pages.own("/ogc/\(desk.id)/collections")),
            ])
    }

    static func collection(_ site: Site, _ ask: Ask) throws -> Answer {
        let (desk, view) = try study(site, ask)
        let collection = try collection(ask, of: view)
        return try OGCPages(ask).answer(
            title: collection.title(ask.language), try entry(collection, desk, view, ask))
    }

    private static func entry(
        _ collection: OGCCollection, _ desk: StudyDesk, _ view: StudyDesk.View, _ ask: Ask
    ) throws -> [String: JSONValue] {
        let pages = OGCPages(ask)
        let base = "/ogc/\(desk.id)/collections/\(collection.rawValue)"
        var extent: [String: JSONValue] = [:]
        if let scenario = view.opened.loaded?.scenario {
            // Around the départements, whose outlines hold all of it.
            let positions = Set(scenario.territory.communes.compactMap { scenario.gazetteer.communes[$0].departement })
            let boxes = positions.compactMap { scenario.gazetteer.departements[$0].boundingBox }
            if let first = boxes.first {
                let box = boxes.dropFirst().reduce(first) { $0.union($1) }
                extent["spatial"] = [
                    "bbox": [[.number(box.west), .number(box.south), .number(box.east), .number(box.north)]],
                    "crs": .text(OGCSystem.storage.uri),
                ]
            }
        }
        return [
            "id": .text(collection.rawValue), "title": .text(collection.title(ask.language)),
            "description": .text(collection.description(ask.language)), "itemType": "feature",
            "extent": .object(extent), "crs": .array(OGCSystem.all.map { .text($0.uri) }),
            "storageCrs": .text(OGCSystem.storage.uri),
            "links": .array(
                pages.own(base) + [
                    pages.link("items", to: "\(base)/items", .geoJSON, title: "GeoJSON"),
                    pages.link("items", to: "\(base)/items?f=html", .html, title: "HTML"),
                ] + pages.links("queryables", to: "\(base)/queryables", .schema, title: "Queryables")),
        ]
    }

    static func queryables(_ site: Site, _ ask: Ask) throws -> Answer {
        let (desk, view) = try study(site, ask)
        let collection = try collection(ask, of: view)
        let layer = try features(site, desk, view, collection, ask).layer.layer
        let geometry = layer.schema.geometry == .point ? "geometry-point" : "geometry-multipolygon"
        var properties: [String: JSONValue] = [
            FilterParser.geometry: ["x-ogc-role": "primary-geometry", "format": .text(geometry), "title": "Geometry"]
        ]
        for field in layer.schema.fields {
            properties[field.name] = OpenAPIDocument.schema(of: field)
        }
        let members: [String: JSONValue] = [
            "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": .text(ask.origin + ask.path),
            "type": "object", "title": .text(collection.title(ask.language)), "properties": .object(properties),
            "additionalProperties": false,
        ]
        return try OGCPages(ask).answer(title: "Queryables", members, as: .schema)
    }

    // MARK: Features

    static func items(_ site: Site, _ ask: Ask) throws -> Answer {
        let (desk, view) = try study(site, ask)
        let collection = try collection(ask, of: view)
        let (layer, question) = try features(site, desk, view, collection, ask)
        let filter = try question.filter(of: layer.layer.schema.fields)
        let matched = try layer.positions(in: question.boxes, filter)
        let shown = Array(matched.dropFirst(question.offset).prefix(question.limit))
        let pages = OGCPages(ask)
        let base = "/ogc/\(desk.id)/collections/\(collection.rawValue)"
        var links = pages.own("\(base)/items", isFeatures: true)
        let next = question.offset + shown.count
        if next < matched.count, !shown.isEmpty {
            links.append(pages.link("next", to: pages.page(from: next, of: question), .geoJSON, title: "next"))
        }
        if question.offset > 0 {
            let before = max(0, question.offset - question.limit)
            links.append(pages.link("prev", to: pages.page(from: before, of: question), .geoJSON, title: "prev"))
        }
        links.append(pages.link("collection", to: base, .json, title: collection.title(ask.language)))
        let head: JSONValue = [
            "type": "FeatureCollection", "numberMatched": .whole(matched.count), "numberReturned": .whole(shown.count),
            "timeStamp": .text(Date().formatted(.iso8601)), "links": .array(links),
        ]
        if pages.isHTML {
            return pages.html(title: collection.title(ask.language), head, layer: layer.layer, rows: shown)
        }
        var bytes = try JSONAnswer.line(head)
        bytes.removeLast()
        bytes.append(contentsOf: ",\"features\":[\n".utf8)
        for (index, text) in try layer.texts(of: shown, in: question.system).enumerated() {
            if index > 0 { bytes.append(contentsOf: ",\n".utf8) }
            bytes.append(contentsOf: text.utf8)
        }
        bytes.append(contentsOf: "]}".utf8)
        return geoJSON(bytes, in: question.system, links)
    }

    static func item(_ site: Site, _ ask: Ask) throws -> Answer {
        let (desk, view) = try study(site, ask)
        let collection = try collection(ask, of: view)
        let (layer, question) = try features(site, desk, view, collection, ask)
        _ = try question.filter(of: [])
        let id = ask.parameter("feature")
        guard let position = layer.position(of: id) else {
            throw Diagnostic(OGCProblem.unknownFeature, value: id)
        }
        let pages = OGCPages(ask)
        let base = "/ogc/\(desk.id)/collections/\(collection.rawValue)"
        let links =
            pages.own(ask.path, isFeatures: true) + [
                pages.link("collection", to: base, .json, title: collection.title(ask.language))
            ]
        if pages.isHTML {
            return pages.html(title: id, ["links": .array(links)], layer: layer.layer, rows: [position])
        }
        var text = try layer.texts(of: [position], in: question.system)[0]
        text.removeLast()
        return geoJSON(
            Array("\(text),\"links\":\(try JSONValue.array(links).json())}".utf8), in: question.system, links)
    }

    /// Links go in front too, for who does not read the body.
    private static func geoJSON(_ bytes: [UInt8], in system: OGCSystem, _ links: [JSONValue]) -> Answer {
        var answer = Answer(contentType: OGCPages.Kind.geoJSON.rawValue, bytes: bytes)
        if let name = HTTPField.Name("Content-Crs") { answer.headers[name] = "<\(system.uri)>" }
        if let name = HTTPField.Name("Link") { answer.headers[name] = OGCPages.header(of: links) }
        return answer
    }

    // MARK: Parts of an address

    private static func study(_ site: Site, _ ask: Ask) throws -> (StudyDesk, StudyDesk.View) {
        let desk = try site.shelf.desk(ask.parameter("id"))
        return (desk, try desk.view())
    }

    private static func collection(_ ask: Ask, of view: StudyDesk.View) throws -> OGCCollection {
        let name = ask.parameter("collection")
        let offered = OGCCollection.offered(by: view.opened.loaded)
        guard let collection = OGCCollection(rawValue: name), offered.contains(collection) else {
            let valid = offered.map(\.rawValue)
            throw StoreProblem.unknownAddress.diagnostic(value: name, nearest: nearest(to: name, among: valid))
        }
        return collection
    }

    private static func features(
        _ site: Site, _ desk: StudyDesk, _ view: StudyDesk.View, _ collection: OGCCollection, _ ask: Ask
    ) throws -> (layer: OGCLayer, question: OGCQuestion) {
        let question = try OGCQuestion(ask, studyDate: view.opened.loaded?.study.date)
        return (try collection.layer(site, desk, view, question), question)
    }
}
