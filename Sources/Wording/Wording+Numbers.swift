package import Coverage

/// A territory's figures as every text prints them. What nobody knows is never a zero.
extension Wording {
    /// A unit's, rounded to one; « n. c. » where the vintage gives it for none of its communes.
    package func people(of figures: TerritoryFigures) -> String { people(figures.population) }

    /// People, or that nobody knows how many.
    package func people(_ number: Double?) -> String { number.map { decimal($0, 0) } ?? unknown }

    /// What is known, « au moins » where a post of unknown ETP serves too.
    package func etp(of figures: TerritoryFigures) -> String {
        figures.etp.map { floor($0, figures.hasUnknownETP) } ?? unknown
    }

    /// ETP per 100,000 inhabitants: « au moins » where ETP are partly unknown, « n. c. » where they or the people are
    /// wholly so, a dash where nobody lives.
    package func ratio(of figures: TerritoryFigures) -> String {
        figures.etpPer100k.map { floor($0, figures.hasUnknownETP) }
            ?? (figures.hasUnknownETP || figures.population == nil ? unknown : absent)
    }

    package func floor(_ number: Double, _ isFloor: Bool) -> String {
        isFloor ? atLeast(decimal(number)) : decimal(number)
    }
}
