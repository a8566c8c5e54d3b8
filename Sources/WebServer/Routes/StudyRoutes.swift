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
        let date = try new.date.map { try day($0, "date") } ?? .today
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

    private static func day(_ text: String, _ name: String) throws -> CivilDate {
        guard let date = CivilDate(text) else {
            throw Diagnostic(ValueProblem.wrongKind(expected: .date), at: .init(column: name), value: text)
        }
        return date
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

    private struct Settings: Decodable {
        let title: String?
        let date: String?
        let level: String?
        let horizonMonths: Int?

        private enum CodingKeys: String, CodingKey {
            case date
            case title = "titre"
            case level = "niveau"
            case horizonMonths = "horizon_mois"
        }
    }

    static func put(_ site: Site, _ ask: Ask) throws -> Answer {
        let desk = try site.shelf.desk(ask.parameter("id"))
        let expected = "{titre, date, niveau, cible, horizon_mois, placement}"
        let settings = try ask.decoded(Settings.self, expected: expected)
        let all = try ask.decoded([String: JSONValue].self, expected: expected)
        try desk.change(from: ask.version, "réglages", by: ask.author) { files in
            var yaml = YAMLSettings(files.texts[StudyFiles.study] ?? "")
            if let title = settings.title { yaml.set("title", to: try JSONValue.text(title).json()) }
            if let date = settings.date { yaml.set("date", to: try day(date, "date").description) }
            if let level = settings.level { yaml.set("level", to: try JSONValue.text(level).json()) }
            if let months = settings.horizonMonths { yaml.set("horizon_months", to: String(months)) }
            if let target = all["cible"] { yaml.set("target", to: try Self.target(target)) }
            if let placement = all["placement"] {
                yaml.set("placement", to: placement == .null ? nil : try placement.json())
            }
            files.texts[StudyFiles.study] = yaml.text
            try check(yaml.text, desk)
        }
        return try get(site, ask)
    }

    /// The study's own reader judges the settings before they take the place of the old ones.
    private static func check(_ text: String, _ desk: StudyDesk) throws {
        let file = "\(desk.folder)/.reglages-\(UUID().uuidString).yml"
        try OutputFolder.write(text, to: file)
        defer { try? FileManager.default.removeItem(atPath: file) }
        do {
            let isOwn = (try? StudyReader.read(file: desk.studyFile).isSelfContained) ?? true
            if isOwn, try !StudyReader.read(file: file).isSelfContained {
                throw StoreProblem.unsafeArchive(member: "placement").diagnostic()
            }
        } catch let findings as Findings {
            throw Findings(
                findings.diagnostics.map { diagnostic in
                    var diagnostic = diagnostic
                    if diagnostic.place.file == file { diagnostic.place.file = StudyFiles.study }
                    return diagnostic
                })
        }
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
