import Formats
import Foundation

/// What a stream of the program leads to.
enum Terminal {
    /// Whether lines can be drawn over there.
    static func isInteractive(_ stream: Int32) -> Bool {
        isatty(stream) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// Colours, on a terminal whose user has nothing against them (https://no-color.org).
    static func ink(on stream: Int32) -> Ink {
        let refusal = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
        return isInteractive(stream) && refusal.isEmpty ? .coloured : .plain
    }

    /// Characters in a line of stderr's terminal.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
