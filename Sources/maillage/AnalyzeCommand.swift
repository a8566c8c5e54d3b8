import ArgumentParser
import Formats
import Studies
import VectorIO
import Wording

struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: said(
            fr:
                "Dire quels territoires sont couverts, lesquels sont des zones blanches, et combien d’ETP ils reçoivent et demandent.",
            en: "Tell which territories are covered, which are white zones, and how many ETP they get and need."),
        discussion: said(
            fr: """
                Affiche le tableau des territoires ; avec --out, écrit aussi territoires, zones-blanches \
                et perimetres, quartiers si l’étude nomme des quartiers prioritaires (GeoJSON, CSV et un classeur, ou \
                les formats de --format), et synthese.json.
                """,
            en: """
                Prints the table of territories; with --out, also writes territoires, zones-blanches and perimetres, \
                quartiers where the study names priority districts (GeoJSON, CSV and a workbook, or the formats of \
                --format), and synthese.json.
                """))

    @Flag(
        help: helpText(
            fr: "Afficher d’abord les territoires qui ont le plus d’habitants en zone blanche.",
            en: "Print territories with most people in white zones first."))
    var whiteFirst = false

    @OptionGroup var options: StudyOptions

    func run() throws {
        let shared = options.shared
        try shared.reporting {
            let loaded = try LoadedStudy.load(options.read(), onStep: shared.tell)
            shared.tell(.measuring)
            let result = try loaded.situation()
            shared.warn(result.warnings)
            try options.write(as: [.geojson, .csv, .xlsx]) { destination in
                try AnalysisOutput.write(result, to: destination, language: shared.lang, version: Maillage.version)
            }
            if options.json {
                let summary = Summary(result, omittedPieces: nil, language: shared.lang, version: Maillage.version)
                try shared.output(summary.json)
            } else {
                try shared.output(
                    AnalysisText(result, language: shared.lang, ink: shared.ink, isWhiteFirst: whiteFirst).text)
            }
        }
    }
}
