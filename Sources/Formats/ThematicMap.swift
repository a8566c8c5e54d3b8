internal import Cartography
internal import Coverage
internal import FacilitatorNetwork
internal import Studies
internal import Territories
internal import Wording

/// A map of one situation: what it is of, and what stands around it; `fillRates()` and `fillByPost(_:)` colour it.
struct ThematicMap {
    var sheet: MapSheet
    let study: Study
    let coverage: Situation
    let wording: Wording
    var labels: MapWording { wording.map }
    var format: NumberFormat { wording.format }

    /// What a place shows over its colour.
    enum Mark: Hashable, CaseIterable {
        case nothing, notCovered, notEnough, open, fragile

        var hatch: MapSheet.Hatch? {
            switch self {
            case .nothing: nil
            case .notCovered: .whiteZone
            case .notEnough: .notEnough
            case .open: .open
            case .fragile: .fragile
            }
        }

        init(_ now: AtomStatus, horizon: AtomStatus) {
            switch now {
            case .nonCouverte, .limitrophe: self = .notCovered
            case .capaciteInsuffisante: self = .notEnough
            case .limitropheAQualifier: self = .open
            case .limitropheSansBesoin, .couverte: self = horizon.isWhite ? .fragile : .nothing
            }
        }
    }

    init(_ study: Study, _ coverage: Situation, language: Language) throws {
        let wording = Wording(language)
        self.wording = wording
        self.study = study
        self.coverage = coverage
        sheet = MapSheet(language: language.rawValue, title: study.title, subtitle: "", description: "")
        let uncounted = coverage.total.communesWithoutPopulation
        sheet.footer = [people + (uncounted > 0 ? " \(labels.uncounted(communes: uncounted))" : "")]
    }

    /// What it shows, for those who see it and for those who do not.
    /// - Parameter subtitle: of the level and the situation, in words.
    mutating func name(_ title: String, _ subtitle: (_ level: String, _ situation: String) -> String) {
        let date = coverage.now.date.map { labels.situationOn(date: $0) }
        sheet.title = title
        sheet.subtitle = subtitle(labels.by(study.level, in: coverage.scenario.gazetteer), date ?? labels.withoutDate)
        sheet.description = labels.description(
            subtitle: sheet.subtitle, people: people, posts: coverage.network.active.count,
            etp: wording.etp(of: coverage.total))
    }

    /// How many live there, and in white zones.
    private var people: String {
        let total = coverage.total
        if total.population == nil { return wording.populationNotCalculable + "." }
        return labels.population(
            all: wording.people(of: total), white: wording.people(total.whitePopulation),
            share: total.whiteShare.map { format.percent($0) } ?? wording.unknown)
    }

    /// Rates in colour, white zones and what turns white hatched.
    mutating func fillRates() throws {
        name(labels.finding(of: study.title, whiteShare: whiteShare), labels.subtitle(level:situation:))
        let figures = coverage.figures
        let classes = Symbology.rateClasses(
            target: coverage.scenario.demand.targetRatio, rates: figures.compactMap(Self.rate))
        let (statuses, horizon) = (coverage.now.statuses, coverage.horizon.statuses)
        let pieces = try MapPieces(coverage.units, in: coverage.scenario) { unit, atom in
            Self.mark(figures[unit], statuses[atom], horizon: horizon[atom])
        }
        try sheet.fill(with: pieces, units: coverage.units, study: study, of: coverage, wording: wording) { piece in
            (Self.fill(figures[piece.unit], classes), piece.mark.hatch)
        }
        sheet.legend = legend(
            classes, fills: Set(figures.map { Self.fill($0, classes) }), marks: Set(pieces.pieces.map(\.mark)), words)
        sheet.limitsLegend(study.level, of: coverage.scenario.gazetteer, labels)
        if pieces.notDrawn > 0 {
            sheet.legend.append(.note(labels.notDrawn(territories: pieces.notDrawn)))
        }
        sheet.addSources(of: coverage.scenario.gazetteer, notes: study.notes, wording)
    }

    /// What a part of a territory shows. A sliver of something else does not: the table calls the territory by one status.
    static func mark(_ figures: TerritoryFigures, _ now: AtomStatus, horizon: AtomStatus) -> Mark {
        if case .uniform(let status) = figures.status, status.isWhite { return Mark(status, horizon: status) }
        return Mark(now, horizon: horizon)
    }

    /// The part of the people in white zones, written; nil where nobody was counted.
    private var whiteShare: String? {
        coverage.total.whiteShare.map { share in
            // Neither nobody nor everybody, but for who is.
            let isNearlyWhole = share < 0.01 || (0.99..<1).contains(share)
            return share == 0 ? "" : format.percent(share, digits: isNearlyWhole ? 1 : 0)
        }
    }

    /// The rate that colours a territory; a sliver of cover does not colour one that is white as a whole. Nil where none
    /// can be told.
    static func rate(_ figures: TerritoryFigures) -> Double? {
        guard let rate = figures.etpPer100k else { return nil }
        switch figures.status {
        case .uniform(.nonCouverte), .uniform(.limitrophe): return 0
        default: return rate
        }
    }

    static func fill(_ figures: TerritoryFigures, _ classes: [Symbology.RateClass]) -> MapSheet.Fill {
        guard let rate = rate(figures) else { return figures.hasUnknownETP ? .unknownETP : .noPopulation }
        let index = rate > 0 ? classes.lastIndex { ($0.from ?? -1) <= rate } : 0
        let colour = classes[index ?? 0].colour
        return figures.hasUnknownETP ? .atLeast(colour) : .colour(colour)
    }

    /// - Parameter words: of a mark.
    func legend(
        _ classes: [Symbology.RateClass], fills: Set<MapSheet.Fill>, marks: Set<Mark>, _ words: (Mark) -> String
    ) -> [MapSheet.LegendItem] {
        var legend: [MapSheet.LegendItem] = [.heading(labels.rates)]
        let target = coverage.scenario.demand.targetRatio
        let present = classes.filter { fills.contains(.colour($0.colour)) || fills.contains(.atLeast($0.colour)) }
        for item in present {
            legend.append(.surface(.colour(item.colour), nil, Self.words(item, target, wording)))
        }
        if let target, !present.contains(where: { $0.from == target }) {
            legend.append(.note(labels.targetNote(ratio: Self.short(target, wording))))
        }
        if fills.contains(where: \.isFloor) {
            legend.append(.surface(.atLeast(.init("#ffffff")), nil, labels.partlyUnknownETP))
        }
        for (fill, words) in [(MapSheet.Fill.unknownETP, labels.unknownETP), (.noPopulation, labels.noPopulation)]
        where fills.contains(fill) {
            legend.append(.surface(fill, nil, words))
        }
        if marks.contains(where: { $0 != .nothing }) { legend.append(.heading(labels.zones)) }
        for mark in Mark.allCases where mark != .nothing && marks.contains(mark) {
            legend.append(.surface(.colour(.init("#ffffff")), mark.hatch, words(mark)))
        }
        return legend
    }

    func words(_ mark: Mark) -> String {
        let total = coverage.total
        func people(_ statuses: AtomStatus...) -> Double? {
            total.populationByStatus.map { all in statuses.reduce(0) { $0 + all[$1] } }
        }
        func told(_ words: String, _ people: Double?) -> String {
            guard let people, let population = total.population, population > 0 else { return words }
            return labels.withPeople(
                words, people: wording.people(people), share: format.percent(people / population))
        }
        switch mark {
        case .nothing: return ""
        case .notCovered: return told(labels.notCovered, people(.nonCouverte, .limitrophe))
        case .notEnough: return told(labels.notEnough, people(.capaciteInsuffisante))
        case .open: return labels.open(people: people(.limitropheAQualifier) ?? 0)
        case .fragile:
            let day = coverage.horizon.date.map(format.date) ?? ""
            return told(labels.fragile(day: day), total.fragilePopulation)
        }
    }

    /// « 0,5 à 1 », and where the target stands.
    static func words(_ item: Symbology.RateClass, _ target: Double?, _ wording: Wording) -> String {
        let labels = wording.map
        func bound(_ value: Double) -> String { short(value, wording) }
        let words: String
        switch (item.from, item.to) {
        case (nil, _): return labels.none
        case (0?, nil): return labels.some
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
