import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import TestSupport

@testable import WebServer

/// Asks the routes as a browser does, without a socket.
struct Client: @unchecked Sendable {
    /// It only keeps the folder until the test ends.
    let folder: TemporaryFolder
    let site: Site
    private let responder: RouterResponder<BasicRequestContext>

    init(mostBytes: Int = 8 << 20, userHeader: String? = nil) throws {
        folder = try TemporaryFolder()
        try folder.write("<!doctype html>", to: "web/index.html")
        site = Site(
            folder: folder.path("studies"), version: "test", mostBytes: mostBytes, userHeader: userHeader,
            hasConnections: false)
        responder = site.router(
            web: folder.path("web"), theme: folder.path("studies/theme"), isBehindProxy: userHeader != nil
        ).buildResponder()
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]

        /// As an object; empty where it is none.
        var object: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] ?? [:]
        }

        var list: [[String: Any]] {
            (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [[String: Any]] ?? []
        }

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var code: String? { object["code"] as? String }
        var version: Int { object["version"] as? Int ?? -1 }

        /// Of the register: the cells of a column.
        func cells(_ column: String) -> [String] {
            (object["lignes"] as? [[String: Any]] ?? []).map {
                ($0["valeurs"] as? [String: String])?[column] ?? ""
            }
        }
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, body: [UInt8] = [], headers: HTTPFields = [:],
        host: String = "127.0.0.1:8787"
    ) async throws -> Answer {
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let context = BasicRequestContext(
            source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
        let response = try await responder.respond(to: request, context: context)
        let collector = Collector()
        try await response.body.write(collector)
        return Answer(
            status: response.status.code, headers: response.headers, bytes: Array(collector.buffer.readableBytesView))
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, json: Any, version: Int? = nil, headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        if let version { headers[.ifMatch] = "\"\(version)\"" }
        return try await ask(
            method, path, body: Array(try JSONSerialization.data(withJSONObject: json)), headers: headers)
    }

    /// A study of Deux-Sèvres with three posts.
    func study() async throws -> String {
        let made = try await ask(
            .post, "/api/studies",
            json: ["titre": "Essai", "territoire": "79", "date": "2025-07-01", "cible": ["etp_per_100k": 1.0]])
        let id = made.object["id"] as? String ?? ""
        let register =
            "id;structure;etp;perimetre;debut;fin;statut\n"
            + "A;Thouars;0.5;epci:247900798;2025-01-01;2025-12-31;en_cours\n"
            + "B;Niort;1;epci:200041317;2025-01-01;2026-12-31;en_cours\n"
            + "C;Melle;1;epci:200069755;2025-01-01;;en_cours\n"
        _ = try await ask(.put, "/api/studies/\(id)/register?nom=postes.csv", body: Array(register.utf8))
        return id
    }
}

private final class Collector: ResponseBodyWriter {
    var buffer = ByteBuffer()

    func write(_ part: ByteBuffer) async throws { buffer.writeImmutableBuffer(part) }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
