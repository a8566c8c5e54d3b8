internal import Diagnostics
internal import Studies
internal import Territories

extension ValueKind {
    func words(_ wording: Wording) -> String {
        switch self {
        case .text: wording.say(fr: "un texte", en: "a text")
        case .number: wording.say(fr: "un nombre", en: "a number")
        case .positiveNumber: wording.say(fr: "un nombre positif", en: "a positive number")
        case .amount: wording.say(fr: "un montant en euros", en: "an amount in euros")
        case .date:
            wording.say(
                fr: "une date existante (AAAA-MM-JJ ou JJ/MM/AAAA)",
                en: "an existing date (YYYY-MM-DD or DD/MM/YYYY)")
        case .list: wording.say(fr: "une liste", en: "a list")
        case .mapping: wording.say(fr: "un ensemble de clés", en: "a mapping")
        }
    }
}

extension CodeKind {
    func words(_ wording: Wording) -> String {
        switch self {
        case .commune: wording.say(fr: "de commune", en: "commune")
        case .epci: wording.say(fr: "d’EPCI", en: "EPCI")
        case .departement: wording.say(fr: "de département", en: "département")
        case .region: wording.say(fr: "de région", en: "région")
        }
    }
}

extension SystemReason {
    /// In words that go on from a colon.
    package func words(_ wording: Wording) -> String {
        switch self {
        case .missing: wording.say(fr: "fichier ou dossier absent", en: "no such file or folder")
        case .permission: wording.say(fr: "droits insuffisants", en: "not permitted")
        case .isFolder: wording.say(fr: "c’est un dossier", en: "it is a folder")
        case .notFolder:
            wording.say(fr: "un élément du chemin n’est pas un dossier", en: "a part of the path is no folder")
        case .noSpace: wording.say(fr: "disque plein", en: "disk full")
        case .readOnly: wording.say(fr: "disque en lecture seule", en: "read-only disk")
        case .nameTooLong: wording.say(fr: "nom trop long", en: "name too long")
        case .other(let reason): reason
        }
    }
}

extension PlacementLimit {
    /// - Parameter smallest: the least limit under which something would open.
    func sentence(_ smallest: Double, _ wording: Wording) -> String {
        let least = wording.format.decimal(smallest, digits: self == .mostPosts ? 0 : 2)
        return switch self {
        case .budget:
            wording.say(
                fr: "le budget est trop petit ; il faudrait au moins \(least) €.",
                en: "the budget is too small; at least €\(least) would do.")
        case .mostETP:
            wording.say(
                fr: "le plafond d’ETP est trop bas ; il faudrait au moins \(least).",
                en: "the limit of FTE is too low; at least \(least) would do.")
        case .mostETPPerPost:
            wording.say(
                fr: "un poste ne peut avoir assez d’ETP pour servir un territoire ; il en faudrait au moins \(least).",
                en: "no post may have the FTE to serve a territory; at least \(least) would do.")
        case .mostPosts:
            wording.say(
                fr: "le nombre de postes est trop petit ; il en faudrait au moins \(least).",
                en: "too few posts; at least \(least) would do.")
        }
    }
}
