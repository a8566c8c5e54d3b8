import ArgumentParser
import FacilitatorNetwork
import Formats
import Placement
import Studies
import Wording

struct AppraiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appraise",
        abstract: said(
            fr:
                "Instruire les candidatures : dossier, règles de l’appel, notes des personnes, effet sur la zone blanche.",
            en: "Appraise applications: file, rules of the call, marks of people, effect on the white zone."),
        discussion: said(
            fr: """
                Tient chaque candidature du registre contre l’appel. Les pièces reçues, les notes et les décisions sont \
                celles du tableau que l’étude nomme (clé appraisal) : le programme ne note rien et ne décide de rien. Avec \
                --out, écrit le tableau du comité, une fiche par candidature, les courriers de celles qui ont une décision \
                (ODT), et instruction.xlsx.
                """,
            en: """
                Holds each application of the register against its call. Pieces received, marks and decisions are those \
                of the table that the study names (key appraisal): the program marks and decides nothing. With --out, \
                writes the committee's table, a sheet an application, letters for those that have a decision (ODT), and \
                instruction.xlsx.
                """))

    @Argument(
        help: helpText(fr: "Le fichier de l’étude (YAML).", en: "The study file (YAML)."),
        completion: .file(extensions: ["yml", "yaml"]))
    var study: String

    @OptionGroup var day: DayOption

    @Option(
        help: helpText(
            fr: "Où écrire : un dossier, créé s’il n’existe pas.",
            en: "Where to write: a folder, created when it does not exist."), completion: .directory)
    var out: String?

    @Option(
        help: helpText(
            fr: "Les formats du dossier, séparés par des virgules : odt, xlsx, ods, csv ; odt,xlsx par défaut.",
            en: "The formats of the folder, separated by commas: odt, xlsx, ods, csv; odt,xlsx by default.",
            valueName: "list"),
        completion: .list(AppraisalFormat.allCases.map(\.rawValue)))
    var format: String?

    @Option(
        help: helpText(
            fr: "Secondes pour tous les objectifs du plan ensemble ; sans limite par défaut.",
            en: "Seconds for the plan's objectives together; none by default."))
    var timeLimit: Double?

    @Flag(help: helpText(fr: "Afficher du JSON au lieu du tableau.", en: "Print JSON instead of the table."))
    var json = false

    @OptionGroup var shared: SharedOptions

    private var formats: [AppraisalFormat]? {
        guard let format else { return [.odt, .xlsx] }
        let words = format.split(separator: ",").map { $0.filter { $0 != " " }.lowercased() }
        let formats = words.compactMap(AppraisalFormat.init)
        return formats.count == words.count && !formats.isEmpty ? formats : nil
    }

    func validate() throws {
        if format != nil, out == nil {
            throw ValidationError(said(fr: "--format va avec --out.", en: "--format goes with --out."))
        }
        if formats == nil {
            let names = AppraisalFormat.allCases.map(\.rawValue).joined(separator: ",")
            throw ValidationError(
                said(fr: "--format : formats admis : \(names).", en: "--format: valid formats: \(names)."))
        }
        if let timeLimit, !(timeLimit >= 0) {
            throw ValidationError(
                said(
                    fr: "--time-limit : un nombre de secondes est attendu.",
                    en: "--time-limit: a number of seconds is expected."))
        }
    }

    func run() throws {
        try shared.reporting {
            var study = try StudyReader.read(file: study)
            day.apply(to: &study)
            let loaded = try LoadedStudy.load(
                study, withPlacement: study.placement != nil, withAppraisal: true, onStep: shared.tell)
            let appraisal = try Interruption.shared.duringSearch {
                try loaded.appraise(shared.solver(timeLimit: timeLimit), onStep: shared.tell)
            }
            shared.warn(appraisal.warnings)
            let output = AppraisalOutput(
                appraisal, language: shared.lang, version: Maillage.version, today: .today)
            if let out, let formats {
                shared.tell(.writing)
                let files = try output.write(to: out, as: formats)
                shared.say(DiagnosticText(language: shared.lang).filesWritten(files, in: out))
            }
            try shared.output(json ? output.json : AppraisalText(appraisal, language: shared.lang).text)
        }
    }
}
