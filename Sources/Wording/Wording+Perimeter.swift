package import Coverage
package import FacilitatorNetwork
internal import Territories

extension Wording {
    /// A perimeter in words: its units by name, as far as a line holds them.
    package func words(_ perimeter: Perimeter, in scenario: Scenario, most: Int = 6) -> String {
        let (taken, excluded) = (perimeter.tokens.filter { !$0.isExcluded }, perimeter.tokens.filter(\.isExcluded))
        let words = list(taken, in: scenario, most: most)
        return excluded.isEmpty
            ? words : report.except(perimeter: words, excluded: list(excluded, in: scenario, most: most))
    }

    private func list(_ tokens: [Perimeter.Token], in scenario: Scenario, most: Int) -> String {
        let names = tokens.prefix(most).map { token -> String in
            switch token.part {
            case .polygon(let polygon): words(of: scenario.register.polygons[at: polygon].source)
            case .unit(let unit): TerritoryName.abbreviated(scenario.gazetteer.name(of: unit))
            }
        }.joined(separator: semicolon)
        return tokens.count <= most ? names : report.and(first: names, second: report.others(tokens.count - most))
    }

    /// A polygon as one says it: « zone Z1 », « 25 km autour du siège ».
    private func words(of source: PolygonSource) -> String {
        switch source {
        case .zone(let id): report.zone(name: id)
        case .circle(let kilometres):
            report.circle(kilometres: decimal(kilometres, kilometres == kilometres.rounded() ? 0 : 1))
        case .row(let id): id
        }
    }
}
