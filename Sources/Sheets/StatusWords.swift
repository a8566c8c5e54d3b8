public import Coverage

/// What a status is called; its code is `Coded.code`.
extension AtomStatus {
    public var label: Words {
        switch self {
        case .nonCouverte: Words("non couverte", "not covered")
        case .limitrophe: Words("limitrophe, besoins identifiés", "adjoining only, needs identified")
        case .limitropheAQualifier: Words("limitrophe, à qualifier", "adjoining only, to be qualified")
        case .limitropheSansBesoin: Words("limitrophe, sans besoin", "adjoining only, no need")
        case .capaciteInsuffisante: Words("capacité insuffisante", "insufficient capacity")
        case .couverte: Words("couverte", "covered")
        }
    }
}

extension TerritoryFigures.Status {
    public var label: Words {
        switch self {
        case .uniform(let status): status.label
        case .mixed: Words("mixte", "mixed")
        }
    }
}

extension AtomStatus {
    /// People of a status, `population_<code>`, out of some figures.
    func population<Row>(
        of figures: @escaping @Sendable (Row) -> TerritoryFigures
    ) -> Column<Row> {
        Column(
            "population_\(code)", .people, Words("Population : \(label.french)", "People: \(label.english)"),
            Words("Habitants de statut « \(label.french) ».", "People whose status is “\(label.english)”.")
        ) { figures($0).populationByStatus?[self] }
    }
}
