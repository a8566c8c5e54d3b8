internal import Dispatch
internal import Foundation
internal import Synchronization

/// Maps items on all cores. Each core gets a worker of its own (a GEOS context, a dataset) and takes the next item
/// when it is done with one; results come back in the order of the items, so that nothing depends on timing.
///
/// - Throws: the error of the first item, in their order, that failed.
public func parallelMap<Item: Sendable, Worker, Result: Sendable>(
    _ items: [Item], worker makeWorker: @Sendable () throws -> Worker,
    _ transform: @Sendable (Worker, Item) throws -> Result
) throws -> [Result] {
    let slots = Mutex<[Swift.Result<Result, any Error>?]>(Array(repeating: nil, count: items.count))
    let next = Atomic<Int>(0)
    let cores = max(1, min(ProcessInfo.processInfo.activeProcessorCount, items.count))
    DispatchQueue.concurrentPerform(iterations: cores) { _ in
        let worker = Swift.Result { try makeWorker() }
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < items.count else { return }
            let result = worker.flatMap { worker in Swift.Result { try transform(worker, items[index]) } }
            slots.withLock { $0[index] = result }
        }
    }
    return try slots.withLock { slots in try slots.map { try $0!.get() } }
}

/// The same for a transformation that needs no worker.
public func parallelMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) throws -> Result
) throws -> [Result] {
    @Sendable func nothing() {}
    return try parallelMap(items, worker: nothing) { _, item in try transform(item) }
}

/// Runs two steps side by side.
/// - Throws: the error of the first step, else of the second.
public func inParallel<First: Sendable, Second: Sendable>(
    _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
) throws -> (First, Second) {
    let results = Mutex<(Result<First, any Error>?, Result<Second, any Error>?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { step in
        if step == 0 {
            let result = Result { try first() }
            results.withLock { $0.0 = result }
        } else {
            let result = Result { try second() }
            results.withLock { $0.1 = result }
        }
    }
    return try results.withLock { (try $0.0!.get(), try $0.1!.get()) }
}
