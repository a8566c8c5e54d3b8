internal import Coverage
internal import Wording

/// A figure before and after, as a row of a table.
struct PrintedChange {
    let label: String
    let before: Double
    let after: Double
    let digits: Int

    /// - Returns: nil where either is unknown.
    init?(
        _ label: String, _ figures: (before: TerritoryFigures, after: TerritoryFigures), digits: Int,
        _ value: (TerritoryFigures) -> Double?
    ) {
        guard let before = value(figures.before), let after = value(figures.after) else { return nil }
        self.label = label
        self.before = before
        self.after = after
        self.digits = digits
    }

    /// What a plan is to change.
    static func byPlan(
        _ figures: (before: TerritoryFigures, after: TerritoryFigures), _ wording: Wording
    ) -> [PrintedChange] {
        [
            PrintedChange(wording.name(of: .nonCouverte), figures, digits: 0, \.uncoveredPopulation),
            PrintedChange(wording.whitePopulation, figures, digits: 0, \.whitePopulation),
            PrintedChange(wording.etp, figures, digits: 2) { $0.etp },
            PrintedChange(wording.etpPer100k, figures, digits: 2, \.etpPer100k),
            PrintedChange(wording.deficit, figures, digits: 2, \.deficit),
        ].compactMap { $0 }
    }

    /// All that a comparison tells.
    static func inComparison(
        _ figures: (before: TerritoryFigures, after: TerritoryFigures), _ wording: Wording
    ) -> [PrintedChange] {
        [
            PrintedChange(wording.population, figures, digits: 0, \.population),
            PrintedChange(wording.name(of: .nonCouverte), figures, digits: 0, \.uncoveredPopulation),
            PrintedChange(wording.whitePopulation, figures, digits: 0, \.whitePopulation),
            PrintedChange(wording.etp, figures, digits: 2) { $0.etp },
            PrintedChange(wording.etpPer100k, figures, digits: 2, \.etpPer100k),
            PrintedChange(wording.need, figures, digits: 2, \.need),
            PrintedChange(wording.deficit, figures, digits: 2, \.deficit),
            PrintedChange(wording.activePosts, figures, digits: 0) { Double($0.postCount) },
        ].compactMap { $0 }
    }

    /// - Parameter figure: what stands over the labels.
    static func columns(_ wording: Wording, figure: String = "") -> [PrintedColumn<PrintedChange>] {
        let format = wording.format
        return [
            PrintedColumn(figure) { $0.label },
            PrintedColumn(wording.before, .number) { format.decimal($0.before, digits: $0.digits) },
            PrintedColumn(wording.after, .number) { format.decimal($0.after, digits: $0.digits) },
            PrintedColumn(wording.difference, .number) { format.signed($0.after - $0.before, digits: $0.digits) },
        ]
    }
}
