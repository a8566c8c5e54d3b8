internal import Diagnostics

extension FileProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .missingFile:
            words.say(
                fr: "fichier introuvable.",
                en: "no such file.")
        case .unreadableFile(let reason):
            words.say(
                fr: "fichier illisible (\(reason.words(words))).",
                en: "unreadable file (\(reason.words(words))).")
        case .cannotWrite(let reason):
            words.say(
                fr: "écriture impossible (\(reason.words(words))) ; rien n’a été écrit.",
                en: "cannot write (\(reason.words(words))); nothing was written.")
        case .isFolder:
            words.say(
                fr: "c’est un dossier ; un fichier est attendu.",
                en: "this is a folder; a file is expected.")
        case .unknownEncoding:
            words.say(
                fr: "encodage inconnu ; UTF-8 ou Windows-1252 attendu.",
                en: "unknown encoding; UTF-8 or Windows-1252 expected.")
        case .truncatedData(let reason):
            words.say(
                fr: "données tronquées (\(reason)).",
                en: "truncated data (\(reason)).")
        }
    }
}
