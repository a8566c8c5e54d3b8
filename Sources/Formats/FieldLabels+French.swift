extension FieldLabels {
    static let french = FieldLabels(
        study: "Étude", layer: "Table", inputs: "Entrée (SHA-256)", tool: "Outil", license: "Sources",
        tolerance: "Tolérance", horizonMonths: "Horizon (mois)", capacityLevel: "Niveau où la capacité est jugée",
        target: "Objectif", noTarget: "sans objectif", targetRatio: "%@ ETP pour 100 000 habitants",
        targetTotal: "%@ ETP pour le territoire", placementTarget: "Objectif du placement",
        callRules: "Règles de l’appel à projets",
        perimeters: "périmètre d’un poste",
        activePosts: "poste actif, surface selon les ETP",
        postsOfUnknownETP: "poste actif, ETP inconnu", otherPosts: "poste qui ne couvre pas à cette date")
}
