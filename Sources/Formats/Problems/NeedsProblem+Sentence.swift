internal import Diagnostics
internal import FacilitatorNetwork

extension NeedsProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .countedTwice(let epci):
            words.say(
                fr: "commune déjà comptée dans son EPCI (\(epci)), qui donne aussi cet indicateur.",
                en: "commune already counted in its EPCI (\(epci)), which gives the indicator too.")
        }
    }
}
