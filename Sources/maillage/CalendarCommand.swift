import ArgumentParser
import FacilitatorNetwork
import Formats
import Foundation
import Studies
import VectorIO
import Wording

struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: said(
            fr: "Dire ce qui est dû, et quand : fins de convention, bilans, dates de l’appel.",
            en: "Tell what is due and when: ends of agreements, reports, the call's days."),
        discussion: said(
            fr: """
                D’après le registre et les appels de ses postes : celui que dit leur colonne aap, sinon celui de l’étude \
                (placement.rules) ou de --rules. Un appel qui ne dit rien ne donne rien. Avec --out, un tableau ou un \
                agenda (.ics).
                """,
            en: """
                From the register and the calls of its posts: the one that their column aap says, else that of the study \
                (placement.rules) or of --rules. A call that says nothing gives nothing. With --out, a table or a \
                calendar (.ics).
                """))

    @Argument(
        help: helpText(fr: "Le fichier de l’étude (YAML).", en: "The study file (YAML)."),
        completion: .file(extensions: ["yml", "yaml"]))
    var study: String

    @OptionGroup var day: DayOption

    @Option(
        help: helpText(
            fr: "Le dernier jour ; un an par défaut.", en: "The last day; a year by default."))
    var until: CivilDate?

    @Option(
        help: helpText(
            fr: "Les règles de l’appel : un nom de GeoData/rules, ou un fichier ; celles de l’étude par défaut.",
            en: "The call's rules: a name of GeoData/rules, or a file; the study's by default."))
    var rules: String?

    @Option(
        help: helpText(
            fr: "Le fichier à écrire : .csv, .ics, .xlsx ou .ods.",
            en: "The file to write: .csv, .ics, .xlsx or .ods."),
        completion: .file(extensions: ["csv", "ics", "xlsx", "ods"]))
    var out: String?

    @Flag(help: helpText(fr: "Afficher du JSON au lieu du tableau.", en: "Print JSON instead of the table."))
    var json = false

    @OptionGroup var shared: SharedOptions

    private var ending: String? { out.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } }
    /// Nil for a calendar.
    private var format: VectorFormat? { ending.flatMap(VectorFormat.init) }

    func validate() throws {
        if let ending, ending != "ics", ![.csv, .xlsx, .ods].contains(format) {
            throw ValidationError(
                said(
                    fr: "--out : un nom de fichier qui finit par .csv, .ics, .xlsx ou .ods est attendu.",
                    en: "--out: a file name that ends in .csv, .ics, .xlsx or .ods is expected."))
        }
    }

    func run() throws {
        try shared.reporting {
            let study = try StudyReader.read(file: study)
            if let out { try study.refuseInput(out) }
            let loaded = try LoadedStudy.load(study, onStep: shared.tell)
            let calendar = try loaded.calendar(under: rules, Change(date: day.date), until: until)
            let output = CalendarOutput(calendar, language: shared.lang)
            if let out {
                try format.map { try output.write(to: out, as: $0) } ?? output.writeCalendar(to: out)
                shared.say(DiagnosticText(language: shared.lang).fileWritten(out))
            }
            try shared.output(json ? output.json : output.text)
        }
    }
}
