internal import Coverage
internal import FacilitatorNetwork
internal import Foundation
internal import Sheets
public import Studies
internal import Territories
public import Wording

/// The result of an analysis as a person reads it in a terminal: the table of territories, white zones marked, then
/// totals, and the identity of populations last.
public struct AnalysisText {
    private let result: StudyResult
    private let catalogue: Wording
    private let ink: Ink
    private var format: NumberFormat { catalogue.format }

    public init(_ result: StudyResult, language: Language, ink: Ink = .plain) {
        self.result = result
        catalogue = Wording(language)
        self.ink = ink
    }

    public var text: String {
        (title + [""] + table + [""] + legend + weightEffects + totals).joined(separator: "\n") + "\n"
    }

    private var title: [String] {
        let study = result.study
        let coverage = result.coverage
        let situation =
            study.date.map { catalogue.situationOn(date: $0) } ?? catalogue.situationWithoutDate
        let target =
            coverage.scenario.demand.targetRatio.map { catalogue.targetRatio(ratio: $0) }
            ?? catalogue.noTarget
        let level =
            "\(catalogue.level)\(catalogue.colon)\(catalogue.name(of: study.level, in: coverage.scenario.gazetteer))"
        let notes = study.notes.map { "\(catalogue.notes)\(catalogue.colon)\($0)" }
        return [study.title, situation, level, target] + notes
    }

    private var table: [String] {
        let coverage = result.coverage
        let figures = PrintedFigures(
            catalogue: catalogue, total: coverage.total, isJudged: coverage.scenario.demand.targetRatio != nil)
        let names: [PrintedColumn<UnitFigures>] = [
            PrintedColumn("") { $0.figures.hasWhiteZone ? Self.whiteMark : "" },
            PrintedColumn(catalogue.code) { $0.unit.code },
            PrintedColumn(catalogue.territory, total: catalogue.total) {
                $0.unit.name + ($0.unit.isPartial ? " *" : "")
            },
        ]
        let status = PrintedColumn<UnitFigures>(catalogue.status) { self.status(of: $0.figures) }
        let table = ConsoleTable(
            names + [figures.people] + figures.capacity + [status], rows: coverage.unitFigures, hasTotal: true)
        return table.lines.map { $0.hasPrefix(Self.whiteMark) ? ink.strong($0) : $0 }
    }

    private static let whiteMark = "■"

    private func status(of figures: TerritoryFigures) -> String {
        let status = catalogue.name(of: figures.status)
        let white = figures.whiteShare.map { $0 > 0 && $0 < 1 ? " (\(catalogue.whiteZone) \(format.percent($0)))" : "" }
        return status + (white ?? "") + (figures.isFragile ? ", \(catalogue.fragile)" : "")
    }

    private var legend: [String] {
        let coverage = result.coverage
        var lines = ["\(Self.whiteMark) \(catalogue.whiteZone)"]
        if coverage.units.contains(where: \.isPartial) { lines.append("* \(catalogue.partial)") }
        if let date = result.study.date, coverage.total.isFragile {
            lines.append(catalogue.horizon(end: date.adding(months: result.study.horizonMonths)))
        }
        return lines + [""]
    }

    /// What each weight adds to the need of each unit or takes away.
    private var weightEffects: [String] {
        let scenario = result.coverage.scenario
        guard let weights = scenario.policy.needWeights, let needs = Sheet.needs(result.coverage) else { return [] }
        let hasFactors = weights.factors.contains { $0 != 1 }
        let parts = weights.parts.indices.filter { weights.parts[$0].name != NeedWeights.population }
        guard hasFactors || !parts.isEmpty else { return [] }
        func signed(_ title: String, _ effect: @escaping (NeedEffect) -> Double) -> PrintedColumn<NeedRow> {
            PrintedColumn(title, .number) { format.signed(effect($0.effect), digits: 2) }
        }
        let names: [PrintedColumn<NeedRow>] = [
            PrintedColumn(catalogue.code) { $0.unit.code }, PrintedColumn(catalogue.territory) { $0.unit.name },
            PrintedColumn(catalogue.needOfPeople, .number, of: NeedRow.unweighted, catalogue),
        ]
        let effects = parts.map { part in
            let share = format.percent(weights.parts[part].share, digits: 0)
            return signed("\(weights.parts[part].name) (\(share))") { $0.byPart[part] }
        }
        let factors = hasFactors ? [signed(catalogue.factors) { $0.ofFactors }] : []
        let need = PrintedColumn(catalogue.need, .number, of: NeedRow.need, catalogue)
        let table = ConsoleTable(names + effects + factors + [need], rows: needs.rows)
        return [catalogue.weightEffects] + table.lines + [""]
    }

    private var totals: [String] {
        let coverage = result.coverage
        let total = coverage.total
        var lines: [String] = []
        let network = coverage.network
        let states = PostState.allCases.compactMap { state -> String? in
            let count = network.count(state)
            return count > 0 ? catalogue.posts(count, in: state) : nil
        }
        let unknown = network.ofUnknownETP
        let ofUnknownETP = unknown > 0 ? ", " + catalogue.postsOfUnknownETP(posts: unknown) : ""
        lines.append(
            "\(catalogue.posts)\(catalogue.colon)"
                + (states.isEmpty ? "0" : states.joined(separator: ", ") + ofUnknownETP)
                + (network.elsewhere > 0
                    ? catalogue.semicolon + catalogue.postsElsewhere(posts: network.elsewhere) : ""))
        if let stateContracts = coverage.stateContracts {
            lines.append(
                catalogue.stateContracts(
                    white: format.decimal(total.whiteForStateContracts ?? 0, digits: 0),
                    open: format.decimal(total.openForStateContracts ?? 0, digits: 0), serving: stateContracts.serving,
                    notServing: stateContracts.notServing, silent: stateContracts.silent))
        }
        if total.communesWithoutPopulation > 0 {
            lines.append(catalogue.withoutPopulation(communes: total.communesWithoutPopulation))
        }
        lines.append(
            !total.hasWhiteZone
                ? catalogue.noWhiteZone
                : "\(catalogue.whitePopulation)\(catalogue.colon)\(catalogue.people(total.whitePopulation))"
                    + (total.whiteShare.map { " (\(format.percent($0)))" } ?? ""))
        let gazetteer = coverage.scenario.gazetteer
        lines.append("\(catalogue.vintage)\(catalogue.colon)\(catalogue.words(of: gazetteer.vintage))")
        lines.append(catalogue.sources(attribution: gazetteer.attribution))
        let statuses = AtomStatus.allCases.filter { total.areaByStatus[$0] > 0 }
        let parts = roundedParts(statuses.map { total.populationByStatus?[$0] ?? 0 })
        let sum = zip(statuses, parts).map { "\(format.integer($1)) \(catalogue.name(of: $0))" }
        lines.append(
            "\(catalogue.populationIdentity)\(catalogue.colon)\(format.integer(parts.reduce(0, +))) = "
                + sum.joined(separator: " + "))
        return lines
    }
}
