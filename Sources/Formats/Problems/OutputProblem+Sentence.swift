internal import Diagnostics

extension OutputProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .alreadyThere:
            words.say(
                fr: "ce fichier existe déjà ; choisissez un autre dossier.",
                en: "this file exists already; choose another folder.")
        }
    }
}
