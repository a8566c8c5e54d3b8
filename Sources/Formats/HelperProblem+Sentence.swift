internal import Diagnostics
internal import Wording

extension HelperProblem: WordedProblem {
    func sentence(_ wording: Wording) -> String {
        switch self {
        case .missingProgram(let installation):
            wording.say(
                fr: "programme introuvable ; installez-le ainsi : \(installation)",
                en: "program not found; install it with: \(installation)")
        case .programFailed(let lastWords):
            wording.say(
                fr: "ce programme a échoué\(lastWords.isEmpty ? "." : " (\(lastWords)).")",
                en: "this program failed\(lastWords.isEmpty ? "." : " (\(lastWords)).")")
        }
    }
}
