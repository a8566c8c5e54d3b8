package import Diagnostics

extension FileProblem: WordedProblem {
    /// Of files and folders, with the system's own reason where there is one.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .missingFile:
            wording.say(
                fr: "fichier introuvable.",
                en: "no such file.")
        case .unreadableFile(let reason):
            wording.say(
                fr: "fichier illisible (\(reason.words(wording))).",
                en: "unreadable file (\(reason.words(wording))).")
        case .cannotWrite(let reason):
            wording.say(
                fr: "écriture impossible (\(reason.words(wording))) ; rien n’a été écrit.",
                en: "cannot write (\(reason.words(wording))); nothing was written.")
        case .isFolder:
            wording.say(
                fr: "c’est un dossier ; un fichier est attendu.",
                en: "this is a folder; a file is expected.")
        case .unknownEncoding:
            wording.say(
                fr: "encodage inconnu ; UTF-8 ou Windows-1252 attendu.",
                en: "unknown encoding; UTF-8 or Windows-1252 expected.")
        case .truncatedData(let reason):
            wording.say(
                fr: "données tronquées (\(reason)).",
                en: "truncated data (\(reason)).")
        case .oversizedArchive(let member, let megabytes):
            wording.say(
                fr: "archive démesurée : \(member) se déplie en \(megabytes) Mo ; le fichier n’est pas lu.",
                en: "oversized archive: \(member) unfolds into \(megabytes) MB; the file is not read.")
        }
    }
}
