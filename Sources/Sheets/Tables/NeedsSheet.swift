public import Coverage

/// A row of `besoins`: what each weight adds to the need of a unit or takes away, in ETP.
public struct NeedRow: Sendable {
    /// A territory of the reporting level.
    public let unit: TerritoryUnit
    /// What the weights make of its need; over the whole territory effects add up to 0.
    public let effect: NeedEffect

    /// `besoin_sans_poids`.
    public static let unweighted = Column<Self>(
        "besoin_sans_poids", .etp, Words("Besoin sans poids (ETP)", "Need without weights (FTE)"),
        Words("Besoin selon la seule population, en ETP.", "Need by population alone, in FTE.")
    ) { $0.effect.unweighted }

    /// `effet_poids`: below 0 where other territories are given more.
    public static let ofFactors = Column<Self>(
        "effet_poids", .etp, Words("Effet des poids saisis (ETP)", "Effect of weights by hand (FTE)"),
        Words("Ce que les poids saisis ajoutent ou retirent, en ETP.", "What weights by hand add or take away, in FTE.")
    ) { $0.effect.ofFactors }

    /// `besoin_etp`: the need without weights and all effects together.
    public static let need = Column<Self>("besoin_etp", .etp, Figures.need.label, Figures.need.definition) {
        $0.effect.need
    }

    /// `effet_<indicateur>`.
    /// - Parameters:
    ///   - indicator: as the study names it.
    ///   - part: of the weights, by position.
    public static func effect(of indicator: String, part: Int) -> Column<Self> {
        Column(
            "effet_\(indicator)", .etp, Words("Effet de \(indicator) (ETP)", "Effect of \(indicator) (FTE)"),
            Words(
                "Ce que l’indicateur \(indicator) ajoute au besoin ou en retire, en ETP.",
                "What the indicator \(indicator) adds to the need or takes away, in FTE.")
        ) { $0.effect.byPart[part] }
    }
}

extension Sheet where Row == NeedRow {
    /// `besoins`: one row a unit.
    /// - Returns: nil when people alone make the need, or nothing does.
    public static func needs(_ coverage: Situation) -> Self? {
        let scenario = coverage.scenario
        guard let weights = scenario.policy.needWeights, scenario.demand.total != nil else { return nil }
        let indicators = weights.parts.indices.filter { weights.parts[$0].name != NeedWeights.population }
        return Sheet(
            "besoins", Words("Besoins", "Needs"),
            columns: [
                Places.code.of(\.unit), Places.name.of(\.unit), Places.departement.of(\.unit.departements),
                Places.region.of(\.unit.regions), NeedRow.unweighted,
            ]
                + indicators.map { NeedRow.effect(of: weights.parts[$0].name, part: $0) }
                + [NeedRow.ofFactors, NeedRow.need],
            rows: coverage.units.compactMap { unit in
                NeedEffect(of: unit.communes, in: scenario).map { NeedRow(unit: unit, effect: $0) }
            })
    }
}
