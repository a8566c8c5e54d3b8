import ArgumentParser
import FacilitatorNetwork
import Formats
import Studies
import Wording

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Put two dates of a study, or two studies, side by side.",
        discussion: """
            Prints the territories whose status changed, how people moved between statuses, and figures before and \
            after; with --out, also writes differences.geojson, comparaison.csv, mouvements.csv and comparaison.json. \
            Two studies must rest on the same boundaries and people.
            """)

    @OptionGroup var options: StudyOptions

    @Argument(help: "Another study, for the situation after.", completion: .file(extensions: ["yml", "yaml"]))
    var other: String?

    @Option(help: "The day of the situation after.")
    var versus: CivilDate?

    func validate() throws {
        if other == nil, versus == nil {
            throw ValidationError("Give another day with --versus, or another study.")
        }
    }

    func run() throws {
        let shared = options.shared
        try shared.reporting {
            let before = try LoadedStudy.load(options.read(), onStep: shared.tell)
            let after = try other.map { try LoadedStudy.load(StudyReader.read(file: $0)) }
            shared.tell(.measuring)
            let change = Change(date: versus)
            let result =
                try after.map { try before.compare(with: $0, change) } ?? before.compare(with: change)
            shared.warn(result.warnings)
            let output = ComparisonOutput(result, language: shared.lang, version: Maillage.version)
            try options.write(output.write)
            try shared.output(
                options.json ? output.json() : ComparisonText(result, language: shared.lang).text)
        }
    }
}
