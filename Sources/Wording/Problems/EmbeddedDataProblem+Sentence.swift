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
        case .unknownCensus(let years):
            wording.say(
                fr:
                    "aucun recensement de cette année n’est embarqué\u{A0}; il y a\u{A0}: \(wording.list(years.map(String.init))).",
                en: "no census of that year is embedded; there are: \(wording.list(years.map(String.init))).")
        }
    }
}
