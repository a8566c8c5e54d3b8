internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Foundation
internal import Hummingbird
internal import Studies
internal import Territories
internal import VectorIO
internal import Wording

/// The list of studies, and the settings of each.
enum StudyRoutes {
    static func list(_ site: Site, _ ask: Ask) throws -> Answer { try .json(site.shelf.list()) }

    static func examples(_ site: Site, _ ask: Ask) throws -> Answer {
        struct Example: Encodable {
            let id: String
            let titre: String
        }
        return try .json(try StudyShelf.examples().map { Example(id: $0.id, titre: $0.title) })
    }

    // MARK: New

    private struct New: Decodable {
        let titre: String?
        let territoire: String?
        /// Of the territory's code, where it could be several.
        let niveau: String?
        let date: String?
        let cible: JSONValue?
        let exemple: String?
    }

    static func make(_ site: Site, _ ask: Ask) throws -> Answer {
        let desk: StudyDesk
        if ask.contentType?.hasPrefix("application/zip") ?? false {
            desk = try site.shelf.make(archive: ask.body)
        } else {
            let new = try ask.decoded(New.self, expected: "{titre, territoire, date, cible} ou {exemple}")
            if let example = new.exemple {
                desk = try site.shelf.make(example: example)
            } else {
                desk = try make(new, site)
            }
        }
        struct Made: Encodable {
            let id: String
            let version: Int
        }
        return try .json(Made(id: desk.id, version: desk.version), .created)
    }

    private static func make(_ new: New, _ site: Site) throws -> StudyDesk {
        guard let text = new.territoire, !text.isEmpty else {
            throw StoreProblem.wrongBody(expected: "territoire").diagnostic()
        }
        let territory = try territory(text, level: new.niveau)
        let date = try new.date.map { try CivilDate.asked($0, "date") } ?? .today
        return try site.shelf.make(
            title: new.titre, territory: territory, date: date, target: try new.cible.flatMap { try target($0) })
    }

    /// By its code or its name: of several that bear it, the département first.
    private static func territory(_ text: String, level: String?) throws -> StartingTerritory {
        if let level = level.flatMap(Level.init(rawValue:)) {
            return try StartingTerritory(level: level, codes: [text])
        }
        let names = TerritoryNames(try EmbeddedFrance.load())
        let found = names.search(text, most: 20)
        let order: [Level] = [.departement, .region, .epci, .commune]
        let exact = found.filter { $0.certainty == .exact }
        guard let best = order.lazy.compactMap({ level in exact.first { $0.unit.level == level } }).first else {
            throw names.notFound(text, found) ?? StoreProblem.wrongBody(expected: "territoire").diagnostic(value: text)
        }
        return try StartingTerritory(level: best.unit.level, codes: [names.gazetteer.code(of: best.unit)])
    }

    /// What YAML has after `target:`; nil for none.
    private static func target(_ value: JSONValue) throws -> String? {
        value == .null ? nil : try value.json()
    }

    // MARK: Settings

    static func get(_ site: Site, _ ask: Ask) throws -> Answer {
        let desk = try site.shelf.desk(ask.parameter("id"))
        return try .json(StudyAnswer(desk, try desk.view()))
    }

    static func put(_ site: Site, _ ask: Ask) throws -> Answer {
        let desk = try site.shelf.desk(ask.parameter("id"))
        let expected = "{titre, date, niveau, cible, horizon_mois, placement}"
        let settings = try ask.decoded([String: JSONValue].self, expected: expected)
        try desk.change(from: ask.version, "réglages", by: ask.author) { files in
            var yaml = YAMLSettings(files.texts[StudyFiles.study] ?? "")
            if let date = settings["date"], date != .null {
                yaml.set("date", to: try CivilDate.asked(date.text, "date").description)
            }
            for (name, key) in [("titre", "title"), ("niveau", "level"), ("horizon_mois", "horizon_months")] {
                if let value = settings[name], value != .null { yaml.set(key, to: try value.json()) }
            }
            for (name, key) in [("cible", "target"), ("placement", "placement")] {
                if let value = settings[name] { yaml.set(key, to: value == .null ? nil : try value.json()) }
            }
            files.texts[StudyFiles.study] = yaml.text
            try desk.trying(yaml.text) { _ in }
        }
        return try get(site, ask)
    }

    static func delete(_ site: Site, _ ask: Ask) throws -> Answer {
        try site.shelf.remove(ask.parameter("id"))
        return Answer(status: .noContent)
    }

    static func archive(_ site: Site, _ ask: Ask) throws -> Answer {
        let id = ask.parameter("id")
        return .file(try site.shelf.archive(of: id), "\(id).zip", "application/zip")
    }
}
