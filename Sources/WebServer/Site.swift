internal import Diagnostics
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Synchronization
internal import Wording

/// What the routes stand on, and how each request is carried out: read whole, answered off the event loop.
struct Site: Sendable {
    let shelf: StudyShelf
    let plans: PlanShelf
    let outlines: OutlineAnswers
    let version: String
    /// Of a body, in bytes.
    let mostBytes: Int
    /// The header in which a proxy in front names its user; nil where there is none.
    let userHeader: String?
    /// Of a base map; nil for none.
    let tiles: TileAddress?
    private let work = DispatchQueue(label: "maillage.requests", attributes: .concurrent)
    /// So many requests are computed at once; others wait.
    private let slots: AsyncSlots
    /// False where requests come without a socket, as a test's do: there is no end of a connection to watch.
    private let hasConnections: Bool

    init(
        folder: String, version: String, mostBytes: Int = 64 << 20, userHeader: String? = nil,
        tiles: TileAddress? = nil,
        hasConnections: Bool = true
    ) {
        shelf = StudyShelf(folder: folder)
        plans = PlanShelf()
        outlines = OutlineAnswers()
        self.version = version
        self.mostBytes = mostBytes
        self.userHeader = userHeader
        self.tiles = tiles
        self.hasConnections = hasConnections
        // A report takes seconds; a slider beside it should not wait for it.
        slots = AsyncSlots(max(4, 2 * ProcessInfo.processInfo.activeProcessorCount))
    }

    typealias Handler = @Sendable (Request, BasicRequestContext) async throws -> Response

    /// A handler of the router from a function that knows nothing of HTTP.
    func handle(_ answer: @escaping @Sendable (Site, Ask) throws -> Answer) -> Handler {
        { request, context in
            let buffer: ByteBuffer
            do {
                buffer = try await request.body.collect(upTo: mostBytes)
            } catch is NIOTooManyBytesError {
                throw StoreProblem.bodyTooLarge(most: mostBytes).diagnostic()
            }
            return try await respond(request, context, Array(buffer.readableBytesView), answer)
        }
    }

    /// The same for what takes long and has no body: it ends when the client leaves. Its connection serves nothing else.
    func handleLong(_ answer: @escaping @Sendable (Site, Ask) throws -> Answer) -> Handler {
        guard hasConnections else { return handle(answer) }
        return { request, context in
            try await request.body.consumeWithCancellationOnInboundClose { _ in
                try await respond(request, context, [], answer)
            }
        }
    }

    /// Computes the answer away from the event loop, unless whoever asked has left before its turn.
    private func respond(
        _ request: Request, _ context: BasicRequestContext, _ body: [UInt8],
        _ answer: @escaping @Sendable (Site, Ask) throws -> Answer
    ) async throws -> Response {
        let author = userHeader.flatMap { HTTPField.Name($0) }.flatMap { request.headers[$0] }
        let presence = Presence()
        let ask = try Ask(request, context.parameters, body: body, author: author, presence)
        return try await slots.withSlot {
            try Task.checkCancellation()
            return try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    work.async { continuation.resume(with: Result { try answer(self, ask).response }) }
                }
            } onCancel: {
                presence.end()
            }
        }
    }
}

/// Whether the client that asked is still there.
final class Presence: Sendable {
    private let hasEnded = Atomic(false)

    var isOver: Bool { hasEnded.load(ordering: .relaxed) }

    func end() { hasEnded.store(true, ordering: .relaxed) }

    /// - Throws: `CancellationError` once the client has left: between two steps of what takes long.
    func check() throws { if isOver { throw CancellationError() } }
}

/// Lets so many callers through at once, in the order in which they came.
actor AsyncSlots {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    nonisolated func withSlot<Value: Sendable>(_ body: () async throws -> Value) async rethrows -> Value {
        await enter()
        do {
            let value = try await body()
            await leave()
            return value
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        if free > 0 {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
