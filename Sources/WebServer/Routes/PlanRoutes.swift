internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Foundation
internal import Hummingbird
internal import NIOCore
internal import Studies
internal import VectorIO

/// Plans: searched for, followed, kept, adopted.
enum PlanRoutes {
    static func list(_ site: Site, _ ask: Ask) throws -> Answer {
        let desk = try site.shelf.desk(ask.parameter("id"))
        return try .json(try site.plans.list(desk).map(\.entry))
    }

    private struct New: Decodable {
        let titre: String?
        let placement: JSONValue
    }

    static func start(_ site: Site, _ ask: Ask) throws -> Answer {
        let desk = try site.shelf.desk(ask.parameter("id"))
        let new = try ask.decoded(New.self, expected: "{titre, placement: {…}}")
        let job = try site.plans.start(
            new.placement, title: new.titre, for: desk, language: ask.language, version: site.version)
        return try .json(["plan": job.record.number], .accepted)
    }

    private static func job(_ site: Site, _ ask: Ask) throws -> (StudyDesk, PlanJob) {
        let desk = try site.shelf.desk(ask.parameter("id"))
        return (desk, try site.plans.job(ask.parameter("plan"), of: desk))
    }

    static func get(_ site: Site, _ ask: Ask) throws -> Answer { try .json(try job(site, ask).1.record) }

    static func rename(_ site: Site, _ ask: Ask) throws -> Answer {
        let (desk, job) = try job(site, ask)
        guard let title = try ask.decoded([String: String].self, expected: "{titre}")["titre"] else {
            throw StoreProblem.wrongBody(expected: "{titre}").diagnostic()
        }
        try site.plans.rename(job, title, of: desk)
        return try .json(job.record.entry)
    }

    static func remove(_ site: Site, _ ask: Ask) throws -> Answer {
        let (desk, job) = try job(site, ask)
        site.plans.remove(job, of: desk)
        return Answer(status: .noContent)
    }

    /// What the study comes to with the plan in its register, on the plan's own day and by its own target unless others
    /// are asked for.
    static func situation(_ site: Site, _ ask: Ask) throws -> Answer {
        let (desk, job) = try job(site, ask)
        let record = try job.found()
        let view = try desk.view()
        let question = try SituationQuestion(ask)
        let parts = try SituationParts(ask)
        guard let sheet = view.opened.register else { throw StoreProblem.noRegister.diagnostic(StudyFiles.register) }
        return Answer(
            bytes: try view.answers.answer("plan \(record.number) \(question.key) \(parts.key)") {
                let loaded = try desk.loaded(register: Adoption.enter(record.posts, into: sheet), record.circumstances)
                return try SituationAnswer.bytes(
                    loaded, question, parts, version: view.version, ask.language, tool: site.version)
            })
    }

    static func adopt(_ site: Site, _ ask: Ask) throws -> Answer {
        let (desk, job) = try job(site, ask)
        let record = try job.found()
        try desk.adoptRegister()
        try desk.changeRegister(from: ask.version, record.title, by: ask.author) { sheet, _, _ in
            try Adoption.enter(record.posts, into: sheet)
        }
        return try RegisterRoutes.get(site, ask)
    }

    /// Server-sent events: each word of the search, then its end.
    static func events(_ site: Site, _ ask: Ask) throws -> AsyncStream<PlanJob.Event> {
        try job(site, ask).1.events()
    }

    static func response(_ events: AsyncStream<PlanJob.Event>) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: .init { writer in
                for await event in events {
                    try await writer.write(
                        ByteBuffer(
                            string: "event: \(event.name)\ndata: \(String(decoding: event.data, as: UTF8.self))\n\n"))
                }
                try await writer.finish(nil)
            })
    }
}
