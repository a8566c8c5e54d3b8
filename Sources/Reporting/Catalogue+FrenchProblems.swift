internal import Diagnostics

extension Catalogue {
    func frenchExplanation(_ problem: Problem) -> String {
        func list(_ words: [String]) -> String { words.joined(separator: ", ") }
        return switch problem {
        case .missingFile: "fichier introuvable."
        case .unreadableFile(let reason): "fichier illisible (\(reason))."
        case .cannotWrite(let reason): "écriture impossible (\(reason)) ; rien n’a été écrit."
        case .unknownEncoding: "encodage inconnu ; UTF-8 ou Windows-1252 attendu."
        case .isFolder: "c’est un dossier ; un fichier est attendu."
        case .unclosedQuote: "un guillemet n’est pas refermé : les lignes qui le suivent seraient perdues."
        case .missingLayer(let available): "couche absente ; couches du fichier : \(list(available))."
        case .severalLayers(let available): "plusieurs couches, laquelle ? \(list(available))."
        case .noFeatures: "le fichier ne contient aucun objet."
        case .noPolygons: "aucun polygone ; une couche de surfaces est attendue."
        case .unknownReferenceSystem:
            "système de coordonnées inconnu ; joignez le fichier .prj ou convertissez la couche en WGS84."
        case .outsideReferenceSystem: "coordonnées hors du domaine du système de coordonnées annoncé."
        case .truncatedData(let reason): "données tronquées (\(reason))."
        case .invalidYAML(let reason): "YAML invalide (\(reason))."
        case .unknownKey(let valid): "clé inconnue ; clés admises : \(list(valid))."
        case .unsupportedKey: "clé prévue, mais que cette version ne sait pas encore traiter ; retirez-la."
        case .repeatedKey: "clé répétée."
        case .missingKey: "clé obligatoire absente."
        case .missingOneOf(let keys): "une de ces clés est attendue : \(list(keys))."
        case .tooManyOf(let keys): "une seule de ces clés est admise : \(list(keys))."
        case .wrongKind(let expected): "\(Self.frenchKinds[expected] ?? "") est attendu."
        case .notAmong(let valid): "valeurs admises : \(list(valid))."
        case .outOfRange(let expected): "valeur hors limites ; attendu : \(expected)."
        case .missingColumn(let valid): "colonne absente ; colonnes du fichier : \(list(valid))."
        case .unknownColumn: "colonne inconnue, conservée mais non utilisée."
        case .repeatedColumn: "colonne en double."
        case .raggedRow(let cells, let columns):
            "\(cells) valeurs pour \(columns) colonnes ; une virgule décimale sans guillemets, peut-être."
        case .emptyTable: "table vide ; une ligne d’en-têtes est attendue."
        case .missingValue: "valeur obligatoire absente."
        case .duplicateIdentifier(let firstRow): "identifiant déjà pris à la ligne \(firstRow)."
        case .reversedDates: "la fin précède le début."
        case .unknownCode(let kind): "code \(Self.frenchCodes[kind] ?? "") inconnu du millésime."
        case .lostLeadingZero: "code qui a perdu son zéro initial."
        case .emptyTerritory: "le territoire étudié est vide."
        case .missingPopulation(let names): "population absente, comptée pour personne : \(list(names))."
        case .missingOutline(let names): "contour absent : \(list(names))."
        case .populationFromVintage(let vintage): "populations reprises du millésime embarqué (\(vintage))."
        case .unknownPerimeterToken:
            "périmètre incompris ; attendu : epci:SIREN, dep:79, reg:75, com:79191, zone:ID, rayon:25km, "
                + "précédé de - pour exclure, suivi de =1.2 pour réserver des ETP."
        case .unknownZone: "zone absente de la couche des zones."
        case .zonesNotGiven: "l’étude ne nomme aucune couche de zones (clé zones)."
        case .missingSeat: "un rayon demande un siège."
        case .coversNothing: "poste dont le périmètre ne couvre aucun territoire."
        case .emptyPerimeter: "poste sans périmètre."
        case .reservedBeyondPost: "les ETP réservés dépassent ceux du poste."
        case .reservedWithUnknownETP: "des ETP sont réservés, mais ceux du poste sont inconnus."
        case .repairedGeometry(let reason): "géométrie invalide, réparée (\(reason))."
        case .missingEmbeddedData(let searched): "données embarquées introuvables ; cherchées dans : \(list(searched))."
        case .corruptEmbeddedData: "données embarquées altérées ; reconstruisez-les avec « maillage data build »."
        }
    }

    private static let frenchKinds: [ValueKind: String] = [
        .text: "un texte", .number: "un nombre", .positiveNumber: "un nombre positif",
        .date: "une date existante (AAAA-MM-JJ ou JJ/MM/AAAA)", .list: "une liste", .mapping: "un ensemble de clés",
    ]

    private static let frenchCodes: [CodeKind: String] = [
        .commune: "de commune", .epci: "d’EPCI", .departement: "de département", .region: "de région",
    ]
}
