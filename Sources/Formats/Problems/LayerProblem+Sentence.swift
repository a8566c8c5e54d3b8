internal import Diagnostics
internal import VectorIO

extension LayerProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .oneLayerAFile(let others):
            words.say(
                fr:
                    "ce format tient une seule couche par fichier ; donnez un dossier et --format, ou un fichier \(words.list(others)).",
                en: "this format holds one layer a file; give a folder and --format, or a file \(words.list(others)).")
        case .missingLayer(let available):
            words.say(
                fr: "couche absente ; couches du fichier : \(words.list(available)).",
                en: "no such layer; the file has: \(words.list(available)).")
        case .severalLayers(let available):
            words.say(
                fr: "plusieurs couches, laquelle ? \(words.list(available)).",
                en: "several layers, which one? \(words.list(available)).")
        case .noFeatures:
            words.say(
                fr: "le fichier ne contient aucun objet.",
                en: "the file holds no feature.")
        case .noPolygons:
            words.say(
                fr: "aucun polygone ; une couche de surfaces est attendue.",
                en: "no polygon; a layer of surfaces is expected.")
        case .unknownReferenceSystem:
            words.say(
                fr: "système de coordonnées inconnu ; joignez le fichier .prj ou convertissez la couche en WGS84.",
                en: "unknown coordinate reference system; add the .prj file or convert the layer to WGS84.")
        case .outsideReferenceSystem:
            words.say(
                fr: "coordonnées hors du domaine du système de coordonnées annoncé.",
                en: "coordinates outside the domain of the declared reference system.")
        case .repairedGeometry(let reason):
            words.say(
                fr: "géométrie invalide, réparée (\(reason)).",
                en: "invalid geometry, repaired (\(reason)).")
        }
    }
}
