internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Foundation
internal import Hummingbird
internal import Sheets
internal import Studies
internal import VectorIO

/// The register: rows and remarks, changes, undo and redo.
enum RegisterRoutes {
    static func get(_ site: Site, _ ask: Ask) throws -> Answer {
        let desk = try site.shelf.desk(ask.parameter("id"))
        return try .json(RegisterAnswer(try desk.view(), ask.language))
    }

    static func put(_ site: Site, _ ask: Ask) throws -> Answer {
        let desk = try site.shelf.desk(ask.parameter("id"))
        let name = ask.query.get("nom") ?? "registre.csv"
        try desk.putRegister(ask.body, named: name, from: ask.version, by: ask.author)
        return try get(site, ask)
    }

    private struct Changes: Decodable {
        let operations: [RegisterOperation]
    }

    static func patch(_ site: Site, _ ask: Ask) throws -> Answer {
        let desk = try site.shelf.desk(ask.parameter("id"))
        let changes = try ask.decoded(Changes.self, expected: "{operations: […]}")
        try desk.adoptRegister()
        try desk.edit(changes.operations, from: ask.version, by: ask.author)
        return try get(site, ask)
    }

    static func undo(_ site: Site, _ ask: Ask) throws -> Answer {
        try site.shelf.desk(ask.parameter("id")).undo(from: ask.version, by: ask.author)
        return try get(site, ask)
    }

    static func redo(_ site: Site, _ ask: Ask) throws -> Answer {
        try site.shelf.desk(ask.parameter("id")).redo(from: ask.version, by: ask.author)
        return try get(site, ask)
    }

    static func repair(_ site: Site, _ ask: Ask) throws -> Answer {
        try site.shelf.desk(ask.parameter("id")).repair(from: ask.version, by: ask.author)
        return try get(site, ask)
    }

    static func zones(_ site: Site, _ ask: Ask) throws -> Answer {
        let text = try site.shelf.desk(ask.parameter("id")).files.texts[StudyFiles.zones]
        return Answer(
            contentType: "application/geo+json",
            bytes: Array((text ?? "{\"type\":\"FeatureCollection\",\"features\":[]}").utf8))
    }

    static func workbook(_ site: Site, _ ask: Ask) throws -> Answer {
        let desk = try site.shelf.desk(ask.parameter("id"))
        let view = try desk.view()
        guard let sheet = view.opened.register, let loaded = view.opened.loaded else {
            throw StoreProblem.noRegister.diagnostic(StudyFiles.register)
        }
        let remarks = RegisterRemarks(view.opened).remarks(in: ask.language)
        return try TemporaryFile.answer("\(desk.id)-postes.xlsx") { path in
            try RegisterWorkbook(
                sheet, of: loaded.scenario,
                remarks: remarks.map {
                    CellRemarkRow(
                        row: $0.row, column: $0.column, text: $0.text, message: $0.message, reading: $0.reading)
                },
                language: ask.language
            ).write(to: path)
        }
    }

    /// The history of changes that undo takes back.
    static func history(_ site: Site, _ ask: Ask) throws -> Answer {
        struct Step: Encodable {
            let version: Int
            let titre: String
            let quand: String
            @Nullable var auteur: String?
        }
        return try .json(
            try site.shelf.desk(ask.parameter("id")).history.map {
                Step(version: $0.version, titre: $0.title, quand: $0.when, auteur: $0.author)
            })
    }
}
