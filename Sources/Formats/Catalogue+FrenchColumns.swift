internal import FacilitatorNetwork

extension Catalogue {
    /// What each column of a register holds, for those who fill one in.
    static let frenchColumns: [RegisterColumn: String] = [
        .id: "Identifiant du poste, unique dans le registre. Obligatoire.",
        .structure: "Nom de la structure qui porte le poste.",
        .typeStructure: "plie, maison_emploi, commune, epci, departement, epa, association ou autre.",
        .qualite:
            "facilitateur (par défaut), coordinateur ou relais. Seuls les facilitateurs couvrent un territoire.",
        .etp: "Équivalents temps plein, virgule ou point décimal. Vide : inconnu, jamais zéro.",
        .siege: "Code INSEE de la commune du siège, cinq caractères avec le zéro initial (01004).",
        .perimetre:
            "Territoires couverts, séparés par des espaces, des virgules ou | : epci:200041317, dep:79, reg:75, com:79191, zone:ID (couche de l’étude), rayon:25km (autour du siège). Un - devant exclut, =1,2 derrière réserve des ETP à cette partie. Obligatoire.",
        .perimetreLimitrophe: "Territoires limitrophes servis par extension, écrits de même.",
        .quotaLimitrophe: "Part des ETP, de 0 à 1, qui sert les territoires limitrophes (0 par défaut).",
        .marchesEtat: "oui si le poste suit les marchés de l’État, non sinon ; vide : inconnu.",
        .aap: "Appel à projets qui finance le poste (pnad-2025…).",
        .debut: "Premier jour de la convention, AAAA-MM-JJ ou JJ/MM/AAAA. Vide : depuis toujours.",
        .fin: "Dernier jour de la convention. Vide : sans terme.",
        .statut: "en_cours (par défaut) ou candidature. Une candidature ne couvre rien.",
        .etpMin: "Le moins d’ETP qu’une candidature accepte.",
        .etpMax: "Le plus d’ETP qu’une candidature demande.",
        .suivi: "Département ou service qui suit la convention (DDETS 30).",
        .coutAnnuel: "Coût annuel complet du poste, en euros.",
        .montantEtatAAP: "Part de l’appel à projets, en euros.",
        .montantEtatAutre: "Autres crédits de l’État, en euros.",
        .montantFSE: "Fonds social européen, en euros.",
        .montantRegion: "Financement de la Région, en euros.",
        .montantDepartement: "Financement du Département, en euros.",
        .montantEPCICommune: "Financement des EPCI et communes, en euros.",
        .montantPrive: "Financements privés, en euros.",
        .montantRecettes: "Recettes de l’activité, en euros.",
        .montantPropre: "Fonds propres de la structure, en euros.",
        .departement: "Département, pour mémoire.",
        .region: "Région, pour mémoire.",
    ]
}
