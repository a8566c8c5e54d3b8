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
    let rates: String
    let none: String
    let lessThan: String
    let between: String
    let orMore: String
    let target: String
    let missing: String
    let zones: String
    let whiteZone: String
    let open: String
    let posts: String
    let etp: String
    let unknownETP: String
    let postsOutside: String
    let postsWithoutSeat: String
    let postsAtChiefTown: String
    let plan: String
    let consolidation: String
    let redeployment: String
    let served: String
    let limits: String
    let limitOf: ByLevel
    let changes: String
    /// What changed, and for how many people.
    let change: String
    let becomesWhite: String
    let staysWhite: String
    let leavesWhite: String
    let staysCovered: String
    let population: String
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
        rates: "ETP pour 100 000 habitants", none: "aucun ETP", lessThan: "moins de %@", between: "%@ à %@",
        orMore: "%@ et plus", target: "(objectif : %@)", missing: "donnée absente", zones: "Zones blanches",
        whiteZone: "zone blanche : %@ hab. (%@)",
        open: "limitrophe, à qualifier : %@ hab.", posts: "Postes, par siège", etp: "%@ ETP",
        unknownETP: "ETP inconnu",
        postsOutside: "Sièges hors de la carte : %@.", postsWithoutSeat: "Postes sans siège, non dessinés : %@.",
        postsAtChiefTown: "Postes sans siège, placés au chef-lieu de leur périmètre\u{A0}:\u{A0}%@.",
        plan: "Postes proposés (aire : ETP)",
        consolidation: "consolidation : %@ ETP", redeployment: "redéploiement : %@ ETP", served: "territoire desservi",
        limits: "Limites", limitOf: ByLevel("commune", "EPCI", "département", "région"), changes: "Zones blanches",
        change: "%@\u{A0}: %@ hab.", becomesWhite: "devient zone blanche", staysWhite: "reste zone blanche",
        leavesWhite: "n’est plus zone blanche", staysCovered: "hors zone blanche aux deux dates",
        population: "Population : %@ hab., dont %@ (%@) en zone blanche.",
        notDrawn: "Territoires sans contour, non dessinés : %@.", kilometres: "%@\u{A0}km", north: "N",
        description: "Carte. %@. %@ Postes actifs : %@, soit %@ ETP connus.",
        parisAndSuburbs: "Paris et petite couronne")

    static let english = MapLabels(
        subtitle: "Facilitators’ FTE per 100,000 inhabitants, %@ – %@",
        situationOn: "situation on %@", withoutDate: "whatever the conventions’ dates",
        comparisonSubtitle: "White zones: what changes between %@ and %@",
        planSubtitle: "Proposed posts and territories served; colours: FTE per 100,000 inhabitants, %@ – %@",
        levels: ByLevel("by commune", "by EPCI", "by département", "by région"),
        rates: "FTE per 100,000 inhabitants", none: "no FTE", lessThan: "under %@", between: "%@ to %@",
        orMore: "%@ and over", target: "(target: %@)", missing: "no data", zones: "White zones",
        whiteZone: "white zone: %@ people (%@)",
        open: "adjoining only, undecided: %@ people", posts: "Posts, by seat", etp: "%@ FTE",
        unknownETP: "unknown FTE",
        postsOutside: "Seats outside the map: %@.", postsWithoutSeat: "Posts without seat, not drawn: %@.",
        postsAtChiefTown: "Posts without seat, placed at the chief town of their perimeter:\u{A0}%@.",
        plan: "Proposed posts (area: FTE)",
        consolidation: "consolidation: %@ FTE", redeployment: "redeployment: %@ FTE", served: "territory served",
        limits: "Limits", limitOf: ByLevel("commune", "EPCI", "département", "région"), changes: "White zones",
        change: "%@: %@ people", becomesWhite: "becomes a white zone", staysWhite: "remains a white zone",
        leavesWhite: "is no longer a white zone", staysCovered: "no white zone on either date",
        population: "Population: %@, of whom %@ (%@) in white zones.",
        notDrawn: "Territories without outline, not drawn: %@.", kilometres: "%@\u{A0}km", north: "N",
        description: "Map. %@. %@ Active posts: %@, %@ known FTE.", parisAndSuburbs: "Paris and its suburbs")
}

extension Catalogue {
    var map: MapLabels { language == .french ? .french : .english }
}
