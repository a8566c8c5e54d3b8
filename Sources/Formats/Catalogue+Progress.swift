internal import Studies

/// What goes on, in a word or two.
struct ProgressLabels: Sendable {
    let steps: [StudyStep: String]

    static let french = ProgressLabels(steps: [
        .reading: "Lecture des fichiers", .crossing: "Croisement des périmètres et des communes",
        .measuring: "Calcul des statuts", .placing: "Recherche d’un plan", .answering: "Réponses complémentaires",
        .drawing: "Dessin de la carte", .writing: "Écriture des résultats",
        .building: "Construction des données du pays",
        .verifying: "Vérification des données du pays",
    ])

    static let english = ProgressLabels(steps: [
        .reading: "Reading files", .crossing: "Crossing perimeters and communes", .measuring: "Working out statuses",
        .placing: "Looking for a plan", .answering: "Further answers", .drawing: "Drawing the map",
        .writing: "Writing results",
        .building: "Building the country’s data", .verifying: "Checking the country’s data",
    ])
}

extension Catalogue {
    var progress: ProgressLabels { language == .french ? .french : .english }
}
