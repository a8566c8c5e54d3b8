import Foundation
import Territories

/// The embedded country, loaded once for all tests of names.
enum France {
    static let embedded = try! EmbeddedFrance.load()

    /// The rows of a list under `Fixtures/Names`: a cell, and the perimeter that it means.
    static func rows(of list: String) throws -> [(cell: String, perimeter: String)] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let text = try String(
            contentsOf: folder.appendingPathComponent("Fixtures/Names/\(list).csv"), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { line in
            let end = line.lastIndex(of: ";")!
            return (String(line[..<end]), String(line[line.index(after: end)...]))
        }
    }
}
