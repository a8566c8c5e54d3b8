internal import Diagnostics
internal import Territories

extension EmbeddedDataProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .missingEmbeddedData(let searched):
            words.say(
                fr: "données embarquées introuvables ; cherchées dans : \(words.list(searched)).",
                en: "embedded data not found; searched: \(words.list(searched)).")
        case .corruptEmbeddedData:
            words.say(
                fr: "données embarquées altérées ; reconstruisez-les avec « maillage data build ».",
                en: "embedded data damaged; rebuild them with “maillage data build”.")
        }
    }
}
