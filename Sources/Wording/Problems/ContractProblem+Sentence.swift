internal import Diagnostics
package import FacilitatorNetwork

extension ContractProblem: WordedProblem {
    /// Of a table of contracts, at the first of the rows concerned.
    package func sentence(_ wording: Wording) -> String {
        func contracts(_ count: Int) -> String { wording.contracts(count) }
        return switch self {
        case .unplaced(let count):
            wording.say(
                fr: "\(contracts(count)) sans lieu d’exécution lisible : nul ne peut en dire le facilitateur.",
                en: "\(contracts(count)) without a readable place of execution: nobody can tell who follows.")
        case .approximatePlaces(let count):
            wording.say(
                fr: "\(contracts(count)) dont seul le département est connu (code postal, canton ou arrondissement).",
                en: "\(contracts(count)) of which only the département is known (postal code, canton, arrondissement).")
        case .roundedNumbers(let count):
            wording.say(
                fr:
                    "\(contracts(count)) dont un tableur a arrondi le SIRET : l’acheteur ne peut être retrouvé par lui.",
                en: "\(contracts(count)) whose SIRET a spreadsheet rounded: the buyer cannot be found by it.")
        case .restoredNumbers(let count):
            wording.say(
                fr: "\(contracts(count)) dont le SIRET a perdu son zéro initial ; il est rétabli.",
                en: "\(contracts(count)) whose SIRET lost its leading zero; it is put back.")
        case .unreadableDates(let count):
            wording.say(
                fr: "\(contracts(count)) dont une date ne peut être lue ; elle est tenue pour inconnue.",
                en: "\(contracts(count)) with a date that cannot be read; it is taken for unknown.")
        case .unreadableAmounts(let count):
            wording.say(
                fr: "\(contracts(count)) dont le montant ne peut être lu ; il est tenu pour inconnu.",
                en: "\(contracts(count)) with an amount that cannot be read; it is taken for unknown.")
        case .unreadableHours(let count):
            wording.say(
                fr:
                    "\(contracts(count)) dont les heures d’insertion ne peuvent être lues ; elles sont tenues pour inconnues.",
                en: "\(contracts(count)) with hours of insertion that cannot be read; they are taken for unknown.")
        case .endsBeforeStart(let count):
            wording.say(
                fr: "\(contracts(count)) dont la fin précède le début ; la fin est tenue pour inconnue.",
                en: "\(contracts(count)) that ends before it starts; the end is taken for unknown.")
        }
    }
}
