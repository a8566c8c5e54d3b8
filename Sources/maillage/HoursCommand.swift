import ArgumentParser
import FacilitatorNetwork
import Formats
import Foundation
import Studies
import VectorIO
import Wording

struct HoursCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours",
        abstract: said(
            fr: "Afficher les indicateurs des bilans, ou écrire le classeur où les postes les renseignent.",
            en: "Print the indicators of reports, or write the workbook in which posts fill them in."),
        discussion: said(
            fr: """
                Les listes du bilan intermédiaire et du rapport annuel, renseignées par les tableaux que nomme la clé hours \
                de l’étude, le registre et la couverture ; ce que personne ne dit est « à renseigner ». Avec --template, un \
                classeur à une ligne par poste de la période, que la clé hours lit tel quel.
                """,
            en: """
                The lists of the interim and of the annual report, filled from the tables that the study's key hours names, \
                the register and the coverage; what nobody says is “to be filled in”. With --template, a workbook of one row \
                a post of the period, which the key hours reads as it is.
                """))

    @OptionGroup var input: StudyInput
    @OptionGroup var activity: ActivityOptions

    @Option(
        help: helpText(
            fr: "Le classeur à écrire (.xlsx), à remplir.", en: "The workbook to write (.xlsx), to be filled in."),
        completion: .file(extensions: ["xlsx"]))
    var template: String?

    @Option(help: helpText(fr: "La liste : intermediaire ou annuel.", en: "The list: intermediaire or annuel."))
    var kind = IndicatorList.annual

    @Option(
        help: helpText(
            fr: "Le fichier à écrire : .csv, .xlsx ou .ods.", en: "The file to write: .csv, .xlsx or .ods."),
        completion: .file(extensions: ["csv", "xlsx", "ods"]))
    var out: String?

    @Flag(help: helpText(fr: "Afficher du JSON au lieu de tableaux.", en: "Print JSON instead of tables."))
    var json = false

    @OptionGroup var shared: SharedOptions

    private var format: VectorFormat? {
        out.flatMap { VectorFormat(rawValue: URL(fileURLWithPath: $0).pathExtension.lowercased()) }
    }

    func validate() throws {
        if out != nil, ![.csv, .xlsx, .ods].contains(format) {
            throw ValidationError(
                said(
                    fr: "--out : un nom de fichier qui finit par .csv, .xlsx ou .ods est attendu.",
                    en: "--out: a file name that ends in .csv, .xlsx or .ods is expected."))
        }
        if let template, !template.lowercased().hasSuffix(".xlsx") || activity.period == nil {
            throw ValidationError(
                said(
                    fr: "--template : un nom de fichier qui finit par .xlsx et --period sont attendus.",
                    en: "--template: a file name that ends in .xlsx and --period are expected."))
        }
    }

    func run() throws {
        try shared.reporting {
            let study = try input.read()
            for file in [out, template].compactMap({ $0 }) { try study.refuseInput(file) }
            let loaded = try LoadedStudy.load(study, onStep: shared.tell)
            shared.warn(loaded.warnings)
            if let template, let period = activity.period {
                try HoursTemplate(loaded, of: period, language: shared.lang).write(to: template)
                shared.say(DiagnosticText(language: shared.lang).fileWritten(template))
                return
            }
            let report = try loaded.activityReport(kind, of: activity.period, post: activity.post)
            let output = ActivityOutput(report, of: study, language: shared.lang)
            if let out, let format {
                try output.write(to: out, as: format)
                shared.say(DiagnosticText(language: shared.lang).fileWritten(out))
            }
            try shared.output(json ? output.json : output.text)
        }
    }
}

/// Of whose work, and when.
struct ActivityOptions: ParsableArguments {
    @Option(
        help: helpText(
            fr:
                "La période : 2025, 2025-S1, 2025-T3, 2025-04 ou JOUR..JOUR ; par défaut, la dernière année renseignée.",
            en: "The period: 2025, 2025-S1, 2025-T3, 2025-04 or DAY..DAY; by default, the last year that is filled in.")
    )
    var period: Period?

    @Option(
        help: helpText(
            fr: "Un poste seul, par son identifiant.", en: "One post alone, by its identifier."))
    var post: String?
}

extension Period: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}

extension IndicatorList: ExpressibleByArgument {}
