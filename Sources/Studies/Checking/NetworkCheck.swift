internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Territories

/// What is likely to be wrong with a network though every cell of its register can be read. All are warnings: a joint
/// perimeter or a seat elsewhere may be meant.
struct NetworkCheck {
    let scenario: Scenario
    let file: String

    var findings: Findings {
        var findings = Findings()
        for diagnostic in seats + financings + sharedClaims { findings.add(diagnostic) }
        return findings
    }

    private var posts: [Post] { scenario.register.posts }

    private func warning(_ problem: NetworkProblem, _ post: Post, _ column: String, value: String? = nil) -> Diagnostic
    {
        Diagnostic(
            problem, severity: .warning, at: .init(file: file, row: post.row, column: column), value: value)
    }

    private var seats: [Diagnostic] {
        zip(posts, scenario.reach.rows).compactMap { post, row in
            guard let seat = post.seat, post.quality == .facilitateur, post.isPerimeterWhole, !row.own.isEmpty,
                !row.own.contains(where: { scenario.atoms.communes[$0] == seat })
            else { return nil }
            let commune = scenario.gazetteer.communes[seat]
            return warning(.seatOutsidePerimeter(commune: commune.name), post, "siege", value: commune.code)
        }
    }

    private var financings: [Diagnostic] {
        posts.compactMap { post in
            guard let cost = post.financing.annualCost, post.financing.total > cost else { return nil }
            return warning(
                .fundingBeyondCost(total: post.financing.total.euros, cost: cost.euros), post, "cout_annuel",
                value: post.cells["cout_annuel"])
        }
    }

    private var sharedClaims: [Diagnostic] {
        SharedClaim.all(in: scenario).flatMap { claim -> [Diagnostic] in
            // Posts of one structure over its one territory are how it is meant.
            let structures = Set(claim.posts.map { scenario.reach.structureKeys[$0.rawValue] })
            let perimeters = Set(claim.posts.map { scenario.reach.rows[$0.rawValue].own })
            if structures.count == 1, structures != [""], perimeters.count == 1 { return [] }
            let last = posts[at: claim.posts[claim.posts.count - 1]]
            let others = claim.posts.dropLast().map { posts[at: $0].id }
            func names(_ communes: [Int]) -> [String] {
                communes.map { "\(scenario.gazetteer.communes[$0].code) \(scenario.gazetteer.communes[$0].name)" }
            }
            var diagnostics: [Diagnostic] = []
            if !claim.communes.isEmpty {
                diagnostics.append(
                    warning(
                        .claimedTwice(communes: names(claim.communes), others: others), last, "perimetre",
                        value: last.id))
            }
            // A sliver of two outlines that nearly follow each other is nobody's overlap.
            if !claim.cutCommunes.isEmpty, claim.cutAreaSquareMetres > 10_000 {
                diagnostics.append(
                    warning(
                        .overlappingPerimeters(
                            others: others, population: claim.cutPopulation,
                            squareKilometres: claim.cutAreaSquareMetres / 1e6),
                        last, "perimetre", value: last.id))
            }
            return diagnostics
        }
    }
}
