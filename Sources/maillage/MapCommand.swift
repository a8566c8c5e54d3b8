import ArgumentParser
import Cartography
import Diagnostics
import FacilitatorNetwork
import Formats
import Placement
import Studies
import Territories
import Wording

struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: said(
            fr: "Dessiner une étude en carte A4, prête à imprimer : SVG, PNG ou PDF.",
            en: "Draw a study as an A4 map, ready to print: SVG, PNG or PDF."),
        discussion: said(
            fr: """
                Taux en couleur, zones blanches hachurées, postes en cercles. Avec --plan, qui dessert quoi dans \
                le plan de `placement:` ; avec --versus, ce qui devient zone blanche \
                et ce qui ne l’est plus entre deux dates.
                """,
            en: """
                Rates in colour, white zones hatched, posts as circles. With --plan, whom each post of the plan of \
                `placement:` serves; with --versus, what turns white and what is white no more between two dates.
                """))

    @OptionGroup var input: StudyInput

    @Option(
        help: helpText(
            fr: "Le fichier à écrire ; son nom finit par .svg, .png ou .pdf.",
            en: "The file to write; its name ends in .svg, .png or .pdf."), completion: .file())
    var out: String

    @Option(help: helpText(fr: "Comparer avec ce jour.", en: "Compare with this day."))
    var versus: CivilDate?

    @Flag(help: helpText(fr: "Dessiner le plan que propose `place`.", en: "Draw the plan that `place` proposes."))
    var plan = false

    @Flag(
        help: helpText(
            fr: "Avec --plan, le territoire sans le plan et avec lui, côte à côte.",
            en: "With --plan, the territory without the plan and with it, side by side."))
    var beforeAfter = false

    @Flag(
        help: helpText(
            fr: "Dessiner les marchés de l’étude à leur lieu d’exécution, au lieu des postes.",
            en: "Draw the study's contracts at their places of execution, instead of posts."))
    var contracts = false

    @Flag(
        help: helpText(
            fr: "Dessiner les acheteurs de l’étude à leur siège, au lieu des postes.",
            en: "Draw the study's buyers at their seats, instead of posts."))
    var buyers = false

    @Option(
        help: helpText(
            fr: "Le titre, à la place de ce que dit la carte.", en: "The title, instead of what the map tells."))
    var title: String?

    @Option(help: helpText(fr: "Points par pouce d’un PNG.", en: "Dots per inch of a PNG."))
    var dpi = 200.0

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if MapFormat(file: out) == nil || out.hasSuffix("/") {
            let valid = MapFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
            throw ValidationError(
                said(
                    fr:
                        "--out : « \(out) » n’a pas de format connu ; son nom doit finir par l’un de ceux-ci : \(valid).",
                    en: "--out: « \(out) » has no known format; its name must end in one of \(valid)."))
        }
        if plan, versus != nil {
            throw ValidationError(said(fr: "--plan va sans --versus.", en: "--plan goes without --versus."))
        }
        if [plan, versus != nil, contracts, buyers].count(where: { $0 }) > 1, contracts || buyers {
            throw ValidationError(
                said(
                    fr:
                        "une carte est des marchés (--contracts), des acheteurs (--buyers), d’un plan ou de deux dates.",
                    en: "a map is of contracts (--contracts), of buyers (--buyers), of a plan or of two days."))
        }
        if beforeAfter, !plan {
            throw ValidationError(
                said(fr: "--before-after va avec --plan.", en: "--before-after goes with --plan."))
        }
        if !(dpi >= 20 && dpi <= 1200) {
            throw ValidationError(
                said(
                    fr: "--dpi : un nombre de 20 à 1200 est attendu.",
                    en: "--dpi: a number from 20 to 1200 is expected."))
        }
    }

    func run() throws {
        try shared.reporting {
            let study = try input.read()
            try study.refuseInput(out)
            let page = try drawing(of: study)
            shared.tell(.writing)
            try MapFormat(file: out)?.write(page, title: study.title, to: out, dotsPerInch: dpi)
            shared.say(DiagnosticText(language: shared.lang).fileWritten(out))
        }
    }

    private func drawing(of study: Study) throws -> MapPage {
        let loaded = try LoadedStudy.load(study, withPlacement: plan, onStep: shared.tell)
        shared.tell(.measuring)
        if plan {
            let run = try loaded.placement()
            shared.tell(.placing)
            let result = try Interruption.shared.duringSearch { try run.place(shared.solver()) }
            shared.warn(result.warnings)
            shared.tell(.drawing)
            if beforeAfter {
                guard
                    let page = try CoverageMap.page(beforeAndAfter: result, title: title, language: shared.lang)
                else {
                    throw ValidationError(
                        said(
                            fr: "--before-after : la carte de cette étude a déjà plusieurs cadres.",
                            en: "--before-after: the map of this study has several frames already."))
                }
                return page
            }
            return try CoverageMap.page(of: result, title: title, language: shared.lang)
        }
        if let versus {
            let result = try loaded.compare(with: Change(date: versus))
            shared.warn(result.warnings)
            shared.tell(.drawing)
            return try CoverageMap.page(of: result, title: title, language: shared.lang)
        }
        let result = try loaded.situation()
        shared.warn(result.warnings)
        shared.tell(.drawing)
        guard contracts || buyers else {
            return try CoverageMap.page(of: result, title: title, language: shared.lang)
        }
        let page =
            contracts
            ? try CoverageMap.page(ofContracts: result, title: title, language: shared.lang)
            : try CoverageMap.page(ofBuyers: result, title: title, language: shared.lang)
        guard let page else {
            throw Diagnostic(
                StudyProblem.noContracts, at: .init(file: study.file, column: contracts ? "contracts" : "buyers"))
        }
        return page
    }
}
