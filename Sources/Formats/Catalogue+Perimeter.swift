internal import Coverage
internal import FacilitatorNetwork
internal import Territories

extension Catalogue {
    /// A perimeter in words: its units by name, as far as a line holds them.
    func words(_ perimeter: Perimeter, in scenario: Scenario, most: Int = 6) -> String {
        let (taken, excluded) = (perimeter.tokens.filter { !$0.isExcluded }, perimeter.tokens.filter(\.isExcluded))
        let words = list(taken, in: scenario, most: most)
        return excluded.isEmpty ? words : report.except.filled(words, list(excluded, in: scenario, most: most))
    }

    private func list(_ tokens: [Perimeter.Token], in scenario: Scenario, most: Int) -> String {
        let names = tokens.prefix(most).map { token -> String in
            switch token.part {
            case .polygon(let polygon): words(ofPolygon: scenario.register.polygons[polygon].name)
            case .unit(.commune, let position): scenario.gazetteer.communes[position].name
            case .unit(let level, let position): scenario.gazetteer.groupings(level)[position].name
            }
        }.joined(separator: ", ")
        return tokens.count <= most ? names : report.and.filled(names, counted(tokens.count - most, report.others))
    }

    /// `zone:Z1` and `rayon:25km` as one says them.
    private func words(ofPolygon name: String) -> String {
        if let circle = name.wholeMatch(of: /rayon:([0-9.,]+)km/) {
            let kilometres = Double(circle.output.1.replacing(",", with: ".")) ?? 0
            let digits = kilometres == kilometres.rounded() ? 0 : 1
            return report.circle.filled(format.decimal(kilometres, digits: digits))
        }
        if let zone = name.wholeMatch(of: /zone:(.+)/) { return report.zone.filled(String(zone.output.1)) }
        return name
    }
}
