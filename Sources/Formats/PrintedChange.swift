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
        _ figures: (before: TerritoryFigures, after: TerritoryFigures), _ catalogue: Wording
    ) -> [PrintedChange] {
        [
            PrintedChange(catalogue.name(of: .nonCouverte), figures, digits: 0, \.uncoveredPopulation),
            PrintedChange(catalogue.whitePopulation, figures, digits: 0, \.whitePopulation),
            PrintedChange(catalogue.etp, figures, digits: 2) { $0.etp },
            PrintedChange(catalogue.etpPer100k, figures, digits: 2, \.etpPer100k),
            PrintedChange(catalogue.deficit, figures, digits: 2, \.deficit),
        ].compactMap { $0 }
    }

    /// All that a comparison tells.
    static func inComparison(
        _ figures: (before: TerritoryFigures, after: TerritoryFigures), _ catalogue: Wording
    ) -> [PrintedChange] {
        [
            PrintedChange(catalogue.population, figures, digits: 0, \.population),
            PrintedChange(catalogue.name(of: .nonCouverte), figures, digits: 0, \.uncoveredPopulation),
            PrintedChange(catalogue.whitePopulation, figures, digits: 0, \.whitePopulation),
            PrintedChange(catalogue.etp, figures, digits: 2) { $0.etp },
            PrintedChange(catalogue.etpPer100k, figures, digits: 2, \.etpPer100k),
            PrintedChange(catalogue.need, figures, digits: 2, \.need),
            PrintedChange(catalogue.deficit, figures, digits: 2, \.deficit),
            PrintedChange(catalogue.activePosts, figures, digits: 0) { Double($0.postCount) },
        ].compactMap { $0 }
    }

    /// - Parameter figure: what stands over the labels.
    static func columns(_ catalogue: Wording, figure: String = "") -> [PrintedColumn<PrintedChange>] {
        let format = catalogue.format
        return [
            PrintedColumn(figure) { $0.label },
            PrintedColumn(catalogue.before, .number) { format.decimal($0.before, digits: $0.digits) },
            PrintedColumn(catalogue.after, .number) { format.decimal($0.after, digits: $0.digits) },
            PrintedColumn(catalogue.difference, .number) { format.signed($0.after - $0.before, digits: $0.digits) },
        ]
    }
}
