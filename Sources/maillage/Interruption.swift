@preconcurrency import Dispatch
import Formats
import Foundation
import Synchronization
import VectorIO

/// Signals that ask the program to end. What it was writing goes first, and the files of before stay whole. While a
/// search runs, the first Ctrl-C ends the search with what it has; the next one ends the program.
final class Interruption: Sendable {
    static let shared = Interruption()

    private let isSearching = Atomic<Bool>(false)
    private let asked = Atomic<Bool>(false)
    private let sources: [any DispatchSourceSignal]

    private init() {
        let queue = DispatchQueue(label: "signals")
        sources = [SIGINT, SIGTERM, SIGHUP].filter { !Self.isIgnored($0) }.map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { Interruption.shared.receive(number) }
            return source
        }
    }

    /// From here on signals are ours; those that the program was started to ignore, as by `nohup`, stay ignored.
    func watch() {
        for source in sources { source.resume() }
    }

    /// Whether Ctrl-C asked a search to end.
    var isAsked: Bool { asked.load(ordering: .relaxed) }

    /// Runs a search that looks at `isAsked` from time to time.
    func duringSearch<Result>(_ search: () throws -> Result) rethrows -> Result {
        isSearching.store(true, ordering: .relaxed)
        defer { isSearching.store(false, ordering: .relaxed) }
        return try search()
    }

    private func receive(_ number: Int32) {
        if number == SIGINT, isSearching.load(ordering: .relaxed), !asked.exchange(true, ordering: .relaxed) { return }
        ProgressLine.shared.eraseAtOnce()
        OutputFolder.abandon(stopping: Report.abandonHelpers)
        // By the same signal, so that a shell knows why.
        signal(number, SIG_DFL)
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, number)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        raise(number)
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
