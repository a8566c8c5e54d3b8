package import FacilitatorNetwork

extension Wording {
    /// What a column of a register holds, for those who fill one in.
    package func meaning(of column: RegisterColumn) -> String {
        switch column {
        case .id:
            say(
                fr: "Identifiant du poste, unique dans le registre. Obligatoire.",
                en: "The post's identifier, unique in the register. Required.")
        case .structure:
            say(
                fr: "Nom de la structure qui porte le poste.",
                en: "The name of the structure that carries the post.")
        case .typeStructure:
            say(
                fr: "plie, maison_emploi, commune, epci, departement, epa, association ou autre.",
                en: "plie, maison_emploi, commune, epci, departement, epa, association or autre.")
        case .qualite:
            say(
                fr:
                    "facilitateur (par défaut), coordinateur ou relais. Seuls les facilitateurs couvrent un territoire.",
                en: "facilitateur (the default), coordinateur or relais. Only facilitateurs cover a territory.")
        case .etp:
            say(
                fr: "Équivalents temps plein, virgule ou point décimal. Vide : inconnu, jamais zéro.",
                en: "Full-time equivalents, decimal comma or point. Blank: unknown, never zero.")
        case .siege:
            say(
                fr: "Code INSEE de la commune du siège, cinq caractères avec le zéro initial (01004).",
                en: "INSEE code of the seat's commune, five characters with the leading zero (01004).")
        case .perimetre:
            say(
                fr:
                    "Territoires couverts, séparés par des espaces, des virgules ou | : epci:200041317, dep:79, reg:75, com:79191, zone:ID (couche de l’étude), rayon:25km (autour du siège). Un - devant exclut, =1,2 derrière réserve des ETP à cette partie. Obligatoire.",
                en:
                    "Territories covered, separated by spaces, commas or |: epci:200041317, dep:79, reg:75, com:79191, zone:ID (a layer of the study), rayon:25km (around the seat). A - before excludes, =1.2 after reserves FTE for that part. Required."
            )
        case .perimetreLimitrophe:
            say(
                fr: "Territoires limitrophes servis par extension, écrits de même.",
                en: "Adjoining territories served by extension, written alike.")
        case .quotaLimitrophe:
            say(
                fr: "Part des ETP, de 0 à 1, qui sert les territoires limitrophes (0 par défaut).",
                en: "The part of the FTE, 0 to 1, that serves the adjoining territories (0 by default).")
        case .marchesEtat:
            say(
                fr: "oui si le poste suit les marchés de l’État, non sinon ; vide : inconnu.",
                en: "oui if the post follows the State's contracts, non if not; blank: unknown.")
        default: meaning(ofConvention: column)
        }
    }

    private func meaning(ofConvention column: RegisterColumn) -> String {
        switch column {
        case .aap:
            say(
                fr: "Appel à projets qui finance le poste (pnad-2025…).",
                en: "The call for projects that funds the post (pnad-2025…).")
        case .debut:
            say(
                fr: "Premier jour de la convention, AAAA-MM-JJ ou JJ/MM/AAAA. Vide : depuis toujours.",
                en: "First day of the convention, YYYY-MM-DD or DD/MM/YYYY. Blank: since ever.")
        case .fin:
            say(
                fr: "Dernier jour de la convention. Vide : sans terme.",
                en: "Last day of the convention. Blank: without end.")
        case .statut:
            say(
                fr: "en_cours (par défaut) ou candidature. Une candidature ne couvre rien.",
                en: "en_cours (the default) or candidature. An application covers nothing.")
        case .etpMin:
            say(
                fr: "Le moins d’ETP qu’une candidature accepte.",
                en: "The least FTE that an application accepts.")
        case .etpMax:
            say(
                fr: "Le plus d’ETP qu’une candidature demande.",
                en: "The most FTE that an application asks for.")
        case .suivi:
            say(
                fr: "Département ou service qui suit la convention (DDETS 30).",
                en: "The département or service that follows the convention (DDETS 30).")
        default: meaning(ofMoney: column)
        }
    }

    private func meaning(ofMoney column: RegisterColumn) -> String {
        switch column {
        case .coutAnnuel:
            say(
                fr: "Coût annuel complet du poste, en euros.",
                en: "The post's full annual cost, in euros.")
        case .montantEtatAAP:
            say(
                fr: "Part de l’appel à projets, en euros.",
                en: "What the call for projects pays, in euros.")
        case .montantEtatAutre:
            say(
                fr: "Autres crédits de l’État, en euros.",
                en: "Other State funding, in euros.")
        case .montantFSE:
            say(
                fr: "Fonds social européen, en euros.",
                en: "European Social Fund, in euros.")
        case .montantRegion:
            say(
                fr: "Financement de la Région, en euros.",
                en: "What the Région pays, in euros.")
        case .montantDepartement:
            say(
                fr: "Financement du Département, en euros.",
                en: "What the Département pays, in euros.")
        case .montantEPCICommune:
            say(
                fr: "Financement des EPCI et communes, en euros.",
                en: "What EPCI and communes pay, in euros.")
        case .montantPrive:
            say(
                fr: "Financements privés, en euros.",
                en: "Private funding, in euros.")
        case .montantRecettes:
            say(
                fr: "Recettes de l’activité, en euros.",
                en: "Income of the activity, in euros.")
        case .montantPropre:
            say(
                fr: "Fonds propres de la structure, en euros.",
                en: "The structure's own funds, in euros.")
        case .perimetreOI:
            say(
                fr: "Territoire de l’organisme intermédiaire qui verse le FSE+, écrit comme un périmètre.",
                en: "The territory of the intermediate body that the ESF+ comes through, written as a perimeter.")
        case .departement:
            say(
                fr: "Département, pour mémoire.",
                en: "Département, for the record.")
        case .region:
            say(
                fr: "Région, pour mémoire.",
                en: "Région, for the record.")
        // A column that somebody adds must be put into words here: a test looks at all of them.
        default: column.rawValue
        }
    }
}
