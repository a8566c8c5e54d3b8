internal import Diagnostics
package import VectorIO

extension LayerProblem: WordedProblem {
    /// Of layers, their geometries and their reference systems.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .oneLayerAFile(let others):
            wording.say(
                fr:
                    "ce format tient une seule couche par fichier ; donnez un dossier et --format, ou un fichier \(wording.list(others)).",
                en: "this format holds one layer a file; give a folder and --format, or a file \(wording.list(others))."
            )
        case .missingLayer(let available):
            wording.say(
                fr: "couche absente ; couches du fichier : \(wording.list(available)).",
                en: "no such layer; the file has: \(wording.list(available)).")
        case .severalLayers(let available):
            wording.say(
                fr: "plusieurs couches, laquelle ? \(wording.list(available)).",
                en: "several layers, which one? \(wording.list(available)).")
        case .noFeatures:
            wording.say(
                fr: "le fichier ne contient aucun objet.",
                en: "the file holds no feature.")
        case .noPolygons:
            wording.say(
                fr: "aucun polygone ; une couche de surfaces est attendue.",
                en: "no polygon; a layer of surfaces is expected.")
        case .unknownReferenceSystem:
            wording.say(
                fr: "système de coordonnées inconnu ; joignez le fichier .prj ou convertissez la couche en WGS84.",
                en: "unknown coordinate reference system; add the .prj file or convert the layer to WGS84.")
        case .outsideReferenceSystem:
            wording.say(
                fr: "coordonnées hors du domaine du système de coordonnées annoncé.",
                en: "coordinates outside the domain of the declared reference system.")
        case .repairedGeometry(let reason):
            wording.say(
                fr: "géométrie invalide, réparée (\(reason)).",
                en: "invalid geometry, repaired (\(reason)).")
        }
    }
}
