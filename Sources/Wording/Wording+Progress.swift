package import Studies

extension Wording {
    /// What goes on, in a word or two.
    package func name(of step: StudyStep) -> String {
        switch step {
        case .reading: say(fr: "Lecture des fichiers", en: "Reading files")
        case .crossing:
            say(fr: "Croisement des périmètres et des communes", en: "Crossing perimeters and communes")
        case .measuring: say(fr: "Calcul des statuts", en: "Working out statuses")
        case .placing: say(fr: "Recherche d’un plan", en: "Looking for a plan")
        case .answering: say(fr: "Réponses complémentaires", en: "Further answers")
        case .drawing: say(fr: "Dessin de la carte", en: "Drawing the map")
        case .writing: say(fr: "Écriture des résultats", en: "Writing results")
        case .building: say(fr: "Construction des données du pays", en: "Building the country’s data")
        case .verifying: say(fr: "Vérification des données du pays", en: "Checking the country’s data")
        }
    }
}
