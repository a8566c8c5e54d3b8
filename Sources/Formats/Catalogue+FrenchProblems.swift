internal import Diagnostics

extension Catalogue {
    func frenchExplanation(_ problem: Problem) -> String {
        func list(_ words: [String]) -> String { words.joined(separator: ", ") }
        return switch problem {
        case .missingFile: "fichier introuvable."
        case .unreadableFile(let reason): "fichier illisible (\(frenchReason(reason)))."
        case .cannotWrite(let reason): "écriture impossible (\(frenchReason(reason))) ; rien n’a été écrit."
        case .oneLayerAFile(let others):
            "ce format tient une seule couche par fichier ; donnez un dossier et --format, ou un fichier \(list(others))."
        case .alreadyThere: "ce fichier existe déjà ; choisissez un autre dossier."
        case .unknownEncoding: "encodage inconnu ; UTF-8 ou Windows-1252 attendu."
        case .isFolder: "c’est un dossier ; un fichier est attendu."
        case .unclosedQuote: "un guillemet n’est pas refermé : les lignes qui le suivent seraient perdues."
        case .missingLayer(let available): "couche absente ; couches du fichier : \(list(available))."
        case .severalLayers(let available): "plusieurs couches, laquelle ? \(list(available))."
        case .noFeatures: "le fichier ne contient aucun objet."
        case .noPolygons: "aucun polygone ; une couche de surfaces est attendue."
        case .unknownReferenceSystem:
            "système de coordonnées inconnu ; joignez le fichier .prj ou convertissez la couche en WGS84."
        case .outsideReferenceSystem: "coordonnées hors du domaine du système de coordonnées annoncé."
        case .truncatedData(let reason): "données tronquées (\(reason))."
        case .invalidYAML(let reason): "YAML invalide (\(reason))."
        case .unknownKey(let valid): "clé inconnue ; clés admises : \(list(valid))."
        case .repeatedKey: "clé répétée."
        case .missingKey: "clé obligatoire absente."
        case .missingOneOf(let keys): "une de ces clés est attendue : \(list(keys))."
        case .tooManyOf(let keys): "une seule de ces clés est admise : \(list(keys))."
        case .wrongKind(let expected): "attendu : \(Self.frenchKinds[expected] ?? "")."
        case .notAmong(let valid): "valeurs admises : \(list(valid))."
        case .outOfRange(let expected): "valeur hors limites ; attendu : \(expected)."
        case .unknownRules(let valid): "règles d’appel à projets inconnues ; règles livrées : \(list(valid))."
        case .noPlacement: "l’étude n’a pas de partie placement."
        case .noTarget: "placer demande un objectif : clé target de l’étude ou de placement."
        case .placementOutOfTerritory(let code): "\(code) n’est pas dans le territoire étudié."
        case .nothingToServe: "aucun territoire éligible ne manque de rien à cette date."
        case .closedByCall(let call): "ce territoire n’est pas ouvert par l’appel (\(call)) ; il est laissé de côté."
        case .nothingEligible(let call):
            "aucune commune du territoire n’est éligible"
                + (call.map { " (appel : \($0))." } ?? ".")
        case .noCandidates: "aucun candidat : ni siège, ni lieu, ni ligne « statut : candidature »."
        case .budgetBeyondEnvelope(let envelope):
            "le budget dépasse l’enveloppe de l’appel (\(format.decimal(envelope, digits: 2)) €)."
        case .extendsItself: "ces règles s’étendent elles-mêmes."
        case .unknownIdentifier: "identifiant inconnu, ligne ignorée."
        case .goalNeedsSizes:
            "--goal demande des postes de taille limitée ; l’étude dit « capacitated : false »."
        case .nothingInReach(let smallest, let isTravel):
            "aucun candidat n’atteint un territoire qui manque."
                + (smallest.map {
                    " La plus petite portée qui en atteint un : \(format.decimal($0, digits: 1))"
                        + (isTravel ? " (unité de la matrice)." : " km.")
                } ?? "")
        case .tooLittle(let limit, let smallest): "rien ne peut ouvrir : \(frenchLimit(limit, smallest))"
        case .cannotOpen(.rules): "ce candidat imposé est refusé par les règles de l’appel."
        case .cannotOpen(.servesNobody): "ce candidat imposé ne dessert personne : rien ne manque à sa portée."
        case .cannotOpen(.limits): "un candidat imposé ne peut pas ouvrir sous ces limites."
        case .stoppedWithoutPlan: "arrêté avant d’avoir trouvé un plan."
        case .solverFailed(let status): "le solveur a échoué (état \(status))."
        case .goalOutOfReach(let best):
            "objectif hors d’atteinte avec ces candidats, leur taille et cette portée ; au mieux \(format.percent(best)) du besoin."
        case .missingColumn(let valid): "colonne absente ; colonnes du fichier : \(list(valid))."
        case .unknownColumn: "colonne inconnue, ignorée."
        case .repeatedColumn: "colonne en double."
        case .raggedRow(let cells, let columns):
            "\(cells) valeurs pour \(columns) colonnes ; une virgule décimale sans guillemets, peut-être."
        case .emptyTable: "table vide ; une ligne d’en-têtes est attendue."
        case .missingValue: "valeur obligatoire absente."
        case .duplicateIdentifier(let firstRow): "identifiant déjà pris à la ligne \(firstRow)."
        case .reversedBounds: "le maximum est inférieur au minimum."
        case .reversedDates: "la fin précède le début."
        case .countedTwice(let epci): "commune déjà comptée dans son EPCI (\(epci)), qui donne aussi cet indicateur."
        case .silentCommunes(let count):
            "\(count) commune(s) du territoire sans valeur ; la moyenne par habitant des autres leur est prêtée."
        case .nothingToWeigh:
            "les poids et indicateurs sont nuls sur tout le territoire : le besoin ne se répartit pas."
        case .weightsWithoutTarget: "des poids sans objectif (clé target) : aucun besoin n’est calculé."
        case .differentBoundaries:
            "étude qui ne compte pas les mêmes communes et les mêmes habitants : rien ne se compare."
        case .communesLeftOut(let count):
            "\(format.integer(count)) commune(s) d’une seule des deux études, laissées de côté."
        case .unknownCode(let kind): "code \(Self.frenchCodes[kind] ?? "") inconnu du millésime."
        case .formerCode(let name, let successor): "\(name) fait désormais partie de \(successor)."
        case .lostLeadingZero: "code qui a perdu son zéro initial."
        case .emptyTerritory: "le territoire étudié est vide."
        case .missingPopulation(let names): "population absente, comptée pour personne : \(list(names))."
        case .missingOutline(let names): "contour absent : \(list(names))."
        case .populationFromVintage(let vintage): "populations reprises du millésime embarqué (\(vintage))."
        case .unknownPerimeterToken:
            "périmètre incompris ; attendu : epci:SIREN, dep:79, reg:75, com:79191, zone:ID, rayon:25km, "
                + "précédé de - pour exclure, suivi de =1.2 pour réserver des ETP."
        case .unknownZone: "zone absente de la couche des zones."
        case .zonesNotGiven: "l’étude ne nomme aucune couche de zones (clé zones)."
        case .missingSeat: "un rayon demande un siège."
        case .seatOutsidePerimeter(let commune): "le siège, \(commune), est hors du périmètre du poste."
        case .fundingBeyondCost(let total, let cost):
            "les financements (\(format.decimal(total, digits: 2))\u{A0}€) dépassent le coût annuel "
                + "(\(format.decimal(cost, digits: 2))\u{A0}€)."
        case .claimedTwice(let communes, let others):
            "périmètre partagé avec \(list(others)) : \(format.integer(communes.count)) commune(s), "
                + "\(short(communes))."
        case .overlappingPerimeters(let others, let population, let squareKilometres):
            "périmètre qui recouvre une partie de celui de \(list(others)) : "
                + "\(format.decimal(squareKilometres, digits: 2)) km², "
                + "\(format.decimal(population, digits: 0)) habitants."
        case .cannotRepair:
            "registre qui ne se réécrit pas en CSV : illisible, ou couche dont les contours se perdraient."
        case .inputInTheWay: "ce fichier est une entrée de l’étude ; choisissez un autre nom."
        case .outsideTerritory: "polygone hors du territoire étudié."
        case .reservedNowhere:
            "des ETP sont réservés à une partie que rien ne laisse au périmètre ; le reste les reçoit."
        case .coversNothing: "poste dont le périmètre ne couvre aucun territoire."
        case .emptyPerimeter: "poste sans périmètre."
        case .reservedBeyondPost: "les ETP réservés dépassent ceux du poste."
        case .reservedWithUnknownETP: "des ETP sont réservés, mais ceux du poste sont inconnus."
        case .repairedGeometry(let reason): "géométrie invalide, réparée (\(reason))."
        case .missingProgram(let installation):
            "programme introuvable ; installez-le ainsi : \(installation)"
        case .programFailed(let lastWords): "ce programme a échoué\(lastWords.isEmpty ? "." : " (\(lastWords)).")"
        case .missingEmbeddedData(let searched): "données embarquées introuvables ; cherchées dans : \(list(searched))."
        case .corruptEmbeddedData: "données embarquées altérées ; reconstruisez-les avec « maillage data build »."
        }
    }

    private static let frenchKinds: [ValueKind: String] = [
        .text: "un texte", .number: "un nombre", .positiveNumber: "un nombre positif",
        .amount: "un montant en euros",
        .date: "une date existante (AAAA-MM-JJ ou JJ/MM/AAAA)", .list: "une liste", .mapping: "un ensemble de clés",
    ]

    private static let frenchCodes: [CodeKind: String] = [
        .commune: "de commune", .epci: "d’EPCI", .departement: "de département", .region: "de région",
    ]

    private func frenchReason(_ reason: SystemReason) -> String {
        switch reason {
        case .missing: "fichier ou dossier absent"
        case .permission: "droits insuffisants"
        case .isFolder: "c’est un dossier"
        case .notFolder: "un élément du chemin n’est pas un dossier"
        case .noSpace: "disque plein"
        case .readOnly: "disque en lecture seule"
        case .nameTooLong: "nom trop long"
        case .other(let words): words
        }
    }

    private func frenchLimit(_ limit: PlacementLimit, _ smallest: Double) -> String {
        switch limit {
        case .budget: "le budget est trop petit ; il faudrait au moins \(format.decimal(smallest, digits: 2)) €."
        case .mostETP: "le plafond d’ETP est trop bas ; il faudrait au moins \(format.decimal(smallest, digits: 2))."
        case .mostETPPerPost:
            "un poste ne peut avoir assez d’ETP pour servir un territoire ; il en faudrait au moins \(format.decimal(smallest, digits: 2))."
        case .mostPosts:
            "le nombre de postes est trop petit ; il en faudrait au moins \(format.decimal(smallest, digits: 0))."
        }
    }
}
