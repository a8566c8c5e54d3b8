import ArgumentParser
import Diagnostics
import Formats
import Foundation
import Studies
import Wording

/// What every command takes, and how every command fails.
struct SharedOptions: ParsableArguments {
    @Option(help: helpText(fr: "La langue des messages et des tableaux.", en: "The language of messages and tables."))
    var lang: Language = .french

    @Flag(
        help: helpText(
            fr: "Taire avertissements, avis et avancement ; les erreurs restent dites.",
            en: "Keep warnings, notices and progress to yourself; errors are still told."))
    var quiet = false

    /// Runs a command's work; data errors become sentences on stderr and the exit codes of sysexits.
    /// - Parameter isWatched: false leaves signals to the work, which ends by itself.
    func reporting(isWatched: Bool = true, _ work: () throws -> Void) throws {
        if isWatched { Interruption.shared.watch() }
        if !quiet, Terminal.isInteractive(STDERR_FILENO) { ProgressLine.shared.start() }
        defer { ProgressLine.shared.end() }
        do {
            try ConsoleTable.$width.withValue(Terminal.width(of: STDOUT_FILENO)) { try work() }
        } catch let findings as Findings {
            throw report(findings.diagnostics)
        } catch let diagnostic as Diagnostic {
            throw report([diagnostic])
        } catch let usage as ValidationError {
            throw usage
        } catch let code as ExitCode {
            throw code
        } catch {
            Self.toStandardError("\(error)")
            throw ExitCode(70)
        }
    }

    func warn(_ warnings: [Diagnostic]) {
        if quiet { return }
        for line in diagnosticText.lines(warnings) { Self.toStandardError(line) }
    }

    func say(_ line: String) {
        if !quiet { Self.toStandardError(line) }
    }

    /// What goes on, for the one who waits at a terminal.
    func tell(_ step: StudyStep) {
        ProgressLine.shared.tell(ProgressText(language: lang).line(step))
    }

    /// How results are coloured.
    var ink: Ink { Terminal.ink(on: STDOUT_FILENO) }

    private var diagnosticText: DiagnosticText {
        DiagnosticText(language: lang, ink: Terminal.ink(on: STDERR_FILENO))
    }

    /// Results, on stdout.
    /// - Throws: `cannotWrite` when they did not all get there, as on a full disk.
    func output(_ text: String) throws {
        ProgressLine.shared.end()
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            throw Diagnostic(FileProblem.cannotWrite(reason: SystemReason(errno: errno)), at: .init(file: "stdout"))
        }
    }

    private func report(_ diagnostics: [Diagnostic]) -> ExitCode {
        let told = diagnostics.filter { $0.severity == .error || !quiet }
        for line in diagnosticText.lines(told) { Self.toStandardError(line) }
        return Self.exitCode(of: diagnostics.filter { $0.severity == .error })
    }

    static func exitCode(of errors: [Diagnostic]) -> ExitCode {
        ExitCode(ProblemKind.exitCode(of: errors.map(\.problem.kind)))
    }

    private static func toStandardError(_ line: String) {
        ProgressLine.shared.aside { FileHandle.standardError.write(Data((line + "\n").utf8)) }
    }
}
