internal import Diagnostics
package import FacilitatorNetwork

extension NameProblem: WordedProblem {
    /// Of names that nobody can be sure of.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .doubtfulNames(let doubts):
            let words = doubts.map { $0.words(wording) }.joined(separator: wording.semicolon)
            return wording.say(
                fr: "\(doubts.count == 1 ? "nom" : "noms") à confirmer\u{A0}: \(words).",
                en: "\(doubts.count == 1 ? "a name" : "names") to confirm: \(words).")
        case .unknownNames(let doubts):
            let list = doubts.map { $0.words(wording) }.joined(separator: wording.semicolon)
            let words = doubts.allSatisfy(\.isAlone) ? "" : wording.colon + list
            return wording.say(
                fr: "territoire non reconnu\(words). Un nom, un code (79191, 200041317) ou un mot de la "
                    + "grammaire des périmètres (dep:79, rayon:25km) est attendu.",
                en: "territory not recognised\(words). Expected a name, a code (79191, 200041317) or a word of the "
                    + "grammar of perimeters (dep:79, rayon:25km).")
        }
    }
}

extension NameDoubt {
    /// A name, what it probably means and why, what else it may mean.
    func words(_ wording: Wording) -> String {
        guard let reason else {
            return wording.quoted(text) + wording.say(fr: " (inconnu)", en: " (unknown)")
        }
        let name = isAlone ? "" : wording.quoted(text) + ", "
        let proposal = wording.list(proposals.map(Self.words))
        let others = rivals.isEmpty ? "" : wording.otherReadings(names: wording.list(rivals.map(Self.words)))
        return wording.say(
            fr: "\(name)sans doute \(proposal) (\(reason.words(wording))\(others))",
            en: "\(name)probably \(proposal) (\(reason.words(wording))\(others))")
    }

    private static func words(_ unit: Unit) -> String { "\(unit.name) [\(unit.token)]" }
}

extension Wording {
    /// Behind a reason, what else a name may mean.
    func otherReadings(names: String) -> String {
        say(fr: "\u{A0}; ou bien \(names)", en: "; or else \(names)")
    }
}

extension NameAnswer.Reason {
    /// Why a reading is no more than a proposal.
    package func words(_ wording: Wording) -> String {
        switch self {
        case .homonyms: wording.say(fr: "plusieurs territoires portent ce nom", en: "several territories bear the name")
        case .outside:
            wording.say(fr: "hors du territoire de l’étude", en: "outside the territory of the study")
        case .slip: wording.say(fr: "à quelques lettres près", en: "but for a few letters")
        case .words: wording.say(fr: "d’après une partie des mots", en: "by some of the words")
        case .seat: wording.say(fr: "d’après la ville principale", en: "by the chief town")
        case .initials: wording.say(fr: "d’après les initiales", en: "by the initials")
        case .legalForm: wording.say(fr: "sous une autre forme juridique", en: "under another legal form")
        case .former:
            wording.say(fr: "ancienne commune, qui en fait désormais partie", en: "a former commune, now a part of it")
        case .arrondissement:
            wording.say(fr: "arrondissement, compté avec sa commune", en: "an arrondissement, counted with its commune")
        case .namedAfter:
            wording.say(
                fr: "le nom n’est pas celui d’un territoire mais s’y rapporte",
                en: "named after a territory, which need not be its own")
        case .otherCode: wording.say(fr: "le code et le nom ne concordent pas", en: "the code and the name disagree")
        case .list:
            wording.say(fr: "la façon d’écrire laisse un doute", en: "the way it is written leaves a doubt")
        }
    }
}
