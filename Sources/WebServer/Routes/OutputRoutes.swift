internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Foundation
internal import Hummingbird
internal import Optimization
internal import Placement
internal import Sheets
internal import Studies
internal import VectorIO
internal import Wording

/// What the commands write, to take away.
enum OutputRoutes {
    private static let layers = OGCCollection.allCases.filter { $0 != .plan }.map(\.rawValue) + ["maillage"]

    /// `territoires.geojson`, `maillage.gpkg`…
    static func layer(_ site: Site, _ ask: Ask) throws -> Answer {
        let file = ask.parameter("file")
        let url = URL(fileURLWithPath: file)
        let (name, format) = (url.deletingPathExtension().lastPathComponent, VectorFormat(rawValue: url.pathExtension))
        guard let format, layers.contains(name), format.holdsSeveralLayers == (name == "maillage"),
            TemporaryFile.isKnown(format.rawValue)
        else {
            throw Diagnostic(
                ValueProblem.notAmong(
                    valid: layers.dropLast().flatMap { ["\($0).geojson", "\($0).csv"] } + [
                        "maillage.gpkg", "maillage.xlsx", "maillage.ods",
                    ]), at: .init(column: "layers"), value: file)
        }
        let id = ask.parameter("id")
        let view = try site.shelf.desk(id).view()
        let result = try view.opened.computable().situation(try SituationQuestion(ask).change)
        try ask.presence.check()
        return try TemporaryFile.answer("\(id)-\(file)") { path in
            guard name != "maillage" else {
                _ = try AnalysisOutput.write(
                    result, to: OutputDestination(path), language: ask.language, version: site.version)
                return
            }
            try layer(name, of: result, ask.language).write(to: path, format: format)
        }
    }

    /// A layer as the commands write it; without rows where the study names nothing of the kind.
    static func layer(_ name: String, of result: StudyResult, _ language: Language) throws -> Layer {
        let coverage = result.coverage
        var contracts: ContractsSituation { ContractsSituation(result.ledger, coverage) }
        switch name {
        case "zones-blanches":
            let wording = Wording(language)
            return Sheet.whiteZones(try WhiteZones(coverage), of: coverage) {
                wording.reason($0, of: $1, in: coverage.scenario)
            }.layer(in: language)
        case "perimetres":
            return Sheet.perimeters(try PerimeterOutlines(coverage.scenario), of: coverage).layer(in: language)
        case "marches": return try Sheet.contracts(contracts, of: coverage).layer(in: language)
        case "acheteurs": return try Sheet.buyers(contracts, of: coverage).layer(in: language)
        case "projets": return try Sheet.projects(of: coverage).layer(in: language)
        case "quartiers": return Sheet.districts(result.districts, of: coverage).layer(in: language)
        case "postes": return try Sheet.posts(of: coverage).layer(in: language)
        default: return try Sheet.territories(coverage).layer(in: language)
        }
    }

    /// `map.svg`, `map.png`, `map.pdf`.
    static func map(_ ending: String) -> @Sendable (Site, Ask) throws -> Answer {
        { site, ask in try map(site, ask, "carte.\(ending)") }
    }

    private static func map(_ site: Site, _ ask: Ask, _ file: String) throws -> Answer {
        guard let format = MapFormat(file: file) else { throw StoreProblem.unknownAddress.diagnostic(value: file) }
        let id = ask.parameter("id")
        let view = try site.shelf.desk(id).view()
        let result = try view.opened.computable().situation(try SituationQuestion(ask).change)
        try ask.presence.check()
        return try TemporaryFile.answer("\(id)-\(file)") { path in
            try format.write(
                try CoverageMap.page(of: result, language: ask.language), title: result.study.title, to: path
            )
        }
    }

    /// `report.html`, `report.pdf`, `report.odt`, `report.docx`.
    static func report(_ ending: String) -> @Sendable (Site, Ask) throws -> Answer {
        { site, ask in try report(site, ask, "rapport.\(ending)") }
    }

    private static func report(_ site: Site, _ ask: Ask, _ file: String) throws -> Answer {
        guard let format = ReportFormat(file: file) else { throw StoreProblem.unknownAddress.diagnostic(value: file) }
        let id = ask.parameter("id")
        let desk = try site.shelf.desk(id)
        let question = try SituationQuestion(ask)
        let loaded = try OpenedStudy.open(file: desk.studyFile, withPlacement: true).plannable()
        try Report.requireParts(of: loaded.study, as: format)
        let result = try loaded.situation(question.change)
        let outcome =
            loaded.hasPlacement
            ? try loaded.outcome(
                PlacementSolver(PlacementSolver.options(shouldStop: { ask.presence.isOver })), under: question.change)
            : .notAsked
        try ask.presence.check()
        let report = Report(
            result, outcome: outcome, language: ask.language, version: site.version, today: .today)
        return try TemporaryFile.answer("\(id)-\(file)") { try report.write(to: $0, as: format) }
    }
}
