internal import Hummingbird

/// A service that has no style sheet of its own gets a blank one, rather than a fault on every page.
struct ThemeMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path == "/theme/theme.css" else { return try await next(request, context) }
        do {
            return try await next(request, context)
        } catch {
            return Answer(contentType: "text/css; charset=utf-8").response
        }
    }
}
