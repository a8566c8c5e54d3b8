import ArgumentParser
import Formats
import Wording

struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: said(
            fr: "Chercher un territoire par son nom ou son code.", en: "Look a territory up by its name or its code."),
        discussion: said(
            fr: """
                Communes, EPCI, départements et régions, tels qu’on les écrit : « CC du Thouarsais », « St-Maixent », \
                « 79191 ». Sort avec 65 quand aucun territoire ne porte ce nom ; les plus proches sont affichés.
                """,
            en: """
                Communes, EPCI, départements and régions as people write them: “CC du Thouarsais”, “St-Maixent”, \
                “79191”. Exits with 65 when no territory bears the name; the nearest are printed.
                """))

    @Argument(help: helpText(fr: "Un nom ou un code.", en: "A name or a code."))
    var text: [String]

    @Option(
        help: helpText(
            fr: "Chercher d’abord dans un département (code ou nom).",
            en: "Look in a département first (code or name)."))
    var departement: String?

    @Flag(help: helpText(fr: "Afficher du JSON au lieu d’un tableau.", en: "Print JSON instead of a table."))
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try shared.reporting {
            let search = try TerritorySearchOutput(
                text.joined(separator: " "), near: departement, language: shared.lang)
            try shared.output(json ? search.json : search.text)
            if let notFound = search.notFound { throw notFound }
        }
    }
}
