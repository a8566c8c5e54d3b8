internal import Diagnostics
internal import Wording

/// What keeps the page from being served at all.
enum ServerProblem: Problem {
    case missingPage(searched: [String])
    case missingLibrary
    case portTaken
    /// The page knows studies as folders by plain names, each with its `study.yml`.
    case unservableName(plain: String)
    case cannotListen(reason: SystemReason)

    var facts: ProblemFacts {
        switch self {
        case .missingPage(let searched): .init("missingPage", .dataMissing, ["cherches": .list(searched)])
        case .missingLibrary: .init("missingLibrary", .dataMissing)
        case .portTaken: .init("portTaken", .output)
        case .unservableName(let plain): .init("unservableName", .usage, ["nom": .text(plain)])
        case .cannotListen(let reason): .init("cannotListen", .output, ["raison": .text(reason.code)])
        }
    }
}

extension ServerProblem: WordedProblem {
    func sentence(_ wording: Wording) -> String {
        switch self {
        case .missingPage(let searched):
            wording.say(
                fr: "les fichiers de la page manquent. Cherchés dans\u{A0}: \(wording.list(searched)).",
                en: "the page's files are missing. Looked for in: \(wording.list(searched)).")
        case .missingLibrary:
            wording.say(
                fr: "la bibliothèque de la carte manque\u{A0}; lancez script/web-libraries.",
                en: "the map's library is missing; run script/web-libraries.")
        case .portTaken:
            wording.say(
                fr: "ce port est déjà pris, peut-être par une autre page\u{A0}; choisissez un autre --port.",
                en: "this port is taken already, perhaps by another page; choose another --port.")
        case .unservableName(let plain):
            wording.say(
                fr:
                    "la page ouvre une étude par son dossier, nommé en minuscules sans accents, chiffres et tirets, et son fichier study.yml\u{A0}; renommez-le, par exemple, \(wording.quoted(plain)).",
                en:
                    "the page opens a study by its folder, named in lower case without accents, digits and hyphens, and its file study.yml; rename it, say, to \(wording.quoted(plain))."
            )
        case .cannotListen(let reason):
            wording.say(
                fr:
                    "impossible d’écouter à cette adresse\u{A0}: \(reason.words(wording))\u{A0}; choisissez un autre --port.",
                en: "cannot listen at this address: \(reason.words(wording)); choose another --port.")
        }
    }
}
