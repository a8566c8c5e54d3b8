internal import Coverage
internal import FacilitatorNetwork
internal import Foundation
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
        let isJudged = coverage.scenario.demand.targetRatio != nil
        var header = [
            "", catalogue.code, catalogue.territory, catalogue.population, catalogue.etp, catalogue.etpPer100k,
        ]
        var alignments: [ConsoleTable.Alignment] = [.left, .left, .left, .right, .right, .right]
        if isJudged {
            header += [catalogue.need, catalogue.deficit]
            alignments += [.right, .right]
        }
        var table = ConsoleTable(header: header + [catalogue.status], alignments: alignments + [.left])
        for (unit, figures) in zip(coverage.units, coverage.figures) {
            let name = unit.name + (unit.isPartial ? " *" : "")
            table.rows.append(
                [figures.hasWhiteZone ? Self.whiteMark : "", unit.code, name]
                    + catalogue.numbers(of: figures, isJudged: isJudged) + [status(of: figures)])
        }
        table.rows.append(["", "", catalogue.total] + catalogue.numbers(of: coverage.total, isJudged: isJudged) + [""])
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
        guard let weights = scenario.policy.needWeights, scenario.demand.total != nil else { return [] }
        let hasFactors = weights.factors.contains { $0 != 1 }
        let parts = weights.parts.indices.filter { weights.parts[$0].name != NeedWeights.population }
        guard hasFactors || !parts.isEmpty else { return [] }
        let names = parts.map { part in
            "\(weights.parts[part].name) (\(format.percent(weights.parts[part].share, digits: 0)))"
        }
        let header =
            [catalogue.code, catalogue.territory, catalogue.needOfPeople] + names
            + (hasFactors ? [catalogue.factors] : []) + [catalogue.need]
        var table = ConsoleTable(
            header: header, alignments: [.left, .left] + Array(repeating: .right, count: header.count - 2))
        for unit in result.coverage.units {
            guard let effect = NeedEffect(of: unit.communes, in: scenario) else { continue }
            table.rows.append(
                [unit.code, unit.name, format.decimal(effect.unweighted, digits: 2)]
                    + parts.map { format.signed(effect.byPart[$0], digits: 2) }
                    + (hasFactors ? [format.signed(effect.ofFactors, digits: 2)] : [])
                    + [format.decimal(effect.need, digits: 2)])
        }
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
