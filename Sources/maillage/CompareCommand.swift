import ArgumentParser
import FacilitatorNetwork
import Formats
import Studies
import Wording

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: said(
            fr: "Mettre côte à côte deux dates d’une étude, ou deux études.",
            en: "Put two dates of a study, or two studies, side by side."),
        discussion: said(
            fr: """
                Affiche les territoires dont le statut change, comment les habitants passent d’un statut \
                à l’autre, et les chiffres avant et après ; avec --out, écrit aussi differences.geojson, \
                comparaison.csv, mouvements.csv et comparaison.json. Deux études doivent reposer sur les \
                mêmes limites et les mêmes habitants.
                """,
            en: """
                Prints the territories whose status changed, how people moved between statuses, and figures before and \
                after; with --out, also writes differences.geojson, comparaison.csv, mouvements.csv and comparaison.json. \
                Two studies must rest on the same boundaries and people.
                """))

    @OptionGroup var options: StudyOptions

    @Argument(
        help: helpText(
            fr: "Une autre étude, pour la situation d’après.", en: "Another study, for the situation after."),
        completion: .file(extensions: ["yml", "yaml"]))
    var other: String?

    @Option(help: helpText(fr: "Le jour de la situation d’après.", en: "The day of the situation after."))
    var versus: CivilDate?

    func validate() throws {
        if other == nil, versus == nil {
            throw ValidationError(
                said(
                    fr: "Donnez un autre jour avec --versus, ou une autre étude.",
                    en: "Give another day with --versus, or another study."))
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
