internal import Diagnostics
internal import Foundation
internal import Hummingbird
internal import Studies
internal import Wording

/// Tells faults as `application/problem+json`.
struct ProblemMiddleware: RouterMiddleware {
    let folder: String

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where [.notFound, .badRequest].contains(error.status) {
            // No such route, or a path that would lead out of a folder.
            return try response([StoreProblem.unknownAddress.diagnostic(value: request.uri.path)], request)
        } catch let diagnostic as Diagnostic {
            return try response([diagnostic], request)
        } catch let findings as Findings {
            return try response(findings.diagnostics, request)
        }
    }

    private func response(_ diagnostics: [Diagnostic], _ request: Request) throws -> Response {
        let language: Language = request.uri.queryParameters.get("lang") == "en" ? .english : .french
        let parts = request.uri.path.split(separator: "/")
        let study = parts.count > 2 && parts[1] == "studies" ? "\(folder)/\(parts[2])" : nil
        let document = ProblemDocument(
            diagnostics, folder: study, isStandard: parts.first == "ogc", language)
        var answer = try Answer.json(document, HTTPResponse.Status(code: document.status))
        answer.contentType = "application/problem+json; charset=utf-8"
        // Who asks for the head alone takes what follows it for the next answer.
        return request.method == .head ? answer.response.createHeadResponse() : answer.response
    }
}
