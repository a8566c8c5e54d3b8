internal import Coverage
internal import FacilitatorNetwork
internal import Territories

extension ReportLabels {
    static let french = ReportLabels(
        title: "État des lieux des zones couvertes et des zones blanches",
        summary: "Facilitateurs de la clause sociale d’insertion : %@.",
        findings: "Constats", keyFigures: "Chiffres clés", whiteTerritories: "Territoires blancs, en tout ou partie",
        target: "Objectif (ETP pour 100 000 hab.)",
        populationOf: "Le territoire étudié compte %@, sur %@.",
        populationKnown:
            "Le territoire étudié compte %@ dont on sait le nombre, sur %@ ; la population de %@ n’est pas connue.",
        populationUnknown: "La population du territoire étudié (%@) n’est pas connue.",
        people: ("%@ habitant", "%@ habitants"),
        posts: ("%@ poste", "%@ postes"), lessThanOne: "moins d’un habitant",
        units: [
            .commune: ("%@ commune", "%@ communes"), .epci: ("%@ EPCI", "%@ EPCI"),
            .departement: ("%@ département", "%@ départements"), .region: ("%@ région", "%@ régions"),
        ],
        ownUnits: ("%@ territoire", "%@ territoires"),
        cutByArea: (
            "Un périmètre dessiné coupe %@ territoire, dont les habitants sont partagés selon la surface : %@.",
            "Des périmètres dessinés coupent %@ territoires, dont les habitants sont partagés selon la surface : %@."
        ),
        methodOwnAtoms:
            "Chaque territoire des limites données est une unité de calcul ; un périmètre dessiné à la main le découpe une fois pour toutes, et ses habitants sont alors partagés selon la surface, ou selon la couche de population que l’étude donne.",
        communesAlone: ("%@ commune qui n’en a pas", "%@ communes qui n’en ont pas"), and: "%@ et %@",
        others: ("%@ autre", "%@ autres"),
        whitePeople: ("%@ habitant vit en zone blanche (%@).", "%@ habitants vivent en zone blanche (%@)."),
        allWhite: "Tout le territoire étudié est en zone blanche.",
        whiteWithoutPeople: "Il existe des zones blanches, mais aucun habitant n’y est compté.",
        noWhiteZone: "Aucune zone blanche n’apparaît.",
        wholly: ("%@ territoire est blanc en entier : %@.", "%@ territoires sont blancs en entier : %@."),
        partly: ("%@ l’est en partie : %@.", "%@ le sont en partie : %@."),
        byReason: "Selon le motif : %@.",
        toQualify:
            "Reste à qualifier : %@, que seul un facilitateur limitrophe couvre sans que personne ait dit s’il y a des besoins.",
        noActivePost: "Aucun poste de facilitateur actif n’a son périmètre dans le territoire.",
        activePosts: (
            "%@ poste de facilitateur actif a son périmètre dans le territoire, au moins en partie.",
            "%@ postes de facilitateur actifs ont leur périmètre dans le territoire, au moins en partie."
        ),
        bringETP: "Cela fait %@ ETP dans le territoire, soit %@ pour 100 000 habitants.",
        bringETPWithoutRatio: "Cela fait %@ ETP dans le territoire.",
        bringKnownETP:
            "Cela fait %@ ETP connus dans le territoire ; d’autres sont inconnus, donc ni leur total ni le ratio ne peuvent être dits.",
        bringUnknownETP:
            "Leurs ETP sont inconnus, ce qui n’est pas zéro : ni leur total ni le ratio ne peuvent être dits.",
        targetAndNeed: "L’objectif de %@ ETP pour 100 000 habitants demande %@ ETP.",
        lacking: "Il en manque %@ dans l’ensemble.",
        lackingBesideUnknown: "Il en manque %@, sans compter les zones dont les ETP sont inconnus.",
        lackingNothing: "Il n’en manque pas dans l’ensemble.",
        endingConventions: (
            "%@ convention en cours finit avant le %@.", "%@ conventions en cours finissent avant le %@."
        ),
        noEndingConvention: "Aucune convention en cours ne finit avant le %@.",
        fragilePeople: (
            "Si rien n’est renouvelé, %@ habitant de plus sera alors en zone blanche.",
            "Si rien n’est renouvelé, %@ habitants de plus seront alors en zone blanche."
        ),
        fragileWithoutPeople:
            "Si rien n’est renouvelé, de nouvelles zones blanches s’ouvriront alors, où aucun habitant n’est compté.",
        fragileNobody:
            "Si rien n’est renouvelé, personne de plus ne sera alors en zone blanche au sens de la définition.",
        uncoveredSoon: (
            "%@ habitant perdrait toute couverture.", "%@ habitants perdraient toute couverture."
        ),
        etpSoonLost: "Le territoire perdrait %@ ETP.",
        noDate: "L’étude n’a pas de date : tous les postes comptent, quelles que soient leurs conventions.",
        planSentence: "Le plan proposé au %@ ouvre %@ (%@ ETP) pour un coût annuel complet de %@, dont %@ : %@.",
        planSentenceWithoutRules: "Le plan proposé au %@ ouvre %@ (%@ ETP) pour un coût annuel complet de %@.",
        planServes: (
            "Il dessert %@ habitant de zones blanches : le plan comble %@ au moins du besoin à combler dans son territoire.",
            "Il dessert %@ habitants de zones blanches : le plan comble %@ au moins du besoin à combler dans leur territoire."
        ),
        planServesInReach: (
            "Il met un poste à portée de %@ habitant de zones blanches.",
            "Il met un poste à portée de %@ habitants de zones blanches."
        ),
        planTarget: "Objectif du placement : %@ ETP pour 100 000 habitants",
        planTargetOfItsOwn: "%@ (propre à ce plan).",
        planUncovered: "Les habitants qu’aucun facilitateur ne couvre passeraient de %@ à %@.",
        planUncoveredSame: "Les habitants qu’aucun facilitateur ne couvre resteraient %@.",
        planWhite: "Ceux qui vivent en zone blanche passeraient de %@ à %@.",
        planWhiteSame: "Ceux qui vivent en zone blanche resteraient %@.",
        planLeave: (
            "%@ habitant sortirait de zone blanche, au sens de la définition.",
            "%@ habitants sortiraient de zone blanche, au sens de la définition."
        ),
        planNobodyLeaves:
            "Personne ne sortirait de zone blanche au sens de la définition : desservir n’est pas combler tout le besoin.",
        planStillShort: (
            "%@ habitant aurait un facilitateur, mais resterait en zone blanche parce que les ETP n’y suffisent pas au besoin.",
            "%@ habitants auraient un facilitateur, mais resteraient en zone blanche parce que les ETP n’y suffisent pas au besoin."
        ),
        planEnter: (
            "%@ habitant y entrerait : un facilitateur limitrophe seul le couvrait, sans que ses besoins soient qualifiés, et le plan le met dans un périmètre propre, dont les ETP ne suffisent pas.",
            "%@ habitants y entreraient : un facilitateur limitrophe seul les couvrait, sans que leurs besoins soient qualifiés, et le plan les met dans un périmètre propre, dont les ETP ne suffisent pas."
        ),
        planBest: "Aucun plan ne fait mieux sur le premier objectif : c’est prouvé.",
        planProven: "Aucun plan ne fait mieux de plus de %@ sur le premier objectif : c’est prouvé.",
        planNotProven: "Ce plan n’est pas prouvé optimal : un meilleur gagnerait au plus %@ sur le premier objectif.",
        noPlan: "Aucun plan n’est proposé : %@",
        limits: "Limites à connaître",
        registerOnly:
            "Seuls les postes du registre comptent (%@, %@) : qui n’y figure pas n’est pas compté, et peut couvrir un territoire dit blanc ici.",
        registerPosts: ("%@ ligne", "%@ lignes"),
        emptyRegister: "Le registre (%@) est vide : tout apparaît donc non couvert.",
        unknownETP: "Postes actifs d’ETP inconnu, exclus du jugement de capacité : %@.",
        unknownPopulation: "Population absente du millésime, où personne n’est donc compté : %@.",
        endless: "Postes actifs sans date de fin, supposés durer : %@.",
        partial: "Étudiés en partie seulement, marqués d’un astérisque : %@.",
        populationsOf: "Populations et limites : %@.",
        warnings: (
            "La lecture des fichiers laisse %@ point à vérifier, donné à la fin.",
            "La lecture des fichiers laisse %@ points à vérifier, donnés à la fin."
        ),
        map: "Carte", planMap: "Carte du plan",
        mapCaption:
            "Population : %@ ; en zone blanche, hachurée : %@ (%@) ; facilitateurs actifs : %@. La carte porte sa légende et ses sources.",
        mapAlternative:
            "Carte du territoire étudié : ETP pour 100 000 habitants en couleur, zones blanches hachurées, postes en cercles. Les mêmes chiffres sont dans le tableau des territoires.",
        planMapCaption: "Plan proposé : %@, %@ ETP ; en zone blanche et desservis : %@.",
        planMapAlternative:
            "Carte du plan : les postes proposés en cercles, reliés aux territoires qu’ils desservent, sur la situation avant le plan. Les mêmes chiffres sont dans les tableaux du plan.",
        territories: "Territoires",
        territoriesCaption: "Territoires, ceux qui ont le plus d’habitants en zone blanche d’abord",
        statusesCaption: "Habitants et surface par statut", whitePopulation: "En zone blanche", share: "Part",
        area: "Surface (km²)", isWhite: "Zone blanche", yes: "oui", no: "non", toDecide: "à trancher",
        rounding:
            "Les nombres sont arrondis pour la lecture seulement ; une somme de nombres arrondis peut s’écarter d’une unité du total.",
        whiteZones: "Zones blanches et leurs motifs",
        whiteZonesCaption: "Zones blanches, les plus peuplées d’abord", departement: "Dép.", reason: "Motif",
        noneToday: "Aucune zone blanche n’apparaît à cette date.",
        leftOut:
            "les %@ premières lignes de %@ ; les %@ autres sont dans le classeur qu’écrit « maillage analyze --format xlsx »",
        departementsCaption: "Synthèse par département",
        network: "Réseau : postes et structures", networkCaption: "Postes en place à la date de l’état",
        noPresentPost: "Le registre n’a aucun poste en place dans le territoire à la date de l’état.",
        presentPosts: ("%@ poste en place,", "%@ postes en place,"),
        structures: ("porté par %@ structure.", "portés par %@ structures."),
        withoutStructure: (
            "%@ poste ne dit pas quelle structure le porte.", "%@ postes ne disent pas quelle structure les porte."
        ),
        byQuality: "Par qualité : %@.",
        etpOfPosts: "%@ ETP connus, sur leur périmètre entier (%@) ; ETP inconnus : %@.",
        structureType: "Type",
        structureTypes: [
            .plie: "PLIE", .maisonEmploi: "maison de l’emploi", .commune: "commune", .epci: "EPCI",
            .departement: "département", .epa: "établissement public", .association: "association", .autre: "autre",
        ],
        perimeter: "Périmètre", adjoiningTo: "limitrophe : %@", except: "%@ sauf %@",
        circle: "%@ km autour du siège", zone: "zone %@", call: "Appel à projets",
        conventions: "Conventions qui finissent",
        endingCaption: "Postes dont la convention finit",
        openingCaption: "Ce que ces fins ouvrent si rien n’est renouvelé",
        lastDay: "Dernier jour", post: "Poste", structure: "Structure", followUp: "Suivi par",
        opened: "Territoires qui s’ouvrent", whiteBefore: "En zone blanche avant", whiteAfter: "En zone blanche après",
        endings: "Conventions", etpLost: "ETP perdus", peopleUncovered: "Habitants qui n’ont plus aucune couverture",
        uncoveredBefore: "Sans couverture avant", uncoveredAfter: "Sans couverture après",
        countedForEach:
            "Les ETP sont ceux que la convention apporte au territoire étudié. Des habitants que couvraient deux conventions finies le même jour sont comptés pour chacune ; le tableau par jour les compte une fois.",
        placesCaption: "Où, par département", departementLong: "Département",
        newlyWhite: "Habitants de plus en zone blanche", territoriesConcerned: "Territoires concernés",
        opensNothing: "Aucun territoire ne devient blanc, et aucun ne perd sa dernière couverture.",
        othersEndingCaption: "Coordinateurs et relais dont la convention finit (ils ne couvrent personne)",
        postQuality: "Qualité",
        noEnd: "Aucun poste actif du registre n’a de convention qui finit après cette date.",
        netOfStarts: "Les conventions qui commencent aux mêmes dates sont comptées dans les chiffres d’après.",
        servedCaption: "Territoires que le plan dessert",
        financingCaption: "Financement annuel des postes du plan", distance: "Distance (km)",
        ratioBefore: "ETP/100 000 avant", ratioAfter: "ETP/100 000 après", fullCost: "Coût complet",
        reasons: "Pourquoi ces postes", notFunded: "Pourquoi pas les autres candidatures",
        quality: "Ce que vaut ce plan", qualityCaption: "Objectifs, l’un après l’autre",
        qualityWords:
            "La borne est une valeur qu’aucun plan ne dépasse, les objectifs d’avant étant tenus ; l’écart est ce qui reste entre le plan et elle.",
        effect: "Avant et après le plan", effectCaption: "Situation avant et après le plan, par la même analyse",
        figure: "Grandeur",
        curve: "Courbe du budget", curveCaption: "Premier objectif atteint selon le budget",
        curveAlternative:
            "Courbe du premier objectif selon le budget, de %@ à %@ ; ses points sont dans le tableau qui suit.",
        rank: "N°",
        method: "Méthode",
        methodAtoms:
            "La commune est l’unité de calcul ; un périmètre dessiné à la main la découpe une fois pour toutes, et ses habitants sont alors partagés selon la surface, ou selon la couche de population que l’étude donne.",
        methodETP:
            "Les ETP d’un poste sont partagés selon la population de son périmètre, dans le territoire étudié ou non, sauf ceux que le registre réserve à une partie. Un périmètre limitrophe ne reçoit d’ETP que si le registre le dit.",
        methodNeed:
            "Le besoin est l’objectif appliqué à la population, ou aux indicateurs de l’étude quand elle en donne.",
        methodNoTarget: "L’étude n’a pas d’objectif : ni besoin, ni déficit, ni capacité ne sont jugés.",
        methodCapacity: "La capacité est jugée par %@, quel que soit le niveau des tableaux, avec une tolérance de %@.",
        methodUnknown:
            "Un ETP inconnu n’est jamais zéro : le périmètre d’un tel poste est couvert, et laissé hors du jugement de capacité et du déficit.",
        methodOthers: "Coordinateurs, relais, candidatures et conventions hors dates ne couvrent personne.",
        methodHorizon: "Est fragile ce qui n’est pas blanc aujourd’hui et le sera le %@ si rien n’est renouvelé.",
        methodPlan:
            "Le plan résulte d’un programme linéaire en nombres entiers, résolu objectif après objectif, sous les règles et le budget donnés. Un territoire est desservi quand %@ au moins de son besoin est comblé. %@",
        methodReachAnywhere: "Aucune distance n’est imposée.",
        methodReachKilometres: "Un poste dessert à %@ km au plus, à vol d’oiseau.",
        methodReachTravel: "Un poste dessert dans la limite de %@ de la matrice de trajets.",
        definitions: "Définitions", term: "Terme", definition: "Définition",
        statusDefinitions: [
            .nonCouverte: "Dans aucun périmètre. Zone blanche.",
            .limitrophe: "Dans un périmètre limitrophe seulement, et des besoins y sont identifiés. Zone blanche.",
            .limitropheAQualifier:
                "Dans un périmètre limitrophe seulement, et personne n’a dit s’il y a des besoins. À trancher.",
            .limitropheSansBesoin: "Dans un périmètre limitrophe seulement, sans besoin identifié.",
            .capaciteInsuffisante: "Dans un périmètre, mais les ETP sont inférieurs au besoin. Zone blanche.",
            .couverte: "Dans un périmètre, avec des ETP suffisants, inconnus ou non jugés.",
        ],
        otherDefinitions: [
            (
                "zone blanche",
                "Territoire qu’aucun facilitateur ne couvre, ou un limitrophe seulement alors que des besoins y sont identifiés, ou dont la capacité est insuffisante."
            ),
            ("mixte", "Un second statut y concerne plus de 0,5 % des habitants."),
            ("fragile", "Couvert à la date de l’état, zone blanche à l’échéance si rien n’est renouvelé."),
            ("ETP", "Équivalents temps plein des postes de facilitateur actifs à la date de l’état."),
            ("ETP pour 100 000 hab.", "ETP divisés par la population, en parts de 100 000 habitants."),
            ("besoin", "ETP que demande l’objectif."),
            ("déficit", "Besoin moins ETP, jamais négatif, hors zones d’ETP inconnu."),
            (
                "consolidation",
                "Poste proposé qui reprend des ETP dont la convention finit, de la même structure ou du même département."
            ),
            ("redéploiement", "Poste proposé là où aucun n’arrive à échéance à cette hauteur ; il doit être justifié."),
            ("n. c.", "Non connu ; ce n’est jamais zéro."),
        ],
        sources: "Sources et fichiers", rulesSource: "Règles de financement : %@ (%@).",
        tool: "Rapport établi le %@ par %@.",
        inputsCaption: "Fichiers lus et leur empreinte", file: "Fichier", toCheck: "Points à vérifier")
}
