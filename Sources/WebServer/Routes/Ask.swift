internal import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Wording

/// A request as the routes read it.
struct Ask: Sendable {
    let parameters: Parameters
    let query: Parameters
    let body: [UInt8]
    let contentType: String?
    /// The version that a change starts from.
    let version: Int?
    let language: Language
    /// Whom a proxy names; nil where nobody does.
    let author: String?
    /// As it was written, without its query.
    let path: String
    /// In front of every address that the server gives.
    let origin: String
    /// What the client would rather read.
    let accept: String
    /// Of the client, for what takes long.
    let presence: Presence

    init(
        _ request: Request, _ parameters: Parameters, body: [UInt8], author: String?, _ presence: Presence = Presence()
    ) throws {
        self.presence = presence
        self.parameters = parameters
        query = request.uri.queryParameters
        self.body = body
        contentType = request.headers[.contentType]
        path = request.uri.path
        // A proxy in front may speak another scheme.
        let scheme = HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] } == "https" ? "https" : "http"
        origin = "\(scheme)://\(request.head.authority ?? "")"
        accept = request.headers[.accept] ?? ""
        self.author = author
        let tag = request.headers[.ifMatch].map { $0.filter { !"\"W/ ".contains($0) } }
        if let tag, tag != "*" {
            guard let number = Int(tag) else {
                throw StoreProblem.wrongBody(expected: "If-Match: \"VERSION\"").diagnostic(value: tag)
            }
            version = number
        } else {
            version = nil
        }
        language = query.get("lang") == "en" ? .english : .french
    }

    /// A part of the path.
    func parameter(_ name: String) -> String {
        let text = parameters.get(name) ?? ""
        return text.removingPercentEncoding ?? text
    }

    /// The body as JSON.
    /// - Throws: `wrongBody`.
    func decoded<Value: Decodable>(_: Value.Type, expected: String) throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(body))
        } catch {
            throw StoreProblem.wrongBody(expected: expected).diagnostic()
        }
    }
}

/// What a route answers.
struct Answer: Sendable {
    var status = HTTPResponse.Status.ok
    var contentType = "application/json; charset=utf-8"
    var bytes: [UInt8] = []
    var headers: HTTPFields = [:]

    static func json(_ value: some Encodable, _ status: HTTPResponse.Status = .ok) throws -> Answer {
        Answer(status: status, bytes: try JSONAnswer.line(value))
    }

    /// A file to keep, under its name.
    static func file(_ bytes: [UInt8], _ name: String, _ contentType: String) -> Answer {
        var answer = Answer(contentType: contentType, bytes: bytes)
        answer.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return answer
    }

    var response: Response {
        var headers = headers
        headers[.contentType] = contentType
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension CivilDate {
    /// A day that somebody asks for.
    /// - Throws: `wrongKind`.
    static func asked(_ text: String?, _ name: String) throws -> CivilDate {
        guard let text, let date = CivilDate(text) else {
            throw Diagnostic(ValueProblem.wrongKind(expected: .date), at: .init(column: name), value: text)
        }
        return date
    }
}
