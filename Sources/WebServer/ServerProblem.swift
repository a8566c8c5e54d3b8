internal import Diagnostics
internal import Wording

/// What keeps the page from being served at all.
enum ServerProblem: Problem {
    case missingPage(searched: [String])
    case missingLibrary
    case portTaken
    /// The page opens folders, each with its `study.yml`.
    case notAStudyFile
    /// And knows them by plain names.
    case unservableName(plain: String)
    case cannotListen(reason: SystemReason)

    var facts: ProblemFacts {
        switch self {
        case .missingPage(let searched): .init("missingPage", .dataMissing, ["cherches": .list(searched)])
        case .missingLibrary: .init("missingLibrary", .dataMissing)
        case .portTaken: .init("portTaken", .output)
        case .notAStudyFile: .init("notAStudyFile", .usage)
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
        case .notAStudyFile:
            wording.say(
                fr: "la page ouvre une étude par son fichier study.yml, ou par le dossier qui le contient.",
                en: "the page opens a study by its file study.yml, or by the folder that holds it.")
        case .unservableName(let plain):
            wording.say(
                fr:
                    "la page nomme une étude par son dossier, en minuscules sans accents, chiffres et tirets ; renommez-le, par exemple, \(wording.quoted(plain)).",
                en:
                    "the page names a study by its folder, in lower case without accents, digits and hyphens; rename it, say, to \(wording.quoted(plain))."
            )
        case .cannotListen(let reason):
            wording.say(
                fr:
                    "impossible d’écouter à cette adresse\u{A0}: \(reason.words(wording))\u{A0}; choisissez un autre --port.",
                en: "cannot listen at this address: \(reason.words(wording)); choose another --port.")
        }
    }
}
