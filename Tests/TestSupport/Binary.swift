package import Foundation

/// The built program, run as a user runs it.
package struct Binary {
    package struct Run {
        package let status: Int32
        package let output: String
        package let errors: String
    }

    /// The root of the checkout, from this file's place in it.
    package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Beside the tests.
    package static var program: URL {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("maillage")
    }

    /// - Parameters:
    ///   - folder: the working folder; the checkout's root by default.
    ///   - blocks: the size that no file may exceed, in the shell's blocks; writing more fails.
    ///   - environment: what differs from the environment of the tests.
    package static func run(
        _ arguments: [String], in folder: URL = root, limitedTo blocks: Int? = nil, environment: [String: String] = [:]
    ) throws -> Run {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        if let blocks {
            // Without its signal, the limit is an error of the write, as a full disk is.
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments =
                ["-c", "trap '' XFSZ; ulimit -f \(blocks); exec \"$@\"", "sh", program.path] + arguments
        }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        // Files rather than pipes: a full pipe would block a program that nobody reads yet.
        let scratch = try TemporaryFolder()
        let (output, errors) = (scratch.path("output"), scratch.path("errors"))
        for path in [output, errors] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
            errors: try String(contentsOfFile: errors, encoding: .utf8))
    }
}
