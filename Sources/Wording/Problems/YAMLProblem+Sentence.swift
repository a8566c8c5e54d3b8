internal import Diagnostics
package import YAMLReading

extension YAMLProblem: WordedProblem {
    /// Of a file that is no YAML, before anybody looks at its keys.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .invalidYAML(let reason):
            wording.say(
                fr: "YAML invalide (\(reason)).",
                en: "invalid YAML (\(reason)).")
        case .unknownKey(let valid):
            wording.say(
                fr: "clé inconnue ; clés admises : \(wording.list(valid)).",
                en: "unknown key; valid keys: \(wording.list(valid)).")
        case .repeatedKey:
            wording.say(
                fr: "clé répétée.",
                en: "repeated key.")
        case .missingKey:
            wording.say(
                fr: "clé obligatoire absente.",
                en: "required key missing.")
        case .missingOneOf(let keys):
            wording.say(
                fr: "une de ces clés est attendue : \(wording.list(keys)).",
                en: "one of these keys is expected: \(wording.list(keys)).")
        case .writtenAsPeopleDo(let number):
            wording.say(
                fr: "un nombre s’écrit ici avec un point et sans espace : \(number).",
                en: "a number is written with a point and without spaces here: \(number).")
        case .tooManyOf(let keys):
            wording.say(
                fr: "une seule de ces clés est admise : \(wording.list(keys)).",
                en: "only one of these keys may be given: \(wording.list(keys)).")
        }
    }
}
