internal import Cartography
internal import Foundation
internal import Hummingbird
internal import Sheets
internal import VectorIO
internal import Wording

/// The same resource as JSON for programs and as HTML for who follows its links.
struct OGCPages {
    enum Kind: String {
        case json = "application/json"
        case geoJSON = "application/geo+json"
        case html = "text/html; charset=utf-8"
        case openAPI = "application/vnd.oai.openapi+json;version=3.0"
        case schema = "application/schema+json"

        /// As links tell it.
        var type: String { self == .html ? "text/html" : rawValue }
    }

    private let ask: Ask

    init(_ ask: Ask) { self.ask = ask }

    /// What `f` says, else what the client would rather read.
    var isHTML: Bool {
        if let chosen = ask.query.get("f") { return chosen == "html" }
        let first = ask.accept.split(separator: ",").first.map(String.init) ?? ""
        return first.hasPrefix("text/html")
    }

    // MARK: Links

    func link(_ relation: String, to path: String, _ kind: Kind, title: String) -> JSONValue {
        [
            "rel": .text(relation), "href": .text(ask.origin + path), "type": .text(kind.type), "title": .text(title),
            "hreflang": .text(ask.language == .french ? "fr" : "en"),
        ]
    }

    /// By the short name of a relation and by the whole one: clients look for either.
    func links(_ relation: String, to path: String, _ kind: Kind, title: String) -> [JSONValue] {
        [relation, "http://www.opengis.net/def/rel/ogc/1.0/\(relation)"].map { link($0, to: path, kind, title: title) }
    }

    /// The resource itself, and its other form.
    func own(_ path: String, isFeatures: Bool = false) -> [JSONValue] {
        let json = link(
            isHTML ? "alternate" : "self", to: address(path, ["f": "json"]), isFeatures ? .geoJSON : .json,
            title: "JSON")
        let html = link(isHTML ? "self" : "alternate", to: address(path, ["f": "html"]), .html, title: "HTML")
        return [json, html]
    }

    /// As RFC 8288 writes links; their titles stay in the body.
    static func header(of links: [JSONValue]) -> String {
        links.compactMap { link -> String? in
            guard case .object(let members) = link, let address = members["href"]?.text else { return nil }
            return "<\(address)>; rel=\"\(members["rel"]?.text ?? "")\"; type=\"\(members["type"]?.text ?? "")\""
        }.joined(separator: ", ")
    }

    /// The address that was asked for, from another feature on.
    func page(from offset: Int, of question: OGCQuestion) -> String {
        address(ask.path, ["offset": String(offset), "limit": String(question.limit)])
    }

    /// With the same query but for some of its parts.
    private func address(_ path: String, _ changes: [String: String]) -> String {
        var parts = URLComponents()
        parts.path = path
        let kept = ask.query.map { (String($0.key), String($0.value)) }.filter { changes[$0.0] == nil }
        parts.queryItems = (kept + changes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }).map {
            URLQueryItem(name: $0.0, value: $0.1)
        }
        // A plus is a plus, not a space.
        return path + "?" + (parts.percentEncodedQuery ?? "").replacing("+", with: "%2B")
    }

    // MARK: Answers

    func answer(title: String, _ members: [String: JSONValue], as kind: Kind = .json) throws -> Answer {
        if isHTML { return html(title: title, .object(members)) }
        return Answer(contentType: kind.rawValue, bytes: try JSONAnswer.line(JSONValue.object(members)))
    }

    /// Links first, a table of features where there is one, then everything else as it is.
    func html(
        title: String, _ document: JSONValue, layer: Layer? = nil, rows: [Int] = []
    ) -> Answer {
        var members: [String: JSONValue] = [:]
        if case .object(let all) = document { members = all }
        var body = "<h1>\(title.escapedForMarkup)</h1>"
        if case .array(let links)? = members.removeValue(forKey: "links") { body += list(of: links) }
        if case .array(let collections)? = members.removeValue(forKey: "collections") {
            for case .object(let collection) in collections {
                body += "<h2>\((collection["title"]?.text ?? "").escapedForMarkup)</h2>"
                body += "<p>\((collection["description"]?.text ?? "").escapedForMarkup)</p>"
                if case .array(let links)? = collection["links"] { body += list(of: links) }
            }
        }
        if let layer { body += table(of: rows, layer) }
        if !members.isEmpty,
            let data = try? JSONSerialization.data(
                withJSONObject: JSONSerialization.jsonObject(with: Data(JSONAnswer.line(JSONValue.object(members)))),
                options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        {
            body += "<pre tabindex=\"0\">\(String(decoding: data, as: UTF8.self).escapedForMarkup)</pre>"
        }
        let language = ask.language == .french ? "fr" : "en"
        let page = """
            <!doctype html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title.escapedForMarkup) – Maillage</title>
            <link rel="stylesheet" href="/styles/tokens.css">
            <link rel="stylesheet" href="/styles/layout.css">
            <link rel="stylesheet" href="/styles/table.css">
            <link rel="stylesheet" href="/theme/theme.css">
            </head>
            <body>
            <main id="screen">\(body)</main>
            </body>
            </html>

            """
        return Answer(contentType: Kind.html.rawValue, bytes: Array(page.utf8))
    }

    private func list(of links: [JSONValue]) -> String {
        let items = links.compactMap { link -> String? in
            guard case .object(let members) = link, let address = members["href"]?.text else { return nil }
            let title = members["title"]?.text ?? address
            let relation = members["rel"]?.text ?? ""
            return "<li><a href=\"\(address.escapedForMarkup)\">\(title.escapedForMarkup)</a> "
                + "<span class=\"hint\">\(relation.escapedForMarkup)</span></li>"
        }
        return "<ul>\(items.joined())</ul>"
    }

    private func table(of rows: [Int], _ layer: Layer) -> String {
        let fields = layer.schema.fields
        let head = fields.map { "<th scope=\"col\">\(($0.label ?? $0.name).escapedForMarkup)</th>" }.joined()
        let lines = rows.map { row in
            let cells = zip(fields, layer.words(of: row, in: ask.language)).map { field, words in
                let kind = field.kind == .integer || field.kind == .real ? " class=\"number\"" : ""
                return "<td\(kind)>\(words.escapedForMarkup)</td>"
            }
            return "<tr>\(cells.joined())</tr>"
        }
        return "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>\(head)</tr></thead>"
            + "<tbody>\(lines.joined())</tbody></table></div>"
    }
}
