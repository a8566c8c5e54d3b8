internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Territories

/// What only the atoms tell of perimeters: that one covers nothing, or names a polygon that lies elsewhere.
enum PerimeterFindings {
    static func of(_ scenario: Scenario, file: String) -> Findings {
        var findings = Findings()
        let register = scenario.register
        // A polygon that meets no commune of the territory, or none at all.
        let isElsewhere = scenario.atoms.insidePolygon.map { atoms in
            !atoms.contains { scenario.territory.contains[scenario.atoms.communes[$0]] }
        }
        for (post, row) in zip(register.posts, scenario.reach.rows) {
            func warn(_ problem: NetworkProblem, _ column: String, _ value: String) {
                let place = Diagnostic.Place(file: file, row: post.row, column: column)
                findings.add(Diagnostic(problem, severity: .warning, at: place, value: value))
            }
            for (perimeter, column) in [(post.own, "perimetre"), (post.adjoining, "perimetre_limitrophe")] {
                for token in perimeter.tokens {
                    if case .polygon(let polygon) = token.part, isElsewhere[polygon.rawValue] {
                        warn(.outsideTerritory, column, register.polygons[at: polygon].name)
                    }
                    if token.reservedETP != nil, scenario.isEmptied(token.part, row) {
                        warn(.reservedNowhere, column, post.id)
                    }
                }
            }
            if row.own.isEmpty, row.adjoining.isEmpty, !(post.own.isEmpty && post.adjoining.isEmpty) {
                warn(.coversNothing, "perimetre", post.id)
            }
        }
        return findings
    }
}
