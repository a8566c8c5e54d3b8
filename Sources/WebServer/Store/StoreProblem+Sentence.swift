internal import Diagnostics
internal import Wording

extension StoreProblem: WordedProblem {
    func sentence(_ wording: Wording) -> String {
        switch self {
        case .unknownStudy:
            wording.say(fr: "cette étude n’existe pas ici.", en: "there is no such study here.")
        case .oldVersion(let expected, let present):
            wording.say(
                fr:
                    "l’étude a changé entre-temps\u{A0}: la modification part de la version \(expected), la version présente est la \(present). Rechargez-la.",
                en:
                    "the study has changed meanwhile: the change starts from version \(expected), the present one is \(present). Load it again."
            )
        case .brokenHistory:
            wording.say(
                fr: "l’historique des modifications ne correspond pas aux fichiers de l’étude.",
                en: "the history of changes does not fit the study's files.")
        case .nothingToUndo: wording.say(fr: "rien à annuler.", en: "nothing to undo.")
        case .nothingToRedo: wording.say(fr: "rien à rétablir.", en: "nothing to redo.")
        case .wrongBody(let expected):
            wording.say(
                fr: "la demande n’est pas lisible\u{A0}; attendu\u{A0}: \(expected).",
                en: "the request cannot be read; expected: \(expected).")
        case .bodyTooLarge(let most):
            wording.say(
                fr: "le fichier est trop grand\u{A0}: au plus \(most >> 20) Mio.",
                en: "the file is too large: at most \(most >> 20) MiB.")
        case .tooManyRows(let most):
            wording.say(
                fr: "le registre a trop de lignes\u{A0}: au plus \(most).",
                en: "the register has too many rows: at most \(most).")
        case .unsafeArchive(let member):
            wording.say(
                fr: "l’archive contient un nom de fichier refusé\u{A0}: \(member).",
                en: "the archive holds a file name that is refused: \(member).")
        case .unknownOperation:
            wording.say(
                fr: "opération inconnue\u{A0}; attendu\u{A0}: ecrire, ajouter, retirer ou polygone.",
                en: "unknown operation; expected: ecrire, ajouter, retirer or polygone.")
        case .unknownRow(let rows):
            wording.say(
                fr: "cette ligne n’existe pas\u{A0}: le registre en a \(rows).",
                en: "there is no such row: the register has \(rows).")
        case .registerIsLayer:
            wording.say(
                fr: "ce registre est une couche cartographique\u{A0}: il ne se modifie pas ici.",
                en: "this register is a layer: it cannot be edited here.")
        case .foreignZones:
            wording.say(
                fr: "les zones de cette étude ne sont pas en GeoJSON\u{A0}: elles ne se modifient pas ici.",
                en: "the zones of this study are not GeoJSON: they cannot be edited here.")
        case .unknownExample(let valid):
            wording.say(
                fr: "exemple inconnu. Exemples\u{A0}: \(wording.list(valid)).",
                en: "unknown example. Examples: \(wording.list(valid)).")
        case .unknownPlan: wording.say(fr: "ce plan n’existe pas ici.", en: "there is no such plan here.")
        case .notFinished: wording.say(fr: "ce plan n’est pas terminé.", en: "this plan is not finished.")
        case .tooBusy:
            wording.say(
                fr: "trop de plans sont en cours\u{A0}; attendez la fin de l’un d’eux ou arrêtez-le.",
                en: "too many plans are running; wait for one to end, or stop it.")
        case .unknownHost:
            wording.say(
                fr: "adresse refusée\u{A0}: ce n’est pas celle de cette machine.",
                en: "address refused: it is not this machine's.")
        case .unknownOrigin:
            wording.say(
                fr: "demande refusée\u{A0}: elle vient d’un autre site.",
                en: "request refused: it comes from another site.")
        case .readerOnly:
            wording.say(
                fr: "vous lisez cette étude sans pouvoir la modifier.", en: "you may read this study, not change it.")
        case .unknownAddress: wording.say(fr: "cette adresse ne mène à rien.", en: "this address leads nowhere.")
        case .noRegister: wording.say(fr: "le registre ne peut pas être lu.", en: "the register cannot be read.")
        }
    }
}
