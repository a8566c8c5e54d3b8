import Formats
import WebServer

extension SharedOptions {
    /// The line that says how a study just made opens in a browser; none for a folder that the page could not name.
    func wayToOpen(_ folder: String) -> String {
        guard WebServer.opens(folder: folder) else { return "" }
        return DiagnosticText(language: lang).openNext(folder: folder.quotedForShell) + "\n"
    }
}

extension String {
    /// As a shell takes it in one piece.
    var quotedForShell: String {
        allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) } ? self : "'\(replacing("'", with: "'\\''"))'"
    }
}
