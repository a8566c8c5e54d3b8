internal import Coverage
internal import Wording

/// A figure before and after, as a row of a table.
struct PrintedChange {
    let label: String
    let before: String
    let after: String
    let difference: String

    typealias Pair = (before: TerritoryFigures, after: TerritoryFigures)

    /// - Returns: nil where either is unknown.
    init?(
        _ label: String, _ figures: Pair, digits: Int, _ wording: Wording, _ value: (TerritoryFigures) -> Double?
    ) {
        guard let before = value(figures.before), let after = value(figures.after) else { return nil }
        let format = wording.format
        self.label = label
        self.before = format.decimal(before, digits: digits)
        self.after = format.decimal(after, digits: digits)
        difference = format.signed(after - before, digits: digits)
    }

    /// Of ETP: what is a floor on one side differs from the other by nobody knows how much.
    init(ofETP label: String, _ figures: Pair, _ wording: Wording, _ value: (TerritoryFigures) -> Double?) {
        func words(_ figures: TerritoryFigures) -> String {
            value(figures).map { wording.floor($0, figures.hasUnknownETP) } ?? wording.unknown
        }
        self.label = label
        before = words(figures.before)
        after = words(figures.after)
        let isKnown = !figures.before.hasUnknownETP && !figures.after.hasUnknownETP
        if isKnown, let old = value(figures.before), let new = value(figures.after) {
            difference = wording.format.signed(new - old, digits: 2)
        } else {
            difference = wording.unknown
        }
    }

    /// - Returns: nil where no target judges either side. Nobody knows what lacks where posts of unknown ETP serve all that
    ///   is needed.
    init?(ofDeficit figures: Pair, _ wording: Wording) {
        guard figures.before.need != nil, figures.after.need != nil else { return nil }
        let (old, new) = (figures.before.deficit, figures.after.deficit)
        label = wording.deficit
        before = old.map { wording.decimal($0) } ?? wording.unknown
        after = new.map { wording.decimal($0) } ?? wording.unknown
        difference = old.flatMap { old in new.map { wording.format.signed($0 - old, digits: 2) } } ?? wording.unknown
    }

    /// What a plan is to change.
    static func byPlan(_ figures: Pair, _ wording: Wording) -> [PrintedChange] {
        [
            PrintedChange(wording.name(of: .nonCouverte), figures, digits: 0, wording, \.uncoveredPopulation),
            PrintedChange(wording.whitePopulation, figures, digits: 0, wording, \.whitePopulation),
            PrintedChange(ofETP: wording.etp, figures, wording, \.etp),
            PrintedChange(ofETP: wording.etpPer100k, figures, wording, \.etpPer100k),
            PrintedChange(ofDeficit: figures, wording),
        ].compactMap { $0 }
    }

    /// All that a comparison tells.
    static func inComparison(_ figures: Pair, _ wording: Wording) -> [PrintedChange] {
        [
            PrintedChange(wording.population, figures, digits: 0, wording, \.population),
            PrintedChange(wording.name(of: .nonCouverte), figures, digits: 0, wording, \.uncoveredPopulation),
            PrintedChange(wording.whitePopulation, figures, digits: 0, wording, \.whitePopulation),
            PrintedChange(ofETP: wording.etp, figures, wording, \.etp),
            PrintedChange(ofETP: wording.etpPer100k, figures, wording, \.etpPer100k),
            PrintedChange(wording.need, figures, digits: 2, wording, \.need),
            PrintedChange(ofDeficit: figures, wording),
            PrintedChange(wording.activePosts, figures, digits: 0, wording) { Double($0.postCount) },
        ].compactMap { $0 }
    }

    /// - Parameter figure: what stands over the labels.
    static func columns(_ wording: Wording, figure: String = "") -> [PrintedColumn<PrintedChange>] {
        [
            PrintedColumn(figure) { $0.label }, PrintedColumn(wording.before, .number) { $0.before },
            PrintedColumn(wording.after, .number) { $0.after },
            PrintedColumn(wording.difference, .number) { $0.difference },
        ]
    }
}
