import ArgumentParser
import FacilitatorNetwork
import Formats
import Placement
import Studies
import Territories
import Wording

struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Draw a study as an A4 map, ready to print: SVG, PNG or PDF.",
        discussion: """
            Rates in colour, white zones hatched, posts as circles. With --plan, the plan of `placement:` over the \
            situation that it starts from; with --versus, what turns white and what is white no more between two dates.
            """)

    @Argument(help: "The study file (YAML).", completion: .file(extensions: ["yml", "yaml"]))
    var study: String

    @Option(help: "The file to write; its name ends in .svg, .png or .pdf.", completion: .file())
    var out: String

    @Option(help: "Another day than the study's (YYYY-MM-DD or DD/MM/YYYY).")
    var date: CivilDate?

    @Option(help: "Another reporting level than the study's.")
    var level: Level?

    @Option(help: "Compare with this day.")
    var versus: CivilDate?

    @Flag(help: "Draw the plan that `place` proposes.")
    var plan = false

    @Option(help: "Dots per inch of a PNG.")
    var dpi = 200.0

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if MapFormat(file: out) == nil || out.hasSuffix("/") {
            let valid = MapFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
            throw ValidationError("--out: « \(out) » has no known format; its name must end in one of \(valid).")
        }
        if plan, versus != nil { throw ValidationError("--plan goes without --versus.") }
        if !(dpi >= 20 && dpi <= 1200) { throw ValidationError("--dpi: a number from 20 to 1200 is expected.") }
    }

    func run() throws {
        try shared.reporting {
            var study = try StudyReader.read(file: study)
            if let date { study.date = date }
            if let level { study.level = level }
            try study.refuseInput(out)
            let svg = try drawing(of: study)
            shared.tell(.writing)
            try MapFormat(file: out)?.write(svg, title: study.title, to: out, dotsPerInch: dpi)
            shared.say(DiagnosticText(language: shared.lang).fileWritten(out))
        }
    }

    private func drawing(of study: Study) throws -> String {
        let loaded = try LoadedStudy.load(study, withPlacement: plan, onStep: shared.tell)
        shared.tell(.measuring)
        if plan {
            let run = try loaded.placement()
            shared.tell(.placing)
            let result = try Interruption.shared.duringSearch { try run.place(shared.solver()) }
            shared.warn(result.warnings)
            shared.tell(.drawing)
            return try CoverageMap.svg(of: result, language: shared.lang)
        }
        if let versus {
            let result = try loaded.compare(with: Change(date: versus))
            shared.warn(result.warnings)
            shared.tell(.drawing)
            return try CoverageMap.svg(of: result, language: shared.lang)
        }
        let result = try loaded.situation()
        shared.warn(result.warnings)
        shared.tell(.drawing)
        return try CoverageMap.svg(of: result, plan: nil, language: shared.lang)
    }
}
