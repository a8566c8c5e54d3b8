internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Foundation
internal import Funding
internal import Hummingbird
internal import Studies
internal import Territories
internal import VectorIO
internal import Wording

/// What is the same for every study: version, territories by name, outlines for drawing.
enum CountryRoutes {
    static func version(_ site: Site, _ ask: Ask) throws -> Answer {
        struct Limits: Encodable {
            let octets: Int
            let lignes: Int
        }
        struct Version: Encodable {
            let outil: String
            let millesime: String
            let limites: Limits
            @Nullable var tuiles: String?
        }
        let gazetteer = try EmbeddedFrance.load()
        return try .json(
            Version(
                outil: "maillage \(site.version)", millesime: Wording(ask.language).words(of: gazetteer.vintage),
                limites: Limits(octets: site.mostBytes, lignes: StudyDesk.mostRows), tuiles: site.tiles?.template))
    }

    static func territories(_ site: Site, _ ask: Ask) throws -> Answer {
        let text = (ask.query.get("q") ?? "").trimmingCharacters(in: .whitespaces)
        let most = min(max(ask.query.get("limit").flatMap(Int.init) ?? 20, 1), 100)
        guard !text.isEmpty else { return Answer(bytes: Array("[]".utf8)) }
        return Answer(
            bytes: Array(
                try TerritorySearchOutput(String(text.prefix(200)), near: nil, most: most, language: ask.language).json
                    .utf8))
    }

    /// The calls that a plan may be bound by.
    static func rules(_ site: Site, _ ask: Ask) throws -> Answer {
        struct Call: Encodable {
            let id: String
            let titre: String
        }
        return try .json(
            try RulesLibrary.names().map { Call(id: $0, titre: try RulesLibrary.read($0).title) })
    }

    // MARK: Outlines

    static func geometry(_ site: Site, _ ask: Ask) throws -> Answer {
        try outlines(site, ask, level: ask.parameter("file"), departement: nil)
    }

    static func communes(_ site: Site, _ ask: Ask) throws -> Answer {
        try outlines(site, ask, level: Level.commune.rawValue, departement: stem(ask.parameter("file")))
    }

    private static func outlines(_ site: Site, _ ask: Ask, level: String, departement: String?) throws -> Answer {
        let gazetteer = try EmbeddedFrance.load()
        if level == "cities.json" { return constant(try site.outlines.cities(in: gazetteer)) }
        guard let level = Level(rawValue: stem(level)) else {
            throw StoreProblem.unknownAddress.diagnostic(value: level)
        }
        var units: [Int]?
        if let departement {
            guard let position = gazetteer.position(of: departement, at: .departement) else {
                throw StoreProblem.unknownAddress.diagnostic(value: departement)
            }
            units = gazetteer.departements[position].communes
        }
        let scale = ask.query.get("scale").flatMap(DrawingScale.init(rawValue:)) ?? .region
        return constant(try site.outlines.outlines(of: level, units, in: gazetteer, scale: scale))
    }

    /// The units of one study, as finely as its extent can show.
    static func own(_ site: Site, _ ask: Ask) throws -> Answer {
        let view = try site.shelf.desk(ask.parameter("id")).view()
        guard let level = Level(rawValue: stem(ask.parameter("file"))) else {
            throw StoreProblem.unknownAddress.diagnostic(value: ask.parameter("file"))
        }
        let loaded = try view.opened.computable()
        let scenario = loaded.scenario
        let communes = scenario.territory.communes.count
        let scale: DrawingScale = communes > 10_000 ? .country : communes > 1000 ? .region : .departement
        let units = scenario.atlas.units(at: level).units.map(\.position)
        let bytes =
            loaded.study.territory.boundaries == nil
            ? try site.outlines.outlines(of: level, units, in: scenario.gazetteer, scale: scale)
            : try view.answers.answer("outlines \(level.rawValue)") {
                try OutlineAnswers.own(of: level, units, in: scenario.gazetteer, scale: scale)
            }
        var answer = Answer(contentType: "application/geo+json", bytes: bytes)
        answer.headers[.eTag] = "\"\(Digest.sha256(bytes).prefix(20))\""
        return answer
    }

    private static func stem(_ file: String) -> String { file.hasSuffix(".json") ? String(file.dropLast(5)) : file }

    /// What changes only with the program's data.
    private static func constant(_ bytes: [UInt8]) -> Answer {
        var answer = Answer(contentType: "application/geo+json", bytes: bytes)
        answer.headers[.eTag] = "\"\(Digest.sha256(bytes).prefix(20))\""
        answer.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return answer
    }
}
