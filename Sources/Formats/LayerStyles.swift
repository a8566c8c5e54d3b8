internal import Cartography
internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import Placement
internal import Sheets
internal import Territories
internal import VectorIO
internal import Wording

/// The layers of one map as QGIS draws them: in the words of a language, with the legend of our maps. Rules ask of a
/// row what its columns tell, and of these only those that occur are kept.
struct LayerStyles {
    private let wording: Wording
    /// The study's target, a break between classes of rates.
    private let targetRatio: Double?
    /// Areas compare between the posts that are there and those of a plan.
    private let largestETP: Double?

    private var legend: MapWording { wording.map }
    private var labels: MapWording { wording.map }

    /// - Parameter largestETP: of all posts of the map; nil where that is known of its posts alone.
    init(_ wording: Wording, targetRatio: Double?, largestETP: Double? = nil) {
        self.wording = wording
        self.targetRatio = targetRatio
        self.largestETP = largestETP
    }

    /// - Parameter tip: what is told of a row that is pointed at, the first as its name.
    private func layer<Row>(_ sheet: Sheet<Row>, _ style: QGISStyle, tip: [Column<Row>]) -> Layer {
        var layer = sheet.layer(wording)
        layer.style = LayerStyle(
            elements: style.elements(
                aliases: sheet.columns.map { ($0.name, $0.label[wording.language]) }, tip: tip.map(\.name)),
            isLabelled: style.isLabelled, sld: style.sld(layer: layer.schema.sqlName))
        return layer
    }

    /// Rates, and why there is none where there is none.
    func territories(_ sheet: Sheet<TerritoryRow>) -> Layer {
        let classes = Symbology.rateClasses(
            target: targetRatio, rates: sheet.rows.compactMap { ThematicMap.rate($0.figures) })
        let fills = Set(sheet.rows.map { ThematicMap.fill($0.figures, classes) })
        let (rate, isUnknown) = (TerritoryRow.etpPer100k, RowCondition.isTrue(TerritoryRow.hasUnknownETP.name))
        let without: [(fill: MapSheet.Fill, filter: RowCondition, label: String)] = [
            (.unknownETP, .all([rate.isNull, isUnknown]), legend.unknownETP),
            (.noPopulation, .all([rate.isNull, .not(isUnknown)]), legend.noPopulation),
        ]
        let undecided = AtomStatus.limitropheAQualifier
        let hasOpen = sheet.rows.contains {
            ($0.figures.populationByStatus?[undecided] ?? 0) > 0 || $0.figures.status == .uniform(undecided)
        }
        let isOpen = RowCondition.any([
            .above(TerritoryRow.openPopulation.name, 0), TerritoryRow.status.equals(undecided),
        ])
        let style = QGISStyle.rates(
            rate.name,
            isWhite: .any([AtomStatus.nonCouverte, .limitrophe].map { TerritoryRow.status.equals($0) }),
            classes: classes.map { ($0, ThematicMap.words($0, targetRatio, wording)) },
            unknown: without.filter { fills.contains($0.fill) }.map { ($0.filter, $0.fill, $0.label) },
            floor: fills.contains(where: \.isFloor)
                ? (.all([.not(rate.isNull), isUnknown]), legend.partlyUnknownETP) : nil,
            open: hasOpen ? (isOpen, legend.openPartly) : nil,
            isFine: isFine(sheet.rows.count, sheet.rows.lazy.map(\.unit)))
        return layer(
            sheet,
            style.naming(
                TerritoryRow.name.name, weight: TerritoryRow.population.name,
                weights: Self.named(sheet.rows.map(\.figures))),
            tip: [TerritoryRow.name, TerritoryRow.population, TerritoryRow.etpPer100k, TerritoryRow.status])
    }

    /// From the population of the last of the larger territories, 0 where there are few, to that of the first.
    private static func named(_ figures: [TerritoryFigures]) -> ClosedRange<Double> {
        let populations = figures.compactMap(\.population).sorted(by: >)
        return (populations.count > mostNamed ? populations[mostNamed - 1] : 0)...(populations.first ?? 0)
    }

    /// As many names as a page of A4 holds.
    private static let mostNamed = 40

    func whiteZones(_ sheet: Sheet<WhiteZoneRow>) -> Layer {
        let isShort = WhiteZoneRow.status.equals(AtomStatus.capaciteInsuffisante)
        let kinds: [(hatch: MapSheet.Hatch, filter: RowCondition, label: String)] = [
            (.whiteZone, .not(isShort), legend.notCovered), (.notEnough, isShort, legend.notEnough),
        ]
        let hasShort = sheet.rows.contains { $0.zone.status == .capaciteInsuffisante }
        let hasOthers = sheet.rows.contains { $0.zone.status != .capaciteInsuffisante }
        return layer(
            sheet,
            .whiteZones(
                zip(kinds, [hasOthers, hasShort]).filter { $1 }.map { $0.0 }, isFine: isFine(sheet.rows.count)),
            tip: [WhiteZoneRow.name, WhiteZoneRow.population, WhiteZoneRow.reasonColumn])
    }

    /// Each outlined, those in a white zone hatched as it is.
    func districts(_ sheet: Sheet<DistrictRow>) -> Layer {
        func isOne(of statuses: [AtomStatus]) -> RowCondition {
            .any(statuses.map { DistrictRow.status.equals($0) })
        }
        let statuses = AtomStatus.allCases
        let (short, white) = ([AtomStatus.capaciteInsuffisante], statuses.filter(\.isWhite))
        let kinds: [(hatch: MapSheet.Hatch?, statuses: [AtomStatus], label: String)] = [
            (.whiteZone, white.filter { $0 != .capaciteInsuffisante }, labels.districtsNotCovered),
            (.notEnough, short, labels.districtsNotEnough),
            (nil, statuses.filter { !$0.isWhite }, labels.districtsCovered),
        ]
        let present = Set(sheet.rows.map(\.figures.status))
        return layer(
            sheet,
            .districts(
                kinds.filter { !present.isDisjoint(with: $0.statuses) }
                    .map { ($0.hatch, isOne(of: $0.statuses), $0.label) }),
            tip: [DistrictRow.name, DistrictRow.population, DistrictRow.status, DistrictRow.servedBy])
    }

    func perimeters(_ sheet: Sheet<PostRow>) -> Layer {
        layer(sheet, .limits(label: labels.perimeters), tip: PostRow.tip)
    }

    func posts(_ sheet: Sheet<PostRow>) -> Layer {
        let isActive = PostRow.stateColumn.equals(PostState.actif)
        let etp = PostRow.etp
        let parts: [(part: QGISStyle.PostPart, filter: RowCondition, label: String)] = [
            (.known, .all([isActive, .above(etp.name, 0)]), labels.activePostsByETP),
            (.unknown, .all([isActive, etp.isNull]), labels.activePostsOfUnknownETP),
            (.inactive, .not(isActive), labels.otherPosts),
        ]
        let present = Set(sheet.rows.map { QGISStyle.PostPart($0.post, $0.state) })
        return layer(
            sheet,
            .posts(
                etp.name, scale: scale(sheet.rows.lazy.compactMap(\.post.etp)),
                parts: parts.filter { present.contains($0.part) }),
            tip: PostRow.tip)
    }

    func plan(_ sheet: Sheet<PlanRow>) -> Layer {
        layer(
            sheet,
            .plan(
                PlanRow.etp.name, rank: PlanRow.rank.name, scale: scale(sheet.rows.lazy.map(\.post.etp.number)),
                kinds: kinds(of: Set(sheet.rows.map { $0.post.nature?.name }))),
            tip: [PlanRow.name, PlanRow.etp, PlanRow.nature])
    }

    /// How posts of each nature are drawn and told apart.
    func kinds(
        of natures: Set<PostNature.Name?>
    ) -> [(kind: MapSheet.Post.Kind, filter: RowCondition, label: String)] {
        let all: [PostNature.Name?] = [nil, .consolidation, .mixte, .redeploiement]
        return all.filter(natures.contains).map { nature in
            let kind = MapSheet.Post.Kind(nature)
            return (
                kind, nature.map { PlanRow.nature.equals($0) } ?? PlanRow.nature.isNull, legend.proposals(kind)
            )
        }
    }

    func assignments(_ sheet: Sheet<AssignmentRow>) -> Layer {
        layer(sheet, .assignments(label: legend.served), tip: AssignmentRow.tip)
    }

    func projects(_ sheet: Sheet<ProjectRow>) -> Layer {
        layer(
            sheet, .limits(label: sheet.title[wording.language]),
            tip: [ProjectRow.name, ProjectRow.etp, ProjectRow.etpInside, ProjectRow.active])
    }

    func contracts(_ sheet: Sheet<ContractRow>) -> Layer {
        let statuses = Set(sheet.rows.map(\.service.status))
        return layer(
            sheet, .services(services(ContractRow.status, of: statuses)),
            tip: [ContractRow.object, ContractRow.buyerName, ContractRow.placeNames, ContractRow.structures])
    }

    func buyers(_ sheet: Sheet<BuyerRow>) -> Layer {
        let statuses = Set(sheet.rows.map(\.service.status))
        return layer(
            sheet, .services(services(BuyerRow.status, of: statuses)),
            tip: [BuyerRow.name, BuyerRow.kind, BuyerRow.contracts, BuyerRow.leftAlone])
    }

    /// How what each status serves is drawn, of those that occur.
    private func services<Row>(
        _ column: Column<Row>, of statuses: Set<ServiceStatus>
    ) -> [(part: QGISStyle.ServicePart, filter: RowCondition, label: String)] {
        ServiceStatus.allCases.filter(statuses.contains).map { status in
            let part: QGISStyle.ServicePart =
                status.isServed ? (status == .facilitateur ? .served : .partly) : status.isLeftAlone ? .alone : .unknown
            return (part, column.equals(status), wording.name(of: status))
        }
    }

    func differences(_ sheet: Sheet<ChangeRow>) -> Layer {
        let present = Set(sheet.rows.map { Symbology.Change(from: $0.change.before, to: $0.change.after) })
        // Which pairs of statuses make each change, so that the legend is that of the map by itself.
        var pairs: [Symbology.Change: [RowCondition]] = [:]
        for before in AtomStatus.allCases {
            let after = Dictionary(
                grouping: AtomStatus.allCases.filter { $0 != before }
            ) { Symbology.Change(from: before, to: $0) }
            for (change, statuses) in after {
                pairs[change, default: []].append(
                    .all([ChangeRow.before.equals(before), .any(statuses.map { ChangeRow.after.equals($0) })]))
            }
        }
        return layer(
            sheet,
            .changes(
                Symbology.Change.allCases.filter(present.contains).map { change in
                    (change, .any(pairs[change] ?? []), legend.words(change))
                }, isFine: isFine(sheet.rows.count)),
            tip: [ChangeRow.name, ChangeRow.before, ChangeRow.after])
    }

    /// Communes, or as many territories.
    private func isFine(_ count: Int, _ units: some Sequence<TerritoryUnit> = []) -> Bool {
        count > 500 || units.contains { $0.level == .commune }
    }

    private func scale(_ etp: some Sequence<Double>) -> PostScale {
        PostScale(largestETP: largestETP ?? etp.max() ?? 1)
    }
}

extension QGISStyle.PostPart {
    fileprivate init(_ post: Post, _ state: PostState) {
        self = state != .actif ? .inactive : post.etp == nil ? .unknown : .known
    }
}

/// Conditions on columns.
extension Column {
    fileprivate var isNull: RowCondition { .isNull(name) }
    fileprivate func equals(_ value: some Coded) -> RowCondition { .equals(name, value.code) }
}
