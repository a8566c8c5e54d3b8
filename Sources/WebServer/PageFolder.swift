internal import Diagnostics
internal import Foundation
internal import VectorIO

/// Where the page's own files are: `Web` of a checkout, `share/maillage/Web` once installed.
enum PageFolder {
    /// `MAILLAGE_WEB` when set, else the first folder met on the way up from the program's own.
    /// - Throws: `missingPage` with the places searched.
    static func find() throws -> String {
        let candidates = ProgramFolder.candidates("Web", chosenBy: "MAILLAGE_WEB")
        let isThere = { (folder: String) in FileManager.default.fileExists(atPath: folder + "/index.html") }
        guard let folder = candidates.first(where: isThere) else {
            throw Diagnostic(ServerProblem.missingPage(searched: candidates))
        }
        guard FileManager.default.fileExists(atPath: folder + "/lib/maplibre-gl.js") else {
            throw Diagnostic(ServerProblem.missingLibrary, at: .init(file: folder + "/lib"))
        }
        return folder
    }
}
