import ArgumentParser
import Formats
import Studies
import Wording

struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: said(
            fr:
                "Dire quels territoires deviennent zones blanches ou cessent de l’être quand des conventions commencent et finissent, si rien n’est renouvelé.",
            en: "Tell what opens and closes as conventions start and end, if nothing is renewed."),
        discussion: said(
            fr: """
                Part de la date de l’étude et affiche chaque date où quelque chose change ; avec --out, \
                écrit aussi chronologie.csv et chronologie.json.
                """,
            en: """
                Starts on the study's date and prints every date at which something changes; with --out, also writes \
                chronologie.csv and chronologie.json.
                """))

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
