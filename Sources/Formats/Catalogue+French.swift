internal import Coverage
internal import FacilitatorNetwork
internal import Placement
internal import Territories

extension Catalogue {
    static let french = Catalogue(
        language: .french,
        situationOn: "Zones couvertes et zones blanches au %@",
        situationWithoutDate: "Zones couvertes et zones blanches, toutes conventions confondues",
        code: "Code", territory: "Territoire", population: "Population", etp: "ETP",
        etpPer100k: "ETP pour 100 000 hab.", need: "Besoin", deficit: "Déficit", status: "Statut", total: "Total",
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
        posts: "Postes", postsOfUnknownETP: "dont %@ d’ETP inconnu", postsElsewhere: "hors du territoire : %@",
        stateContracts:
            "Marchés de l’État (la capacité n’y est pas jugée) : %@ en zone blanche, %@ à qualifier (postes qui les suivent : %@ ; non : %@ ; sans réponse : %@)",
        levels: [.commune: "commune", .epci: "EPCI", .departement: "département", .region: "région"],
        unknown: "n. c.", atLeast: "au moins %@", absent: "–",
        level: "Niveau", targetRatio: "Objectif : %@ ETP pour 100 000 habitants",
        noTarget: "Sans objectif : ni besoin, ni déficit, ni capacité ne sont jugés",
        horizon: "Fragile : couvert aujourd’hui, zone blanche au %@ si rien n’est renouvelé",
        populationIdentity: "Population",
        whitePopulation: "En zone blanche", noWhiteZone: "Aucune zone blanche",
        withoutPopulation: "Population absente du millésime : %@ commune(s)",
        notes: "À savoir", files: "Fichiers écrits dans %@",
        fileWritten: "Fichier écrit : %@",
        sources: "Sources : %@",
        omittedPieces: "Morceaux de moins d’un hectare absents des couches : %@",
        vintage: "Millésime",
        weightEffects: "Effet de chaque poids sur le besoin, en ETP (le total ne change pas)",
        needOfPeople: "Besoin sans poids", factors: "Poids saisis",
        reasonUncovered: "Aucun facilitateur ne couvre ce territoire.",
        reasonAdjoining: "Seul un facilitateur limitrophe le couvre, et des besoins y sont identifiés.",
        reasonCapacity: "Capacité insuffisante : %@ ETP pour un besoin de %@ ETP.",
        reasonCapacityElsewhere: "Capacité insuffisante dans %@ : %@ ETP pour un besoin de %@ ETP.",
        reasonCapacityIn: "Capacité insuffisante dans %@.", reasonCapacityOfEach: "%@ (%@ ETP pour un besoin de %@)",
        places: [
            .commune: "la commune %@", .epci: "l’EPCI %@", .departement: "le département %@", .region: "la région %@",
        ], studiedPart: "partie étudiée", ownTerritory: "territoire",
        timelineTitle: "Ce qui change quand des conventions commencent ou finissent, si rien n’est renouvelé",
        date: "Date", starting: "Postes qui commencent", ending: "Postes qui finissent",
        opening: "Territoires qui s’ouvrent", closing: "Territoires qui se referment",
        noChange: "Aucune convention ne commence ni ne finit : le registre n’a pas de date, et l’étude non plus.",
        before: "Avant", after: "Après", difference: "Écart", statusChanges: "Territoires dont le statut change",
        noStatusChange: "Aucun territoire ne change de statut.",
        movements: "Habitants selon leur statut avant (lignes) et après (colonnes)", activePosts: "Postes actifs",
        municipalPopulation: "Population municipale", straddlingEPCIs: "EPCI à cheval sur plusieurs départements",
        withoutEPCI: "Communes sans EPCI", withoutOutline: "Communes sans contour",
        communesWithoutPopulation: "Communes sans population", repairs: "Réparations (reparations.csv)",
        countsDiffer: "Les comptes diffèrent de ceux de la construction.",
        soundData: "Fichiers et comptes conformes à la construction.", alteredFiles: "Fichiers altérés",
        outlinesDecoded: "Contours décodés", error: "erreur", warning: "avertissement", row: "ligne", column: "colonne",
        didYouMean: "Vouliez-vous dire « %@ » ?",
        moreOfTheSame: "… et %@ autres du même genre, que « maillage check » donne toutes.",
        amount: "Montant", fullCost: "Coût annuel complet", callShare: "Part de l’État (appel à projets)",
        socialFundShare: "Part du Fonds social européen",
        otherStateAtMost: "Autres financements de l’État, au plus", toBeFound: "Reste à trouver",
        fundingLines: [
            .etatAAP: "État, appel à projets", .etatAutre: "État, autres crédits", .fse: "Fonds social européen",
            .region: "Région", .departement: "Département", .epciCommune: "EPCI et communes",
            .prive: "Financements privés",
            .recettes: "Recettes", .propre: "Fonds propres",
        ],
        accepted: "Finançable.", refused: "Refusé",
        wholeETP: "%@ financent %@ ETP entiers au plafond de %@ par ETP.",
        ruleRate: "au plus %@ du coût complet", ruleCap: "plafond de %@ par ETP", ruleAsked: "montant demandé, %@",
        ruleMinimumETP: "un projet porte sur %@ ETP au moins", ruleMinimumRequest: "une demande est de %@ au moins",
        ruleMinimumWorkingTime: "chaque salarié consacre %@ au moins de son temps de travail à l’opération",
        ruleStateCeiling: "collectivité : tous financeurs de l’État confondus, au plus %@ du coût complet",
        ruleNewCoordinator: "aucun nouveau poste de coordinateur n’est financé",
        ruleClosedTerritory: "le territoire %@ n’est pas ouvert", ruleBeyondCost: "les financements dépassent le coût",
        ruleEnvelope: "l’enveloppe de l’appel est de %@",
        requestsBetween: "Candidatures : du %@ au %@", requestsUntil: "Candidatures : jusqu’au %@",
        duration: "Convention : %@ mois", longestDuration: ", %@ au plus avec les reconductions",
        plan: "Plan proposé", planOn: "Plan proposé au %@",
        expiring:
            "Conventions échues du %@ au %@ : %@ ETP, dont le plan ne dépasse pas le total (consolidation)",
        expiringNone: "Conventions échues du %@ au %@ : aucune au registre, rien n’est donc une consolidation",
        expiringUnknown:
            "Conventions échues du %@ au %@ : ETP en partie inconnus, qui ne bornent donc pas le total du plan",
        rules: "Règles", budget: "Budget", seat: "Siège",
        coFunding: "Cofinancement", peopleServed: "Population desservie", deficitFilled: "Déficit comblé",
        nature: "Nature", natures: [.consolidation: "consolidation", .redeploiement: "redéploiement, à justifier"],
        noPost: "Aucun poste ne peut ouvrir.", notFunded: "Candidatures non retenues :",
        lockedOut: "écartée par l’étude", othersServeMore: "d’autres servent davantage avec le même budget",
        servesNobody: "son périmètre n’a pas de zone blanche à combler",
        objective: "Objectif",
        objectives: [
            .sansCouverture: "Habitants sans couverture, desservis",
            .population: "Habitants de zones blanches, desservis",
            .deficit: "Déficit comblé (ETP)", .equity: "Besoin comblé du moins bien servi",
            .carriers: "ETP aux structures déjà porteuses", .distance: "Distance (habitants × km)", .cost: "Coût (€)",
        ],
        value: "Valeur", bound: "Borne", gap: "Écart", proven: "prouvé", notProven: "non prouvé",
        notReproducible: "Non reproductible : la recherche s’est arrêtée à l’horloge ou sur demande.",
        servedIsNotCovered:
            "« Desservi » : au moins la part du besoin que fixe le plan ; « en zone blanche » : la définition, appliquée de nouveau avec ces postes.",
        peopleShort: "hab.",
        reasonServes: "Dessert %@.",
        reasonLost: "Sans lui, %@ habitants de zones blanches ne seraient pas desservis, dont %@ sans couverture.",
        reasonNextBest: "À défaut : %@, à portée de %@ d’entre eux.",
        reasonRedeployment: "Redéploiement : aucun poste n’arrive à échéance ici à cette hauteur.",
        reasonRatio: "Ces territoires passent de %@ à %@ ETP pour 100 000 habitants.",
        reasonLeaving: "Habitants en zone blanche, selon la définition : %@.",
        reasonNobodyLeaves: "Selon la définition, personne n’y quitte la zone blanche.",
        reasonNothingLost: "Sans lui, d’autres postes du plan desserviraient quand même ces habitants.",
        travel: "trajet", travelObjective: "Trajet (habitants × valeur de la matrice)",
        smallestPosts:
            "Chaque poste dessert tout ce qui est à sa portée, quelle que soit sa taille ; coûts et ETP sont ceux du plus petit poste.",
        qualities: [.facilitateur: "facilitateur", .coordinateur: "coordinateur", .relais: "relais"],
        coversNobody: "un %@ ne couvre personne par lui-même",
        outsideEligible: "son périmètre est hors du territoire éligible",
        tooSmallForAny:
            "ses %@ ETP au plus ne suffisent au seuil d’aucun territoire de son périmètre (il en faut %@ au moins)",
        servedByOthers: "d’autres desservent déjà son périmètre",
        othersServeMorePosts: "d’autres servent davantage avec le même nombre de postes",
        othersServeMoreETP: "d’autres servent davantage dans la limite de %@ ETP",
        noFrontier: "Courbe du budget : sans budget, il n’y en a pas.",
        betterAlternative:
            "Une valeur au-dessus de celle du plan tient dans l’écart prouvé (%@) ; un --gap plus petit les départage.",
        stabilityCut: "Recherche interrompue : %@ tirages menés à leur terme sur %@.",
        frontier: "Courbe du budget (premier objectif)", alternatives: "Autres sièges, à moins de 1 % du meilleur plan",
        noAlternative: "Aucun autre ensemble de sièges trouvé à moins de 1 % du meilleur plan.",
        cannotDecide: "Le critère ne départage pas : un plan sans aucun de ces sièges vaut presque autant.",
        stability: "Stabilité : %@ tirages, populations à ±5 % près, chaque plan à 1 % près",
        seatsThatStay: "Sièges du plan qui restent", seatsThatCome: "Sièges qui viendraient",
        unitsThatStay: "Territoires qui restent desservis",
        cheapest:
            "Plan le moins cher qui porte chaque territoire éligible à %@ ETP pour 100 000 habitants, sans limite de budget, d’ETP ni de nombre de postes",
        studyTemplate: """
            # Étude créée par « maillage new ». Pour l’analyser : maillage analyze study.yml
            title: "%@"
            territory:
              %@: [%@]
            level: %@                     # maille des résultats : commune, epci, departement, region
            date: %@             # les postes dont la convention couvre ce jour comptent
            horizon_months: 12              # fragile : couvert aujourd’hui, blanc à cette échéance sans renouvellement
            # target: { etp_per_100k: 1.0 } # objectif, ou { etp: 4 } ; sans lui, ni besoin ni capacité ne sont jugés
            network: postes.csv             # ou postes.xlsx, dont la seconde feuille explique chaque colonne
            # zones: zones.geojson          # polygones que les périmètres nomment zone:ID
            # needs: besoins.csv            # code, besoin_identifie, poids, indicateurs
            notes:
              - La ligne d’exemple du registre est une candidature, qui ne couvre rien ; remplacez-la par vos postes.

            """, exampleStructure: "Structure d’exemple", explanationSheet: "Explications", content: "contenu",
        columns: frenchColumns,
        errorCount: ("erreur", "erreurs"), warningCount: ("avertissement", "avertissements"),
        postCount: ("poste lu", "postes lus"), repairCount: ("réparation", "réparations"), repaired: "réparé",
        repairable: "Réparations sûres possibles avec --fix : %@",
        repairKinds: [
            .leadingZero: "zéro initial", .date: "date", .decimalNumber: "virgule décimale",
        ])
}
