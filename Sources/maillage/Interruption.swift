@preconcurrency import Dispatch
import Foundation
import Synchronization

/// Ctrl-C asked for while a search runs: the search ends with what it has. A second Ctrl-C ends the program.
final class Interruption: Sendable {
    private let asked = Atomic<Bool>(false)
    private let source: any DispatchSourceSignal

    init() {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { [weak self] in
            self?.asked.store(true, ordering: .relaxed)
            signal(SIGINT, SIG_DFL)
        }
        source.resume()
    }

    deinit {
        source.cancel()
        signal(SIGINT, SIG_DFL)
    }

    var isAsked: Bool { asked.load(ordering: .relaxed) }
}
