import ArgumentParser
import Diagnostics
import FacilitatorNetwork
import Formats
import Foundation
import Studies
import VectorIO
import Wording

struct WhoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "who",
        abstract: said(
            fr: "Dire qui couvre un lieu : facilitateurs, coordination, fin de leur convention.",
            en: "Tell who covers a place: facilitators, coordination, the end of their agreements."),
        discussion: said(
            fr: """
                Le lieu, par son nom ou son code, puis l’étude : « maillage who Thouars study.yml ». Avec --list, tous \
                les lieux d’une colonne d’un fichier à la fois, en un tableau.
                """,
            en: """
                The place by its name or its code, then the study: “maillage who Thouars study.yml”. With --list, all \
                places of a file's column at once, as a table.
                """))

    enum Buyer: String, ExpressibleByArgument, CaseIterable {
        case etat, autre
    }

    @Argument(
        help: helpText(
            fr: "Le lieu et l’étude ; l’étude seule avec --list.",
            en: "The place and the study; the study alone with --list.",
            valueName: "place> <study"))
    var words: [String]

    @OptionGroup var day: DayOption

    @Option(
        help: helpText(
            fr:
                "L’acheteur : pour l’État, la coordination d’abord, et les postes qui suivent ses marchés ou n’en disent rien.",
            en:
                "The buyer: for the State, coordination first, and posts that follow its contracts or say nothing of them."
        ))
    var buyer = Buyer.autre

    @Option(
        help: helpText(
            fr: "Un fichier de lieux : CSV ou classeur, une ligne d’en-têtes.",
            en: "A file of places: CSV or workbook, a line of headers."), completion: .file())
    var list: String?

    @Option(
        help: helpText(
            fr: "La colonne des lieux ; lieu, commune, code ou la première par défaut.",
            en: "The column of the places; lieu, commune, code or the first by default."))
    var column: String?

    @Option(
        help: helpText(
            fr: "Le fichier à écrire : .csv, .xlsx ou .ods.", en: "The file to write: .csv, .xlsx or .ods."),
        completion: .file(extensions: ["csv", "xlsx", "ods"]))
    var out: String?

    @Flag(help: helpText(fr: "Afficher du JSON au lieu d’un tableau.", en: "Print JSON instead of a table."))
    var json = false

    @OptionGroup var shared: SharedOptions

    private var format: VectorFormat? {
        out.flatMap { VectorFormat(rawValue: URL(fileURLWithPath: $0).pathExtension.lowercased()) }
    }

    func validate() throws {
        if list == nil ? words.count < 2 : words.count != 1 {
            throw ValidationError(
                said(
                    fr: "un lieu et une étude sont attendus, ou --list et une étude.",
                    en: "a place and a study are expected, or --list and a study."))
        }
        if column != nil, list == nil {
            throw ValidationError(said(fr: "--column va avec --list.", en: "--column goes with --list."))
        }
        if out != nil, ![.csv, .xlsx, .ods].contains(format) {
            throw ValidationError(
                said(
                    fr: "--out : un nom de fichier qui finit par .csv, .xlsx ou .ods est attendu.",
                    en: "--out: a file name that ends in .csv, .xlsx or .ods is expected."))
        }
    }

    func run() throws {
        try shared.reporting {
            var study = try StudyReader.read(file: words[words.count - 1])
            day.apply(to: &study)
            if let out { try study.refuseInput(out) }
            let places =
                try list.map { try PlaceList.places(in: InputFile(path: $0), column: column) }
                ?? [words.dropLast().joined(separator: " ")]
            let result = try LoadedStudy.load(study, onStep: shared.tell).situation()
            let services = try PlaceServices(places, in: result, isForState: buyer == .etat, language: shared.lang)
            // A place alone that is none is an error; in a list it is a row that says so.
            if list == nil, let problem = services.problem { throw problem }
            if let out, let format {
                try services.write(to: out, as: format)
                shared.say(DiagnosticText(language: shared.lang).fileWritten(out))
            }
            try shared.output(json ? services.json : services.text)
        }
    }
}
