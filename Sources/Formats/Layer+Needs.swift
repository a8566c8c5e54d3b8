internal import Coverage
internal import Studies
internal import Territories
internal import VectorIO

extension Layer {
    /// `besoins`: one row a unit, what each weight adds to its need or takes away, in ETP.
    /// - Returns: nil when people alone make the need, or nothing does.
    static func needs(_ result: StudyResult) -> Layer? {
        let coverage = result.coverage
        guard let weights = coverage.scenario.policy.needWeights, coverage.scenario.demand.total != nil else {
            return nil
        }
        let parts = weights.parts.indices.filter { weights.parts[$0].name != NeedWeights.population }
        return Layer(
            schema: LayerSchema(
                name: "besoins", geometry: .none,
                fields: [.init("code", .text), .init("nom", .text), .init("besoin_sans_poids", .real)]
                    + parts.map { .init("effet_\(weights.parts[$0].name)", .real) }
                    + [.init("effet_poids", .real), .init("besoin_etp", .real)]),
            features: coverage.units.compactMap { unit in
                NeedEffect(of: unit.communes, in: coverage.scenario).map { effect in
                    Layer.Feature(
                        [.text(unit.code), .text(unit.name), .real(effect.unweighted)]
                            + parts.map { .real(effect.byPart[$0]) } + [.real(effect.ofFactors), .real(effect.need)])
                }
            })
    }
}
