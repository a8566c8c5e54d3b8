import ArgumentParser
import FacilitatorNetwork
import Formats
import Placement
import Studies
import Territories
import Wording

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: said(
            fr: "Écrire le rapport des zones couvertes et des zones blanches : un fichier, prêt pour un comité.",
            en: "Write the report on covered territories and white zones: one file, ready for a committee."),
        discussion: said(
            fr: """
                Constats et limites en première page, puis la carte, les tableaux, les conventions qui \
                finissent, le plan si l’étude a une partie placement, méthode, définitions, sources et \
                empreintes. HTML ne demande rien d’autre ; PDF demande weasyprint, ODT et DOCX demandent \
                LibreOffice. Ctrl-C garde le meilleur plan trouvé.
                """,
            en: """
                Findings and limits on the first page, then the map, the tables, agreements that end, the plan where the \
                study has a placement part, method, definitions, sources and digests. HTML needs nothing else; PDF takes \
                weasyprint, ODT and DOCX take LibreOffice. Ctrl-C keeps the best plan so far.
                """))

    @Argument(
        help: helpText(fr: "Le fichier de l’étude (YAML).", en: "The study file (YAML)."),
        completion: .file(extensions: ["yml", "yaml"]))
    var study: String

    @Option(
        help: helpText(
            fr: "Le fichier à écrire ; sa fin dit le format : .html, .pdf, .odt ou .docx.",
            en: "The file to write; its end says the format: .html, .pdf, .odt or .docx."),
        completion: .file(extensions: ReportFormat.allCases.map(\.rawValue)))
    var out: String

    @Option(
        help: helpText(
            fr: "Un autre jour que celui de l’étude (AAAA-MM-JJ ou JJ/MM/AAAA).",
            en: "Another day than the study's (YYYY-MM-DD or DD/MM/YYYY)."))
    var date: CivilDate?

    @Option(
        help: helpText(fr: "Un autre niveau que celui de l’étude.", en: "Another reporting level than the study's."))
    var level: Level?

    @Flag(
        inversion: .prefixedNo,
        help: helpText(
            fr: "Proposer un plan, si l’étude a une partie placement.",
            en: "Propose a plan, where the study has a placement part."))
    var plan = true

    @Option(
        help: helpText(
            fr: "Secondes pour tous les objectifs du plan ensemble ; sans limite par défaut.",
            en: "Seconds for the plan's objectives together; none by default."))
    var timeLimit: Double?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if ReportFormat(file: out) == nil || out.hasSuffix("/") {
            throw ValidationError(
                said(
                    fr: "--out : un nom de fichier qui finit par .html, .pdf, .odt ou .docx est attendu.",
                    en: "--out: a file name that ends in .html, .pdf, .odt or .docx is expected."))
        }
        if let timeLimit, !(timeLimit >= 0) {
            throw ValidationError(
                said(
                    fr: "--time-limit : un nombre de secondes est attendu.",
                    en: "--time-limit: a number of seconds is expected."))
        }
    }

    func run() throws {
        guard let format = ReportFormat(file: out) else { return }
        try shared.reporting {
            try Report.requireHelpers(of: format)
            var study = try StudyReader.read(file: study)
            if let date { study.date = date }
            if let level { study.level = level }
            try study.refuseInput(out)
            let loaded = try LoadedStudy.load(study, withPlacement: plan, onStep: shared.tell)
            shared.tell(.measuring)
            let result = try loaded.situation()
            shared.warn(result.warnings)
            let outcome = try Interruption.shared.duringSearch {
                plan
                    ? try loaded.outcome(shared.solver(timeLimit: timeLimit), onStep: shared.tell)
                    : .notAsked
            }
            let report = Report(
                result, outcome: outcome, language: shared.lang, version: Maillage.version, today: .today)
            shared.tell(.writing)
            try report.write(to: out, as: format)
            shared.say(DiagnosticText(language: shared.lang).fileWritten(out))
        }
    }
}
