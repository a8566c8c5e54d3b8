import ArgumentParser
import FacilitatorNetwork
import Reporting
import Studies
import Territories

struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Tell which territories are covered, which are white zones, and how many ETP they get and need.",
        discussion: """
            Prints the table of territories; with --out, also writes territoires, zones-blanches and perimetres as \
            GeoJSON, and synthese.json.
            """)

    @Argument(help: "The study file (YAML).", completion: .file(extensions: ["yml", "yaml"]))
    var study: String

    @Option(help: "The folder to write layers and summary to; created when it does not exist.")
    var out: String?

    @Option(help: "Another day than the study's (YYYY-MM-DD or DD/MM/YYYY).")
    var date: CivilDate?

    @Option(help: "Another reporting level than the study's.")
    var level: Level?

    @Flag(help: "Print the summary as JSON instead of the table.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try shared.reporting {
            let result = try StudyRun.analyze(StudyReader.read(file: study).with(date: date, level: level))
            shared.warn(result.warnings)
            if let out {
                let files = try AnalysisOutput.write(
                    result, to: out, language: shared.lang, version: Maillage.version)
                shared.say(DiagnosticText(language: shared.lang).filesWritten(files, in: out))
            }
            if json {
                let summary = Summary(result, omittedPieces: nil, language: shared.lang, version: Maillage.version)
                print(try summary.json, terminator: "")
            } else {
                print(AnalysisText(result, language: shared.lang).text, terminator: "")
            }
        }
    }
}
