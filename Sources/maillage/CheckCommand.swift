import ArgumentParser
import Diagnostics
import Formats
import Studies
import Wording

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: said(
            fr: "Lire tout ce qu’une étude nomme et dire tout ce qui n’y va pas.",
            en: "Read everything a study names and say all that is wrong with it."),
        discussion: said(
            fr: """
                D’abord les erreurs, puis les avertissements : ce qu’aucune analyse ne refuse mais que \
                quelqu’un devrait regarder, comme des périmètres qui se recouvrent ou des sièges qui en \
                sont hors. Sort avec 65 quand il y a une erreur. --fix écrit le registre avec les \
                réparations qui ne changent aucun sens (zéros initiaux, dates, virgules décimales) et \
                les liste ; le registre lui-même n’est jamais touché.
                """,
            en: """
                Errors first, then warnings: what no analysis refuses but somebody should look at, such as perimeters that \
                overlap or seats outside them. Exits with 65 when there is an error. --fix writes the register with the \
                repairs that change no meaning (leading zeros, dates, decimal commas) and lists them; the register itself \
                is never touched.
                """))

    @Argument(
        help: helpText(fr: "Le fichier de l’étude (YAML).", en: "The study file (YAML)."),
        completion: .file(extensions: ["yml", "yaml"]))
    var study: String

    @Option(
        help: helpText(
            fr: "Où écrire le registre réparé, en CSV.", en: "Where to write the repaired register, as CSV."),
        completion: .file(extensions: ["csv"]))
    var fix: String?

    @Flag(help: helpText(fr: "Afficher du JSON au lieu de phrases.", en: "Print JSON instead of sentences."))
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try shared.reporting {
            let check = try StudyCheck.run(file: study, onStep: shared.tell)
            var failure: Diagnostic?
            if let fix {
                do {
                    try check.writeRepaired(to: fix)
                } catch let diagnostic as Diagnostic {
                    failure = diagnostic
                }
            }
            let report = CheckReport(
                check, repairedFile: failure == nil ? fix : nil, language: shared.lang, ink: shared.ink)
            try shared.output(json ? report.json : report.text)
            let errors = check.findings.errors
            if let failure {
                // Why nothing of a register can be read is told already.
                throw check.repair == nil && !errors.isEmpty ? SharedOptions.exitCode(of: errors) : failure
            }
            if !errors.isEmpty { throw SharedOptions.exitCode(of: errors) }
        }
    }
}
