import ArgumentParser
import Formats
import Studies
import Wording

struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Tell what opens and closes as conventions start and end, if nothing is renewed.",
        discussion: """
            Starts on the study's date and prints every date at which something changes; with --out, also writes \
            chronologie.csv and chronologie.json.
            """)

    @OptionGroup var options: StudyOptions

    func run() throws {
        let shared = options.shared
        try shared.reporting {
            let loaded = try LoadedStudy.load(options.read(), onStep: shared.tell)
            shared.tell(.measuring)
            let result = try loaded.timeline()
            shared.warn(result.warnings)
            let output = TimelineOutput(result, language: shared.lang, version: Maillage.version)
            try options.write(output.write)
            try shared.output(
                options.json ? output.json : TimelineText(result, language: shared.lang).text)
        }
    }
}
