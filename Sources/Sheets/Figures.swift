public import Coverage

/// The columns of a territory's figures, for every table that has them.
public enum Figures {
    /// `population`: empty where the vintage counts nobody.
    public static let population = Column<TerritoryFigures>(
        "population", .people, Words("Population"),
        Words("Population municipale, en habitants.", "Municipal population, in people.")
    ) { $0.population }

    static let communesWithoutPopulation = Column<TerritoryFigures>(
        "population_inconnue", .count, Words("Communes sans population", "Communes without population"),
        Words(
            "Communes dont le millésime ignore la population.", "Communes whose population the vintage does not give.")
    ) { $0.communesWithoutPopulation }

    static let area = Column<TerritoryFigures>(
        "surface_km2", .squareKilometres, Words("Surface (km²)", "Area (km²)"),
        Words("Surface géodésique sur l’ellipsoïde GRS80, en km².", "Geodesic area on the GRS80 ellipsoid, in km².")
    ) { $0.areaSquareMetres / 1e6 }

    static let etp = Column<TerritoryFigures>(
        "etp", .etp, Words("ETP", "FTE"),
        Words(
            "Équivalents temps plein connus ; au moins autant si etp_inconnu ; vide si rien n’est connu.",
            "Full-time equivalents that are known; at least so many where etp_inconnu; empty where none is known.")
    ) { $0.etp }

    static let hasUnknownETP = Column<TerritoryFigures>(
        "etp_inconnu", Words("ETP inconnu", "Unknown FTE"),
        Words(
            "Vrai si un poste d’ETP inconnu sert le territoire : etp n’est pas tout.",
            "True when a post of unknown FTE serves the territory: etp is not all.")
    ) { $0.hasUnknownETP }

    static let etpPer100k = Column<TerritoryFigures>(
        "etp_100k", .etpPer100k, Words("ETP pour 100 000 hab.", "FTE per 100,000"),
        Words(
            "ETP pour 100 000 habitants ; au moins autant si etp_inconnu ; vide si rien n’est connu ou sans habitants.",
            "FTE per 100,000 inhabitants; at least so many where etp_inconnu; empty where none is known or nobody lives."
        )
    ) { $0.etpPer100k }

    /// `besoin_etp`: `TerritoryFigures.need`.
    public static let need = Column<TerritoryFigures>(
        "besoin_etp", .etp, Words("Besoin (ETP)", "Need (FTE)"),
        Words(
            "ETP que l’objectif demande ; vide sans objectif, ou sans habitants comptés.",
            "FTE that the target asks for; empty without a target, or where nobody was counted.")
    ) { $0.need }

    /// `deficit_etp`: `TerritoryFigures.deficit`.
    public static let deficit = Column<TerritoryFigures>(
        "deficit_etp", .etp, Words("Déficit (ETP)", "Deficit (FTE)"),
        Words(
            "ETP qui manquent au besoin hors zones d’ETP inconnu ; vide sans objectif, ou si rien ne peut être jugé.",
            "FTE short of the need, zones of unknown FTE apart; empty without a target, or where nothing can be judged."
        )
    ) { $0.deficit }

    static let excess = Column<TerritoryFigures>(
        "exces_etp", .etp, Words("Excès (ETP)", "Excess (FTE)"),
        Words(
            "ETP connus au-delà du besoin ; vide sans objectif, ou si rien ne peut être jugé.",
            "Known FTE beyond the need; empty without a target, or where nothing can be judged.")
    ) { $0.excess }

    static let shareOfUnknownETP = Column<TerritoryFigures>(
        "part_etp_inconnu", .share, Words("Part d’ETP inconnu", "Share of unknown FTE"),
        Words(
            "Part des habitants que sert un poste d’ETP inconnu, de 0 à 1.",
            "Share of people whom a post of unknown FTE serves, 0 to 1.")
    ) { figures -> Double? in
        guard let people = figures.population, people > 0 else { return nil }
        return figures.populationOfUnknownETP.map { $0 / people }
    }

    static let uncoveredPopulation: Column<TerritoryFigures> = AtomStatus.nonCouverte.population { $0 }

    /// One a status, in the order of the definition.
    static let populationByStatus: [Column<TerritoryFigures>] = AtomStatus.allCases.map { $0.population { $0 } }

    /// `population_blanche`: `TerritoryFigures.whitePopulation`, whatever makes the zone white.
    public static let whitePopulation = Column<TerritoryFigures>(
        "population_blanche", .people, Words("Population en zone blanche", "People in white zones"),
        Words("Habitants des zones blanches.", "People in white zones.")
    ) { $0.whitePopulation }

    static let whiteShare = Column<TerritoryFigures>(
        "part_blanche", .share, Words("Part en zone blanche", "Share in white zones"),
        Words("Part des habitants en zone blanche, de 0 à 1.", "Share of people in white zones, 0 to 1.")
    ) { $0.whiteShare }

    static let whiteArea = Column<TerritoryFigures>(
        "surface_blanche_km2", .squareKilometres, Words("Surface blanche (km²)", "White area (km²)"),
        Words("Surface des zones blanches, en km².", "Area of white zones, in km².")
    ) { $0.whiteAreaSquareMetres / 1e6 }

    static let status = Column<TerritoryFigures>(
        "statut", Words("Statut", "Status"),
        Words(
            "\(codes) ; mixte si un second statut dépasse 0,5 % des habitants.",
            "\(codes); mixte when a second status holds over 0.5% of people.")
    ) { $0.status }

    /// As the fields write them.
    private static let codes = AtomStatus.allCases.map(\.code).joined(separator: ", ")

    static let isFragile = Column<TerritoryFigures>(
        "fragile", Words("Fragile"),
        Words(
            "Vrai si une part couverte devient blanche à l’horizon sans renouvellement.",
            "True when a covered part is white at the horizon if nothing is renewed.")
    ) { $0.isFragile }

    static let fragilePopulation = Column<TerritoryFigures>(
        "population_fragile", .people, Words("Population fragile", "Fragile population"),
        Words(
            "Habitants couverts, en zone blanche à l’horizon.", "People covered, in a white zone at the horizon.")
    ) { $0.fragilePopulation }

    /// `postes`: a post that reaches several territories counts in each, so that the column does not add up.
    public static let activePosts = Column<TerritoryFigures>(
        "postes", .count, Words("Postes actifs", "Active posts"),
        Words(
            "Postes actifs dont le périmètre, propre ou limitrophe, atteint le territoire.",
            "Active posts whose perimeter, own or adjoining, reaches the territory.")
    ) { $0.postCount }

    static let whiteForStateContracts = Column<TerritoryFigures>(
        "population_blanche_marches_etat", .people,
        Words("Population blanche, marchés de l’État", "People in white zones, State contracts"),
        Words(
            "Habitants en zone blanche pour les marchés de l’État.",
            "People in white zones for the State's contracts.")
    ) { $0.whiteForStateContracts }

    static let openForStateContracts = Column<TerritoryFigures>(
        "population_a_qualifier_marches_etat", .people,
        Words("Population à qualifier, marchés de l’État", "People to be decided, State contracts"),
        Words(
            "Habitants servis par des postes qui ne disent rien des marchés de l’État.",
            "People served by posts that say nothing of the State's contracts.")
    ) { $0.openForStateContracts }
}
