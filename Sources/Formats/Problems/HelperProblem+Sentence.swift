internal import Diagnostics

extension HelperProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .missingProgram(let installation):
            words.say(
                fr: "programme introuvable ; installez-le ainsi : \(installation)",
                en: "program not found; install it with: \(installation)")
        case .programFailed(let lastWords):
            words.say(
                fr: "ce programme a échoué\(lastWords.isEmpty ? "." : " (\(lastWords)).")",
                en: "this program failed\(lastWords.isEmpty ? "." : " (\(lastWords)).")")
        }
    }
}
