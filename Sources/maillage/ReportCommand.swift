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
                empreintes. HTML et ODT ne demandent rien d’autre ; PDF demande weasyprint, DOCX demande \
                LibreOffice. Ctrl-C garde le meilleur plan trouvé.
                """,
            en: """
                Findings and limits on the first page, then the map, the tables, agreements that end, the plan where the \
                study has a placement part, method, definitions, sources and digests. HTML and ODT need nothing else; PDF \
                takes weasyprint, DOCX takes LibreOffice. Ctrl-C keeps the best plan so far.
                """))

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case complet, intermediaire, annuel
        case etatDesLieux = "etat-des-lieux"

        /// The list of indicators that it is made of.
        var list: IndicatorList? { IndicatorList(rawValue: rawValue) }
    }

    @OptionGroup var input: StudyInput

    @Option(
        help: helpText(
            fr:
                "Ce que contient le rapport : complet, etat-des-lieux (sans plan ni échéances), intermediaire ou annuel (les indicateurs que l’appel demande, --period et --post).",
            en:
                "What the report holds: complet (all), etat-des-lieux (without plan and endings), intermediaire or annuel (the indicators that the call asks for, --period and --post)."
        ))
    var kind = Kind.complet

    @OptionGroup var activity: ActivityOptions

    @Option(
        help: helpText(
            fr: "Le fichier à écrire ; sa fin dit le format : .html, .pdf, .odt ou .docx.",
            en: "The file to write; its end says the format: .html, .pdf, .odt or .docx."),
        completion: .file(extensions: ReportFormat.allCases.map(\.rawValue)))
    var out: String

    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive,
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
        if activity.period != nil || activity.post != nil, kind.list == nil {
            throw ValidationError(
                said(
                    fr: "--period et --post vont avec --kind intermediaire ou annuel.",
                    en: "--period and --post go with --kind intermediaire or annuel."))
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
            let study = try input.read()
            let plan = plan && kind == .complet
            try Report.requireParts(of: study, as: format)
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
                result, outcome: outcome, contents: try contents(of: loaded), language: shared.lang,
                version: Maillage.version, today: .today)
            shared.tell(.writing)
            try report.write(to: out, as: format)
            shared.say(DiagnosticText(language: shared.lang).fileWritten(out))
        }
    }

    private func contents(of loaded: LoadedStudy) throws -> ReportContents {
        if let list = kind.list {
            return .activity(try loaded.activityReport(list, of: activity.period, post: activity.post))
        }
        return kind == .etatDesLieux ? .stateOfPlay : .whole
    }
}
