internal import Hummingbird
internal import NIOCore
internal import Synchronization
internal import VectorIO

/// Sends texts that stay the same compressed, each pressed once: the map's library is a megabyte as it stands. What
/// changes with every answer goes as it is, since on the same machine pressing takes longer than sending.
final class CompressionMiddleware: RouterMiddleware {
    private let pressed = Mutex<[String: ByteBuffer]>([:])
    private static let kinds = [
        "text/", "application/json", "application/geo+json", "image/svg", "application/javascript",
    ]
    private static let least = 1024
    private static let most = 400

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard response.status == .ok, let tag = response.headers[.eTag], response.headers[.contentEncoding] == nil,
            let kind = response.headers[.contentType], Self.kinds.contains(where: kind.hasPrefix),
            response.body.contentLength ?? 0 >= Self.least
        else { return response }
        response.headers[.vary] = "Accept-Encoding"
        let accepted = (request.headers[.acceptEncoding] ?? "").split(separator: ",").map {
            $0.split(separator: ";")[0]
        }
        guard accepted.contains(where: { $0.trimmingSpaces == "deflate" }), request.method == .get else {
            return response
        }
        let key = request.uri.path + " " + tag
        let buffer: ByteBuffer
        if let known = pressed.withLock({ $0[key] }) {
            buffer = known
        } else {
            let whole = BodyCollector()
            try await response.body.write(whole)
            guard let bytes = Deflate.compressed(Array(whole.buffer.readableBytesView)) else {
                response.body = .init(byteBuffer: whole.buffer)
                return response
            }
            buffer = ByteBuffer(bytes: bytes)
            pressed.withLock { pressed in
                if pressed.count >= Self.most { pressed.removeAll() }
                pressed[key] = buffer
            }
        }
        response.headers[.contentEncoding] = "deflate"
        response.body = .init(byteBuffer: buffer)
        response.headers[.contentLength] = String(buffer.readableBytes)
        return response
    }
}

/// A response's body in one piece.
private final class BodyCollector: ResponseBodyWriter {
    var buffer = ByteBuffer()

    func write(_ part: ByteBuffer) async throws { buffer.writeImmutableBuffer(part) }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension Substring {
    fileprivate var trimmingSpaces: Substring { drop { $0 == " " }.prefix { $0 != " " } }
}
