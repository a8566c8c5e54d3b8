internal import Diagnostics
internal import Foundation

/// A program of the system's that does one thing well, found on the PATH.
struct HelperProgram {
    let name: String
    /// The line that installs it on Debian.
    let installation: String

    static let weasyprint = HelperProgram(
        name: "weasyprint", installation: "apt-get install weasyprint fonts-liberation2")
    static let libreOffice = HelperProgram(
        name: "soffice", installation: "apt-get install libreoffice-writer-nogui fonts-liberation2")

    /// - Throws: `missingProgram`.
    func find() throws(Diagnostic) -> URL {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        guard
            let path = folders.map({ "\($0)/\(name)" }).first(where: {
                FileManager.default.isExecutableFile(atPath: $0)
            })
        else { throw Diagnostic(.missingProgram(installation: installation), value: name) }
        return URL(fileURLWithPath: path)
    }

    /// Runs it to its end.
    /// - Parameter scratch: a folder for what it says, read when it fails.
    /// - Throws: `missingProgram`, or `programFailed` with its last words.
    func run(_ arguments: [String], scratch: String) throws {
        let process = Process()
        process.executableURL = try find()
        process.arguments = arguments
        // A file rather than a pipe: a full pipe would block a program that nobody reads yet.
        let said = "\(scratch)/\(name).log"
        guard FileManager.default.createFile(atPath: said, contents: nil),
            let log = FileHandle(forWritingAtPath: said)
        else { throw Diagnostic(.cannotWrite(reason: SystemReason(errno: errno)), at: .init(file: said)) }
        process.standardOutput = log
        process.standardError = log
        process.standardInput = FileHandle.nullDevice
        do { try process.run() } catch { throw Diagnostic(.missingProgram(installation: installation), value: name) }
        process.waitUntilExit()
        let words = (try? String(contentsOfFile: said, encoding: .utf8)) ?? ""
        try? FileManager.default.removeItem(atPath: said)
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            let last = words.split(separator: "\n").last.map(String.init) ?? ""
            throw Diagnostic(.programFailed(lastWords: last), value: name)
        }
    }
}
