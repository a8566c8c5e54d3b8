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
    private let wording: Wording
    private let ink: Ink
    private let isWhiteFirst: Bool
    private var format: NumberFormat { wording.format }

    /// - Parameter isWhiteFirst: territories by their people in white zones; else by their codes.
    public init(_ result: StudyResult, language: Language, ink: Ink = .plain, isWhiteFirst: Bool = false) {
        self.result = result
        self.isWhiteFirst = isWhiteFirst
        wording = Wording(language)
        self.ink = ink
    }

    /// In the language given, columns aligned with spaces, coloured by the ink alone. It ends with a line feed.
    public var text: String {
        (title + [""] + table + [""] + legend + weightEffects + totals).joined(separator: "\n") + "\n"
    }

    private var title: [String] {
        let study = result.study
        let coverage = result.coverage
        let situation =
            study.date.map { wording.situationOn(date: $0) } ?? wording.situationWithoutDate
        let target =
            wording.target(study.target, ratio: coverage.scenario.demand.targetRatio)
            ?? (study.target == nil ? wording.noTarget : wording.targetWithoutPeople)
        let level =
            "\(wording.level)\(wording.colon)\(wording.name(of: study.level, in: coverage.scenario.gazetteer))"
        let notes = study.notes.map { "\(wording.notes)\(wording.colon)\($0)" }
        return [study.title, situation, level, target] + notes
    }

    private var table: [String] {
        let coverage = result.coverage
        let figures = PrintedFigures(
            wording: wording, total: coverage.total, isJudged: coverage.scenario.demand.targetRatio != nil)
        let names: [PrintedColumn<UnitFigures>] = [
            PrintedColumn("") { $0.figures.hasWhiteZone ? Self.whiteMark : "" },
            PrintedColumn(wording.code) { $0.unit.code },
            PrintedColumn(wording.territory, total: wording.total) {
                $0.unit.name + ($0.unit.isPartial ? " *" : "")
            },
        ]
        let status = PrintedColumn<UnitFigures>(wording.status) { self.status(of: $0.figures) }
        let table = ConsoleTable(
            names + [figures.people] + figures.capacity + [status],
            rows: isWhiteFirst ? coverage.unitFigures.mostWhiteFirst : coverage.unitFigures, hasTotal: true)
        return table.lines.map { $0.hasPrefix(Self.whiteMark) ? ink.strong($0) : $0 }
    }

    private static let whiteMark = "■"

    private func status(of figures: TerritoryFigures) -> String {
        let status = wording.name(of: figures.status)
        let white = figures.whiteShare.map { $0 > 0 && $0 < 1 ? " (\(wording.whiteZone) \(format.percent($0)))" : "" }
        return status + (white ?? "") + (figures.isFragile ? ", \(wording.fragile)" : "")
    }

    private var legend: [String] {
        let coverage = result.coverage
        var lines = ["\(Self.whiteMark) \(wording.whiteZone)"]
        if coverage.units.contains(where: \.isPartial) { lines.append("* \(wording.partial)") }
        if coverage.total.deficit != nil, coverage.total.hasUnknownETP { lines.append(wording.deficitBesideUnknown) }
        if let date = result.study.date, coverage.total.isFragile {
            lines.append(wording.horizon(end: date.adding(months: result.study.horizonMonths)))
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
            PrintedColumn(wording.code) { $0.unit.code }, PrintedColumn(wording.territory) { $0.unit.name },
            PrintedColumn(wording.needOfPeople, .number, of: NeedRow.unweighted, wording),
        ]
        let effects = parts.map { part in
            let share = format.percent(weights.parts[part].share, digits: 0)
            return signed("\(weights.parts[part].name) (\(share))") { $0.byPart[part] }
        }
        let factors = hasFactors ? [signed(wording.factors) { $0.ofFactors }] : []
        let need = PrintedColumn(wording.need, .number, of: NeedRow.need, wording)
        let table = ConsoleTable(names + effects + factors + [need], rows: needs.rows)
        return [wording.weightEffects] + table.lines + [""]
    }

    private var totals: [String] {
        let coverage = result.coverage
        let total = coverage.total
        var lines: [String] = []
        let network = coverage.network
        let states = PostState.allCases.compactMap { state -> String? in
            let count = network.count(state)
            return count > 0 ? wording.posts(count, in: state) : nil
        }
        let unknown = network.ofUnknownETP
        let ofUnknownETP = unknown > 0 ? ", " + wording.postsOfUnknownETP(posts: unknown) : ""
        lines.append(
            "\(wording.posts)\(wording.colon)"
                + (states.isEmpty ? "0" : states.joined(separator: ", ") + ofUnknownETP)
                + (network.elsewhere > 0
                    ? wording.semicolon + wording.postsElsewhere(posts: network.elsewhere) : ""))
        if let stateContracts = coverage.stateContracts {
            lines.append(
                wording.stateContracts(
                    white: format.decimal(total.whiteForStateContracts ?? 0, digits: 0),
                    open: format.decimal(total.openForStateContracts ?? 0, digits: 0), serving: stateContracts.serving,
                    notServing: stateContracts.notServing, silent: stateContracts.silent))
        }
        lines += ContractsText(result, wording).lines
        if total.communesWithoutPopulation > 0 {
            lines.append(wording.withoutPopulation(communes: total.communesWithoutPopulation))
        }
        lines.append(
            !total.hasWhiteZone
                ? wording.noWhiteZone
                : "\(wording.whitePopulation)\(wording.colon)\(wording.people(total.whitePopulation))"
                    + (total.whiteShare.map { " (\(format.percent($0)))" } ?? ""))
        if let districts = result.districts { lines.append(wording.totals(of: districts)) }
        let gazetteer = coverage.scenario.gazetteer
        lines.append("\(wording.vintage)\(wording.colon)\(wording.words(of: gazetteer.vintage))")
        lines.append(wording.sources(attribution: gazetteer.attribution))
        guard total.population != nil else { return lines + [wording.populationNotCalculable] }
        let statuses = AtomStatus.allCases.filter { total.areaByStatus[$0] > 0 }
        let parts = roundedParts(statuses.map { total.populationByStatus?[$0] ?? 0 })
        let sum = zip(statuses, parts).map { "\(format.integer($1)) \(wording.name(of: $0))" }
        lines.append(
            "\(wording.populationIdentity)\(wording.colon)\(format.integer(parts.reduce(0, +))) = "
                + sum.joined(separator: " + "))
        return lines
    }
}
