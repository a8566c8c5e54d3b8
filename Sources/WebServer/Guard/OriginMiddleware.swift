internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// Answers only who asks this machine by its own name, and takes changes only from its own pages.
struct OriginMiddleware: RouterMiddleware {
    /// Besides the names of the machine itself; nil trusts the proxy in front.
    let isBehindProxy: Bool

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        let host = request.head.authority ?? ""
        if !isBehindProxy, !Self.isLocal(host) { throw StoreProblem.unknownHost.diagnostic(value: host) }
        let isReading = [.get, .head, .options].contains(request.method)
        // Browsers name the page that a request comes from; programs, which have no cookies to steal, do not.
        if let origin = request.headers[.origin], !isReading || origin != "null" {
            guard URL(string: origin).flatMap(Self.authority) == host else {
                throw StoreProblem.unknownOrigin.diagnostic(value: origin)
            }
        }
        // A list of places is sent to be answered, and changes nothing.
        let isQuestion = request.method == .post && request.uri.path.hasSuffix("/services")
        if isBehindProxy, !isReading, !isQuestion, request.headers[Self.role] == "lecteur" {
            throw StoreProblem.readerOnly.diagnostic()
        }
        if let site = request.headers[Self.fetchSite], !isReading, site != "same-origin", site != "none" {
            throw StoreProblem.unknownOrigin.diagnostic(value: site)
        }
        return try await next(request, context)
    }

    /// By which a proxy tells readers from editors.
    private static let role = HTTPField.Name("X-Maillage-Role")!
    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!

    /// Only the loopback: another name that a stranger's name server points here is no name of this machine.
    private static func isLocal(_ host: String) -> Bool {
        var name = host
        if let colon = name.lastIndex(of: ":"), name[name.index(after: colon)...].allSatisfy(\.isNumber) {
            name = String(name[..<colon])
        }
        return ["127.0.0.1", "localhost", "[::1]"].contains(name.lowercased())
    }

    private static func authority(_ url: URL) -> String? {
        guard let scheme = url.scheme, ["http", "https"].contains(scheme), let host = url.host() else { return nil }
        let name = host.contains(":") ? "[\(host)]" : host
        return url.port.map { "\(name):\($0)" } ?? name
    }
}
