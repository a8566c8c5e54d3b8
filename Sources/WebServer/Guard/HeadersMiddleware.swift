internal import HTTPTypes
internal import Hummingbird

/// Lets a page run nothing but the program's own code, whatever is answered.
struct HeadersMiddleware: RouterMiddleware {
    private let policy: String

    /// - Parameter tiles: whence a base map comes that somebody has chosen; nil for none, and no request leaves.
    init(tiles: TileAddress? = nil) {
        let other = tiles.map { " \($0.origin)" } ?? ""
        policy =
            "default-src 'self'; script-src 'self'; style-src 'self'; worker-src 'self' blob:; "
            + "img-src 'self' data: blob:\(other); connect-src 'self'\(other); object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'"
    }

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[Self.referrer] = "no-referrer"
        response.headers[Self.opener] = "same-origin"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-cache" }
        return response
    }

    private static let referrer = HTTPField.Name("Referrer-Policy")!
    private static let opener = HTTPField.Name("Cross-Origin-Opener-Policy")!
}
