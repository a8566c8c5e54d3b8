internal import Diagnostics
internal import Foundation
internal import VectorIO

/// A spreadsheet that somebody sends as the body of a request.
enum ReceivedTable {
    /// What it may be.
    private static let spreadsheets = [
        "xlsx", "ods", "xls", "csv", "tsv", "txt", "xlsm", "xltx", "xltm", "ots", "fods",
    ]

    /// The bytes as a file that was read, under the last part of its name.
    /// - Throws: `notAmong` for what is no spreadsheet.
    static func input(_ bytes: [UInt8], named name: String) throws -> InputFile {
        let safe = String(URL(fileURLWithPath: "/" + name).lastPathComponent.suffix(100))
        let ending = URL(fileURLWithPath: safe).pathExtension.lowercased()
        // A layer may be a program that opens other files; a list of people is a spreadsheet.
        guard spreadsheets.contains(ending) else {
            throw Diagnostic(
                ValueProblem.notAmong(valid: spreadsheets.map { ".\($0)" }), at: .init(file: safe),
                value: ".\(ending)", nearest: nearest(to: ending, among: spreadsheets))
        }
        let folder = "\(NSTemporaryDirectory())/\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try OutputFolder.write(bytes, to: "\(folder)/\(safe)")
        return try InputFile(path: "\(folder)/\(safe)", name: safe)
    }
}
