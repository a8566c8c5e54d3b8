internal import Coverage
internal import Sheets

extension Catalogue {
    /// A territory's figures as every text prints them: people, ETP, ratio and, where a target judges them, need and
    /// deficit. What nobody knows is never a zero.
    func numbers(of figures: TerritoryFigures, isJudged: Bool) -> [String] {
        let numbers = [people(of: figures), etp(of: figures), ratio(of: figures)]
        guard isJudged else { return numbers }
        return numbers
            + [figures.need, figures.deficit].map { $0.map { format.decimal($0, digits: 2) } ?? unknown }
    }

    func people(of figures: TerritoryFigures) -> String { people(figures.population) }

    /// People, or that nobody knows how many.
    func people(_ number: Double?) -> String { number.map { format.decimal($0, digits: 0) } ?? unknown }

    /// What is known, « au moins » where a post of unknown ETP serves too.
    func etp(of figures: TerritoryFigures) -> String {
        figures.hasUnknownETP && figures.etp == 0 ? unknown : floor(figures.etp, figures.hasUnknownETP)
    }

    func ratio(of figures: TerritoryFigures) -> String {
        figures.etpPer100k.map { floor($0, figures.hasUnknownETP) }
            ?? (figures.hasUnknownETP ? unknown : absent)
    }

    private func floor(_ number: Double, _ isFloor: Bool) -> String {
        let number = format.decimal(number, digits: 2)
        return isFloor ? atLeast.filled(number) : number
    }
}
