internal import Cartography
internal import Coverage
internal import FacilitatorNetwork
internal import Studies
internal import Territories
internal import Wording

/// Rates by territory in colour, white zones hatched.
struct ThematicMap {
    var sheet: MapSheet
    let coverage: Situation
    let wording: Wording
    var labels: MapWording { wording.map }
    var format: NumberFormat { wording.format }

    /// What a place shows over its colour.
    private enum Mark: Hashable {
        case nothing, white, open
    }

    init(_ study: Study, _ coverage: Situation, language: Language) throws {
        let wording = Wording(language)
        self.wording = wording
        self.coverage = coverage
        let labels = wording.map
        let date = coverage.now.date.map { labels.situationOn(date: $0) }
        sheet = MapSheet(
            language: language.rawValue, title: study.title,
            subtitle: labels.subtitle(
                level: labels.by(study.level, in: coverage.scenario.gazetteer), situation: date ?? labels.withoutDate),
            description: "")
        let classes = Symbology.rateClasses(target: coverage.scenario.demand.targetRatio)
        let statuses = coverage.now.statuses
        let pieces = try MapPieces(coverage.units, in: coverage.scenario) { atom -> Mark in
            statuses[atom].isWhite ? .white : statuses[atom] == .limitropheAQualifier ? .open : .nothing
        }
        let figures = coverage.figures
        try sheet.fill(with: pieces, units: coverage.units, study: study, of: coverage, wording: wording) { piece in
            (Self.fill(figures[piece.unit], classes), Self.hatch(piece.mark))
        }
        sheet.legend = legend(classes, fills: Set(figures.map { Self.fill($0, classes) }))
        sheet.limitsLegend(study.level, of: coverage.scenario.gazetteer, labels)
        if pieces.notDrawn > 0 {
            sheet.legend.append(.note(labels.notDrawn(territories: pieces.notDrawn)))
        }
        let total = coverage.total
        let people =
            total.population == nil
            ? wording.populationNotCalculable + "."
            : labels.population(
                all: wording.people(of: total), white: wording.people(total.whitePopulation),
                share: total.whiteShare.map { format.percent($0) } ?? wording.unknown)
        let uncounted = total.communesWithoutPopulation
        sheet.footer = [people] + (uncounted > 0 ? [labels.uncounted(communes: uncounted)] : [])
        sheet.footer = [sheet.footer.joined(separator: " ")]
        sheet.addSources(of: coverage.scenario.gazetteer, notes: study.notes, wording)
        sheet.description = labels.description(
            subtitle: sheet.subtitle, people: people, posts: coverage.network.active.count,
            etp: wording.etp(of: total))
    }

    static func fill(_ figures: TerritoryFigures, _ classes: [Symbology.RateClass]) -> MapSheet.Fill {
        guard let rate = figures.etpPer100k else { return figures.hasUnknownETP ? .unknownETP : .noPopulation }
        let index = rate > 0 ? classes.lastIndex { ($0.from ?? -1) <= rate } : 0
        let colour = classes[index ?? 0].colour
        return figures.hasUnknownETP ? .atLeast(colour) : .colour(colour)
    }

    private static func hatch(_ mark: Mark) -> MapSheet.Hatch? {
        switch mark {
        case .nothing: nil
        case .white: .whiteZone
        case .open: .open
        }
    }

    private func legend(
        _ classes: [Symbology.RateClass], fills: Set<MapSheet.Fill>
    ) -> [MapSheet.LegendItem] {
        var legend: [MapSheet.LegendItem] = [.heading(labels.rates)]
        let target = coverage.scenario.demand.targetRatio
        for item in classes {
            legend.append(.surface(.colour(item.colour), nil, Self.words(item, target, wording)))
        }
        if fills.contains(where: \.isFloor) {
            legend.append(.surface(.atLeast(.init("#ffffff")), nil, labels.partlyUnknownETP))
        }
        for (fill, words) in [(MapSheet.Fill.unknownETP, labels.unknownETP), (.noPopulation, labels.noPopulation)]
        where fills.contains(fill) {
            legend.append(.surface(fill, nil, words))
        }
        let total = coverage.total
        let open = total.populationByStatus?[.limitropheAQualifier] ?? 0
        if total.whiteAreaSquareMetres > 0 || open > 0 { legend.append(.heading(labels.zones)) }
        if total.whiteAreaSquareMetres > 0 {
            legend.append(
                .surface(
                    .colour(.init("#ffffff")), .whiteZone,
                    labels.whiteZone(
                        people: wording.people(total.whitePopulation),
                        share: total.whiteShare.map { format.percent($0) } ?? wording.unknown)))
        }
        if open > 0 {
            legend.append(
                .surface(
                    .colour(.init("#ffffff")), Self.hatch(.open), labels.open(people: open)))
        }
        return legend
    }

    /// « 0,5 à 1 », and where the target stands.
    static func words(_ item: Symbology.RateClass, _ target: Double?, _ wording: Wording) -> String {
        let labels = wording.map
        func bound(_ value: Double) -> String { short(value, wording) }
        let words: String
        switch (item.from, item.to) {
        case (nil, _): return labels.none
        case (let from?, nil): words = labels.orMore(bound: bound(from))
        case (0?, let to?): words = labels.lessThan(bound: bound(to))
        case (let from?, let to?): words = labels.between(from: bound(from), to: bound(to))
        }
        return item.from == target ? "\(words) \(labels.target(ratio: bound(target ?? 0)))" : words
    }

    /// With the decimals that say something, two at most.
    static func short(_ value: Double, _ wording: Wording) -> String {
        let digits = (0...1).first { digits in
            let scaled = digits == 0 ? value : 10 * value
            return (scaled - scaled.rounded()).magnitude < 1e-9
        }
        return wording.format.decimal(value, digits: digits ?? 2)
    }
}

extension MapSheet.Fill {
    /// The colour of a rate that is at least so high.
    var isFloor: Bool { if case .atLeast = self { true } else { false } }
}
