internal import Diagnostics
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
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

    init(
        folder: String, version: String, mostBytes: Int = 64 << 20, userHeader: String? = nil, tiles: TileAddress? = nil
    ) {
        shelf = StudyShelf(folder: folder)
        plans = PlanShelf()
        outlines = OutlineAnswers()
        self.version = version
        self.mostBytes = mostBytes
        self.userHeader = userHeader
        self.tiles = tiles
        // A report takes seconds; a slider beside it should not wait for it.
        slots = AsyncSlots(max(4, 2 * ProcessInfo.processInfo.activeProcessorCount))
    }

    /// A handler of the router from a function that knows nothing of HTTP.
    func handle(
        _ answer: @escaping @Sendable (Site, Ask) throws -> Answer
    ) -> @Sendable (Request, BasicRequestContext) async throws -> Response {
        { request, context in
            let author = userHeader.flatMap { HTTPField.Name($0) }.flatMap { request.headers[$0] }
            let buffer: ByteBuffer
            do {
                buffer = try await request.body.collect(upTo: mostBytes)
            } catch is NIOTooManyBytesError {
                throw StoreProblem.bodyTooLarge(most: mostBytes).diagnostic()
            }
            let ask = try Ask(request, context.parameters, body: Array(buffer.readableBytesView), author: author)
            return try await carryOut { try answer(self, ask).response }
        }
    }

    /// Runs work that may take long away from the event loop.
    private func carryOut<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await slots.withSlot {
            try await withCheckedThrowingContinuation { continuation in
                work.async { continuation.resume(with: Result(catching: body)) }
            }
        }
    }
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
