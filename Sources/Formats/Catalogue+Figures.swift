internal import Coverage

extension Catalogue {
    /// A territory's figures as every text prints them: people, ETP, ratio and, where a target judges them, need and
    /// deficit. What nobody knows is never a zero.
    func numbers(of figures: TerritoryFigures, isJudged: Bool) -> [String] {
        let numbers = [people(of: figures), etp(of: figures), ratio(of: figures)]
        guard isJudged else { return numbers }
        return numbers
            + [figures.knownNeed, figures.knownDeficit].map { $0.map { format.decimal($0, digits: 2) } ?? unknown }
    }

    func people(of figures: TerritoryFigures) -> String {
        figures.knownPopulation.map { format.decimal($0, digits: 0) } ?? unknown
    }

    func etp(of figures: TerritoryFigures) -> String {
        figures.hasUnknownETP && figures.etp == 0 ? unknown : format.decimal(figures.etp, digits: 2)
    }

    func ratio(of figures: TerritoryFigures) -> String {
        figures.etpPer100k.map { format.decimal($0, digits: 2) } ?? (figures.hasUnknownETP ? unknown : absent)
    }
}
