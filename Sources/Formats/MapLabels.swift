internal import Cartography
internal import Territories

/// The words of maps.
struct MapLabels: Sendable {
    struct ByLevel: Sendable {
        let commune: String
        let epci: String
        let departement: String
        let region: String

        init(_ commune: String, _ epci: String, _ departement: String, _ region: String) {
            self.commune = commune
            self.epci = epci
            self.departement = departement
            self.region = region
        }

        subscript(level: Level) -> String {
            switch level {
            case .commune: commune
            case .epci: epci
            case .departement: departement
            case .region: region
            }
        }
    }

    /// « ETP de facilitateurs pour 100 000 habitants, par EPCI ».
    let subtitle: String
    let situationOn: String
    let withoutDate: String
    let comparisonSubtitle: String
    let planSubtitle: String
    let levels: ByLevel
    /// Where the boundaries are the user's own.
    let byTerritory: String
    let rates: String
    let none: String
    let lessThan: String
    let between: String
    let orMore: String
    let target: String
    let noPopulation: String
    let zones: String
    let whiteZone: String
    let open: String
    /// In whole or in part.
    let openPartly: String
    let posts: String
    let etp: String
    let unknownETP: String
    let postsOutside: String
    let postsWithoutSeat: String
    let postsAtChiefTown: String
    /// Of a plan's map.
    let existing: String
    let existingUnknown: String
    let proposed: String
    let consolidation: String
    let redeployment: String
    let served: String
    let ranks: String
    let sizes: String
    let planSum: String
    let limits: String
    let limitOf: ByLevel
    let changes: String
    /// What changed, and for how many people.
    let change: String
    let becomesWhite: String
    let staysWhite: String
    let leavesWhite: String
    let undecided: String
    let staysCovered: String
    let population: String
    let uncounted: String
    let notesLeftOut: String
    let notDrawn: String
    let kilometres: String
    let north: String
    let description: String
    let parisAndSuburbs: String
}

extension MapLabels {
    static let french = MapLabels(
        subtitle: "ETP de facilitateurs pour 100 000 habitants, %@ – %@",
        situationOn: "situation au %@", withoutDate: "toutes conventions confondues",
        comparisonSubtitle: "Zones blanches : ce qui change entre le %@ et le %@",
        planSubtitle: "Postes proposés et territoires desservis ; couleurs : ETP pour 100 000 habitants, %@ – %@",
        levels: ByLevel("par commune", "par EPCI", "par département", "par région"),
        byTerritory: "par territoire",
        rates: "ETP pour 100 000 habitants", none: "aucun ETP", lessThan: "moins de %@", between: "%@ à %@",
        orMore: "%@ et plus", target: "(objectif : %@)", noPopulation: "population inconnue ou nulle",
        zones: "Zones blanches",
        whiteZone: "zone blanche : %@ hab. (%@)",
        open: "limitrophe, à qualifier : %@ hab.",
        openPartly: "limitrophe, à qualifier, en tout ou partie",
        posts: "Postes, par siège", etp: "%@ ETP",
        unknownETP: "ETP inconnu",
        postsOutside: "Sièges hors de la carte : %@.", postsWithoutSeat: "Postes sans siège, non dessinés : %@.",
        postsAtChiefTown: "Postes sans siège, placés au chef-lieu de leur périmètre\u{A0}:\u{A0}%@.",
        existing: "poste en place", existingUnknown: "poste en place, ETP inconnu", proposed: "poste proposé",
        consolidation: "poste proposé : consolidation", redeployment: "poste proposé : redéploiement",
        served: "territoire desservi", ranks: "Le numéro d’un poste proposé est son rang dans le plan.",
        sizes: "Surface des symboles : ETP", planSum: "Postes proposés : %@, soit %@ ETP.",
        limits: "Limites", limitOf: ByLevel("commune", "EPCI", "département", "région"), changes: "Zones blanches",
        change: "%@\u{A0}: %@ hab.", becomesWhite: "devient zone blanche", staysWhite: "reste zone blanche",
        leavesWhite: "n’est plus zone blanche",
        undecided: "limitrophe, à qualifier à une date au moins", staysCovered: "hors zone blanche aux deux dates",
        population: "Population : %@ hab., dont %@ (%@) en zone blanche.",
        uncounted: "Communes sans population connue, non comptées : %@.",
        notesLeftOut: "Autres remarques, à lire dans le rapport : %@.",
        notDrawn: "Territoires sans contour, non dessinés : %@.", kilometres: "%@\u{A0}km", north: "N",
        description: "Carte. %@. %@ Postes actifs : %@, soit %@ ETP connus.",
        parisAndSuburbs: "Paris et petite couronne")

    static let english = MapLabels(
        subtitle: "Facilitators’ FTE per 100,000 inhabitants, %@ – %@",
        situationOn: "situation on %@", withoutDate: "whatever the conventions’ dates",
        comparisonSubtitle: "White zones: what changes between %@ and %@",
        planSubtitle: "Proposed posts and territories served; colours: FTE per 100,000 inhabitants, %@ – %@",
        levels: ByLevel("by commune", "by EPCI", "by département", "by région"),
        byTerritory: "by territory",
        rates: "FTE per 100,000 inhabitants", none: "no FTE", lessThan: "under %@", between: "%@ to %@",
        orMore: "%@ and over", target: "(target: %@)", noPopulation: "population unknown or zero", zones: "White zones",
        whiteZone: "white zone: %@ people (%@)",
        open: "adjoining only, undecided: %@ people",
        openPartly: "adjoining only, undecided, in whole or in part",
        posts: "Posts, by seat", etp: "%@ FTE",
        unknownETP: "unknown FTE",
        postsOutside: "Seats outside the map: %@.", postsWithoutSeat: "Posts without seat, not drawn: %@.",
        postsAtChiefTown: "Posts without seat, placed at the chief town of their perimeter:\u{A0}%@.",
        existing: "existing post", existingUnknown: "existing post, unknown FTE", proposed: "proposed post",
        consolidation: "proposed post: consolidation", redeployment: "proposed post: redeployment",
        served: "territory served", ranks: "The number of a proposed post is its rank in the plan.",
        sizes: "Area of symbols: FTE", planSum: "Proposed posts: %@, %@ FTE.",
        limits: "Boundaries", limitOf: ByLevel("commune", "EPCI", "département", "région"), changes: "White zones",
        change: "%@: %@ people", becomesWhite: "becomes a white zone", staysWhite: "remains a white zone",
        leavesWhite: "is no longer a white zone",
        undecided: "adjoining only, undecided on one date at least", staysCovered: "no white zone on either date",
        population: "Population: %@, of whom %@ (%@) in white zones.",
        uncounted: "Communes of unknown population, not counted: %@.",
        notesLeftOut: "Further notes, to be read in the report: %@.",
        notDrawn: "Territories without outline, not drawn: %@.", kilometres: "%@\u{A0}km", north: "N",
        description: "Map. %@. %@ Active posts: %@, %@ known FTE.", parisAndSuburbs: "Paris and its suburbs")
}

extension MapLabels {
    /// What a kind of post is called on a plan's map.
    func proposals(_ kind: MapSheet.Post.Kind) -> String {
        switch kind {
        case .active: existing
        case .proposed: proposed
        case .consolidation: consolidation
        case .redeployment: redeployment
        }
    }
}

extension Catalogue {
    var map: MapLabels { language == .french ? .french : .english }
}
