import ArgumentParser
import FacilitatorNetwork
import Reporting
import Studies
import Territories

struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Tell what opens and closes as conventions start and end, if nothing is renewed.",
        discussion: """
            Starts on the study's date and prints every date at which something changes; with --out, also writes \
            chronologie.csv and chronologie.json.
            """)

    @Argument(help: "The study file (YAML).", completion: .file(extensions: ["yml", "yaml"]))
    var study: String

    @Option(help: "The folder to write the timeline to; created when it does not exist.")
    var out: String?

    @Option(help: "Another first day than the study's (YYYY-MM-DD or DD/MM/YYYY).")
    var date: CivilDate?

    @Option(help: "Another reporting level than the study's.")
    var level: Level?

    @Flag(help: "Print the timeline as JSON instead of the table.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try shared.reporting {
            let result = try StudyRun.timeline(StudyReader.read(file: study).with(date: date, level: level))
            shared.warn(result.warnings)
            let output = TimelineOutput(result)
            if let out {
                let files = try output.write(to: out)
                shared.say(DiagnosticText(language: shared.lang).filesWritten(files, in: out))
            }
            print(json ? try output.json : TimelineText(result, language: shared.lang).text, terminator: "")
        }
    }
}
