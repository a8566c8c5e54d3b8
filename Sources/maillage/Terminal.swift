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
    static var width: Int { width(of: STDERR_FILENO) ?? 80 }

    /// Characters in a line; nil where the stream leads to no terminal.
    static func width(of stream: Int32) -> Int? {
        var size = winsize()
        guard ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
