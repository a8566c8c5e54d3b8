internal import Diagnostics
internal import Wording

extension OutputProblem: WordedProblem {
    func sentence(_ wording: Wording) -> String {
        switch self {
        case .alreadyThere:
            wording.say(
                fr: "ce fichier existe déjà ; choisissez un autre dossier.",
                en: "this file exists already; choose another folder.")
        }
    }
}
