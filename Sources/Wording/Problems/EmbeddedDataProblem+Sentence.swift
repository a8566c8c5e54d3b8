internal import Diagnostics
package import Territories

extension EmbeddedDataProblem: WordedProblem {
    /// Of the data that the program comes with: where they were looked for, or how to build them anew.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .missingEmbeddedData(let searched):
            wording.say(
                fr: "données embarquées introuvables ; cherchées dans : \(wording.list(searched)).",
                en: "embedded data not found; searched: \(wording.list(searched)).")
        case .corruptEmbeddedData:
            wording.say(
                fr: "données embarquées altérées ; reconstruisez-les avec « maillage data build ».",
                en: "embedded data damaged; rebuild them with “maillage data build”.")
        }
    }
}
