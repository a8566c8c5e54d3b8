@preconcurrency import Dispatch
import Foundation
import Synchronization

/// One line on stderr's terminal that tells what goes on, once it takes over a second; erased at the end. A timer draws
/// it: telling costs the work next to nothing.
final class ProgressLine: Sendable {
    static let shared = ProgressLine()

    private struct State {
        var text: String?
        var start = ContinuousClock.now
        var isDrawn = false
        var timer: (any DispatchSourceTimer)?

        mutating func erase() {
            if isDrawn { FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8)) }
            isDrawn = false
        }

        mutating func draw() {
            guard let text else { return }
            let seconds = start.duration(to: .now).components.seconds
            // A line that wraps could not be erased.
            let line = "\(text)  \(seconds) s".prefix(Terminal.width - 1)
            FileHandle.standardError.write(Data("\r\u{1B}[2K\(line)".utf8))
            isDrawn = true
        }
    }

    private let state = Mutex(State())

    func start() {
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
        timer.schedule(deadline: .now() + 1, repeating: .milliseconds(250))
        timer.setEventHandler { ProgressLine.shared.state.withLock { if $0.timer != nil { $0.draw() } } }
        state.withLock {
            $0.start = .now
            $0.timer = timer
        }
        timer.resume()
    }

    /// What goes on now.
    func tell(_ text: String) {
        state.withLock { $0.text = text }
    }

    /// Writes a line that stays, where the progress was.
    func aside(_ write: () -> Void) {
        state.withLock {
            $0.erase()
            write()
        }
    }

    func end() {
        state.withLock {
            $0.timer?.cancel()
            $0.timer = nil
            $0.text = nil
            $0.erase()
        }
    }

    /// For a program that ends here and now.
    func eraseAtOnce() {
        _ = state.withLockIfAvailable {
            $0.timer = nil
            $0.erase()
        }
    }
}
