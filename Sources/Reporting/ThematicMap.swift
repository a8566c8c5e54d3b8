internal import Cartography
internal import CoverageAnalysis
internal import FacilitatorNetwork
internal import Foundation
internal import Funding
internal import GeometryKit
internal import Placement
internal import Studies
internal import Territories

/// Rates by territory in colour, white zones hatched.
struct ThematicMap {
    private(set) var sheet: MapSheet
    private let coverage: CoverageResult
    private let catalogue: Catalogue
    private var labels: MapLabels { catalogue.map }
    private var format: NumberFormat { catalogue.format }

    /// What a place shows over its colour.
    private enum Mark: Hashable {
        case nothing, white, open
    }

    init(_ study: Study, _ coverage: CoverageResult, language: Language) throws {
        let catalogue = Catalogue.of(language)
        self.catalogue = catalogue
        self.coverage = coverage
        let labels = catalogue.map
        let date = coverage.now.date.map { labels.situationOn.filled(catalogue.format.date($0)) }
        sheet = MapSheet(
            language: language.rawValue, title: study.title,
            subtitle: labels.subtitle.filled(
                labels.levels[study.level], date ?? labels.withoutDate),
            description: "")
        let classes = Symbology.rateClasses(target: coverage.scenario.targetRatio)
        let statuses = coverage.now.statuses
        let pieces = try MapPieces(coverage.units, in: coverage.scenario) { atom -> Mark in
            statuses[atom].isWhite ? .white : statuses[atom] == .limitropheAQualifier ? .open : .nothing
        }
        let figures = coverage.figures
        try sheet.fill(with: pieces, units: coverage.units, study: study, of: coverage, catalogue: catalogue) { piece in
            (Self.fill(figures[piece.unit], classes), Self.hatch(piece.mark))
        }
        sheet.legend = legend(classes, isMissing: figures.contains { $0.etpPer100k == nil }, study: study)
        sheet.limitsLegend(study.level, of: coverage.scenario.gazetteer, labels)
        if pieces.notDrawn > 0 {
            sheet.legend.append(.note(labels.notDrawn.filled(catalogue.format.integer(pieces.notDrawn))))
        }
        let total = coverage.total
        let people = labels.population.filled(
            format.decimal(total.population, digits: 0), format.decimal(total.whitePopulation, digits: 0),
            format.percent(total.whiteShare ?? 0))
        sheet.footer = [people] + sheet.sources(coverage.scenario.gazetteer, study.notes, catalogue)
        sheet.description = labels.description.filled(
            sheet.subtitle, people, format.integer(coverage.now.states.count { $0 == .actif }),
            format.decimal(total.etp, digits: 2))
    }

    private static func fill(_ figures: TerritoryFigures, _ classes: [Symbology.RateClass]) -> MapSheet.Fill {
        guard let rate = figures.etpPer100k else { return .missing }
        let index = rate > 0 ? classes.lastIndex { ($0.from ?? -1) <= rate } : 0
        return .colour(classes[index ?? 0].colour)
    }

    private static func hatch(_ mark: Mark) -> MapSheet.Hatch? {
        switch mark {
        case .nothing: nil
        case .white: .whiteZone
        case .open: .init(colour: Symbology.openHatch, spacing: 2, width: 0.15, isFalling: true)
        }
    }

    private func legend(
        _ classes: [Symbology.RateClass], isMissing: Bool, study: Study
    ) -> [MapSheet.LegendItem] {
        var legend: [MapSheet.LegendItem] = [.heading(labels.rates)]
        let target = coverage.scenario.targetRatio
        for item in classes {
            legend.append(.surface(.colour(item.colour), nil, Self.words(item, target, catalogue)))
        }
        if isMissing { legend.append(.surface(.missing, nil, labels.missing)) }
        let total = coverage.total
        let open = total.populationByStatus[.limitropheAQualifier] ?? 0
        if total.whiteAreaSquareMetres > 0 || open > 0 { legend.append(.heading(labels.zones)) }
        if total.whiteAreaSquareMetres > 0 {
            legend.append(
                .surface(
                    .colour(.init("#ffffff")), .whiteZone,
                    labels.whiteZone.filled(
                        format.decimal(total.whitePopulation, digits: 0), format.percent(total.whiteShare ?? 0))))
        }
        if open > 0 {
            legend.append(
                .surface(
                    .colour(.init("#ffffff")), Self.hatch(.open), labels.open.filled(format.decimal(open, digits: 0))))
        }
        return legend
    }

    /// « 0,5 à 1 », and where the target stands.
    static func words(_ item: Symbology.RateClass, _ target: Double?, _ catalogue: Catalogue) -> String {
        let labels = catalogue.map
        func bound(_ value: Double) -> String {
            let digits = value == value.rounded() ? 0 : (value * 10 - (value * 10).rounded()).magnitude < 1e-9 ? 1 : 2
            return catalogue.format.decimal(value, digits: digits)
        }
        let words: String
        switch (item.from, item.to) {
        case (nil, _): return labels.none
        case (let from?, nil): words = labels.orMore.filled(bound(from))
        case (0?, let to?): words = labels.lessThan.filled(bound(to))
        case (let from?, let to?): words = labels.between.filled(bound(from), bound(to))
        }
        return item.from == target ? "\(words) \(labels.target.filled(bound(target ?? 0)))" : words
    }

    /// Active posts, one circle a seat.
    mutating func addPosts(of coverage: CoverageResult) {
        let scenario = coverage.scenario
        var known: [Int: Double] = [:]
        var unknown: Set<Int> = []
        var withoutSeat = 0
        var atChiefTown = 0
        for (post, state) in zip(scenario.register.posts, coverage.now.states) where state == .actif {
            guard let seat = post.place(in: scenario.gazetteer), scenario.gazetteer.communes[seat].seat != nil else {
                withoutSeat += 1
                continue
            }
            if post.seat == nil { atChiefTown += 1 }
            if let etp = post.etp { known[seat, default: 0] += etp } else { unknown.insert(seat) }
        }
        // A seat with some posts of unknown ETP has both: the ring round the circle.
        sheet.circles =
            (known.filter { $0.value > 0 }.map { (seat: $0.key, etp: Double?.some($0.value)) }
            + unknown.map { (seat: $0, etp: nil) })
            .sorted { ($0.seat, $0.etp ?? -1) < ($1.seat, $1.etp ?? -1) }
            .compactMap { item in
                scenario.gazetteer.communes[item.seat].seat.map {
                    MapSheet.Circle(position: $0, etp: item.etp, kind: .post)
                }
            }
        if !sheet.circles.isEmpty || withoutSeat > 0 { sheet.legend.append(.heading(labels.posts)) }
        if let most = known.values.max(), most > 0 {
            let numbers = Self.roundETP(upTo: most)
            sheet.legend.append(
                .circles(
                    numbers,
                    numbers.map { labels.etp.filled(format.decimal($0, digits: $0 == $0.rounded() ? 0 : 1)) }))
        }
        if !unknown.isEmpty { sheet.legend.append(.circle(.post, etp: nil, labels.unknownETP)) }
        if atChiefTown > 0 { sheet.legend.append(.note(labels.postsAtChiefTown.filled(format.integer(atChiefTown)))) }
        if withoutSeat > 0 {
            sheet.legend.append(.note(labels.postsWithoutSeat.filled(format.integer(withoutSeat))))
        }
        tellCirclesOutside()
    }

    /// Two or three numbers for the legend, the largest near the largest shown.
    static func roundETP(upTo most: Double) -> [Double] {
        let steps = [0.5, 1, 2, 5, 10, 20, 50, 100]
        let top = steps.lastIndex { $0 <= most * 1.2 } ?? 0
        return Array(steps[max(0, top - 2)...top])
    }

    /// The posts of a plan, with lines to whom they serve.
    mutating func addPlan(_ plan: PlacementResult) {
        let instance = plan.instance
        let date = coverage.now.date.map { labels.situationOn.filled(format.date($0)) }
        sheet.subtitle = labels.planSubtitle.filled(
            labels.levels[plan.study.level], date ?? labels.withoutDate)
        var etp: [MapSheet.Circle.Kind: Double] = [:]
        var withoutSeat = 0
        for post in plan.posts {
            let kind: MapSheet.Circle.Kind = post.nature == .consolidation ? .consolidation : .redeployment
            etp[kind, default: 0] += post.etp.number
            guard let location = instance.candidates[post.candidate].location else {
                withoutSeat += 1
                continue
            }
            sheet.circles.append(.init(position: location, etp: post.etp.number, kind: kind))
            sheet.links += post.services.compactMap { service in
                instance.units[service.unit].seat.flatMap { seat in
                    seat == location ? nil : MapSheet.Link(from: location, to: seat)
                }
            }
        }
        sheet.legend.append(.heading(labels.plan))
        for (kind, words) in [
            (MapSheet.Circle.Kind.consolidation, labels.consolidation), (.redeployment, labels.redeployment),
        ] {
            guard let sum = etp[kind] else { continue }
            sheet.legend.append(.circle(kind, etp: 1, words.filled(format.decimal(sum, digits: 1))))
        }
        if !sheet.links.isEmpty { sheet.legend.append(.link(labels.served)) }
        if withoutSeat > 0 {
            sheet.legend.append(.note(labels.postsWithoutSeat.filled(format.integer(withoutSeat))))
        }
        tellCirclesOutside()
    }

    private mutating func tellCirclesOutside() {
        let catalogue = catalogue
        sheet.circlesOutside = { catalogue.map.postsOutside.filled(catalogue.format.integer($0)) }
    }
}
