internal import Diagnostics
internal import Foundation
internal import Synchronization

/// A program of the system's that does one thing well, found on the PATH.
struct HelperProgram {
    let name: String
    /// The line that installs it on Debian.
    let installation: String

    static let weasyprint = HelperProgram(
        name: "weasyprint", installation: "apt-get install weasyprint fonts-liberation2")
    static let libreOffice = HelperProgram(
        name: "soffice", installation: "apt-get install libreoffice-writer-nogui fonts-liberation2")

    private struct Running {
        var process: Int32?
        var isAbandoned = false
    }

    private static let running = Mutex(Running())

    /// Ends the one that runs, with what it has started itself, and starts none any more.
    static func abandon() {
        running.withLock { running in
            running.isAbandoned = true
            // It leads a group of its own.
            if let process = running.process { kill(-process, SIGKILL) }
        }
    }

    /// - Throws: `missingProgram`.
    func find() throws(Diagnostic) -> URL {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        guard
            let path = folders.map({ "\($0)/\(name)" }).first(where: {
                FileManager.default.isExecutableFile(atPath: $0)
            })
        else { throw Diagnostic(HelperProblem.missingProgram(installation: installation), value: name) }
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
        else { throw Diagnostic(FileProblem.cannotWrite(reason: SystemReason(errno: errno)), at: .init(file: said)) }
        process.standardOutput = log
        process.standardError = log
        process.standardInput = FileHandle.nullDevice
        do { try start(process) } catch {
            throw Diagnostic(HelperProblem.missingProgram(installation: installation), value: name)
        }
        process.waitUntilExit()
        Self.running.withLock { $0.process = nil }
        let words = (try? String(contentsOfFile: said, encoding: .utf8)) ?? ""
        try? FileManager.default.removeItem(atPath: said)
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            let last = words.split(separator: "\n").last.map(String.init) ?? ""
            throw Diagnostic(HelperProblem.programFailed(lastWords: last), value: name)
        }
    }
    private func start(_ process: Process) throws {
        let isAbandoned = try Self.running.withLock { running in
            if running.isAbandoned { return true }
            try process.run()
            running.process = process.processIdentifier
            return false
        }
        while isAbandoned { sleep(1) }
    }
}
