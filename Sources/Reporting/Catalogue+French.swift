internal import CoverageAnalysis
internal import FacilitatorNetwork
internal import Territories

extension Catalogue {
    static let french = Catalogue(
        language: .french,
        situationOn: "Zones couvertes et zones blanches au %@",
        situationWithoutDate: "Zones couvertes et zones blanches, toutes conventions confondues",
        code: "Code", territory: "Territoire", population: "Population", etp: "ETP",
        etpPer100k: "ETP pour 100 000 hab.", need: "Besoin", deficit: "Déficit", status: "Statut", total: "Total",
        statuses: [
            .nonCouverte: "non couverte",
            .limitrophe: "limitrophe, besoins identifiés",
            .limitropheAQualifier: "limitrophe, à qualifier",
            .limitropheSansBesoin: "limitrophe, sans besoin",
            .capaciteInsuffisante: "capacité insuffisante",
            .couverte: "couverte",
        ],
        mixed: "mixte", fragile: "fragile", whiteZone: "zone blanche",
        partial: "en partie seulement dans le territoire étudié",
        states: [
            .actif: ("actif", "actifs"), .expire: ("expiré", "expirés"), .aVenir: ("à venir", "à venir"),
            .candidature: ("candidature", "candidatures"), .coordinateur: ("coordinateur", "coordinateurs"),
            .relais: ("relais", "relais"),
        ],
        posts: "Postes",
        levels: [.commune: "commune", .epci: "EPCI", .departement: "département", .region: "région"],
        unknown: "n. c.", absent: "–",
        level: "Niveau", targetRatio: "Objectif : %@ ETP pour 100 000 habitants",
        noTarget: "Sans objectif : ni besoin, ni déficit, ni capacité ne sont jugés",
        horizon: "Fragile : couvert aujourd’hui, zone blanche au %@ si rien n’est renouvelé",
        populationIdentity: "Population",
        whitePopulation: "En zone blanche", noWhiteZone: "Aucune zone blanche",
        withoutPopulation: "Population absente du millésime : %@ commune(s)",
        notes: "À savoir", files: "Fichiers écrits dans %@",
        sources: "Sources : %@",
        omittedPieces: "Morceaux de moins d’un hectare absents des couches : %@",
        vintage: "Millésime",
        reasonUncovered: "Aucun facilitateur ne couvre ce territoire.",
        reasonAdjoining: "Seul un facilitateur limitrophe le couvre, et des besoins y sont identifiés.",
        reasonCapacity: "Capacité insuffisante : %@ ETP pour un besoin de %@ ETP.",
        timelineTitle: "Ce qui change quand des conventions commencent ou finissent, si rien n’est renouvelé",
        date: "Date", starting: "Postes qui commencent", ending: "Postes qui finissent",
        opening: "Territoires qui s’ouvrent", closing: "Territoires qui se referment",
        noChange: "Aucune convention ne commence ni ne finit : le registre n’a pas de date, et l’étude non plus.",
        municipalPopulation: "Population municipale", straddlingEPCIs: "EPCI à cheval sur plusieurs départements",
        withoutEPCI: "Communes sans EPCI", withoutOutline: "Communes sans contour",
        communesWithoutPopulation: "Communes sans population", repairs: "Réparations (reparations.csv)",
        countsDiffer: "Les comptes diffèrent de ceux de la construction.",
        soundData: "Fichiers et comptes conformes à la construction.", alteredFiles: "Fichiers altérés",
        outlinesDecoded: "Contours décodés", error: "erreur", warning: "avertissement", row: "ligne", column: "colonne",
        didYouMean: "Vouliez-vous dire « %@ » ?")
}
