package import Diagnostics

extension FileProblem: WordedProblem {
    /// Of files and folders, with the system's own reason where there is one.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .missingFile:
            wording.say(
                fr: "fichier introuvable.",
                en: "no such file.")
        case .unreadableFile(.other(let nature)) where Self.natures.contains(nature):
            wording.say(
                fr:
                    "ce n’est pas le format que dit son nom, mais du \(nature)\u{A0}; enregistrez-le dans un tableur en .xlsx ou en .csv.",
                en:
                    "this is not the format that its name says, but \(nature); save it from a spreadsheet as .xlsx or .csv."
            )
        case .encrypted:
            wording.say(
                fr: "fichier protégé par un mot de passe\u{A0}; enregistrez-le sans protection.",
                en: "a file locked by a password; save it without one.")
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
        case .notAPicture:
            wording.say(
                fr: "ce n’est pas une image lisible ; PNG ou JPEG attendu.",
                en: "this is no picture that can be read; PNG or JPEG expected.")
        case .oversizedArchive(let member, let megabytes):
            wording.say(
                fr: "archive démesurée : \(member) se déplie en \(megabytes) Mo ; le fichier n’est pas lu.",
                en: "oversized archive: \(member) unfolds into \(megabytes) MB; the file is not read.")
        }
    }

    /// What a file may be under a name that says otherwise.
    private static var natures: Set<String> { ["HTML", "PDF", "RTF", "XML"] }
}
