internal import Diagnostics
package import FacilitatorNetwork

extension NeedsProblem: WordedProblem {
    /// Of the table of needs and of the weights that a study gives its indicators.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .countedTwice(let epci):
            wording.say(
                fr: "commune déjà comptée dans son EPCI (\(epci)), qui donne aussi cet indicateur.",
                en: "commune already counted in its EPCI (\(epci)), which gives the indicator too.")
        }
    }
}
