internal import Diagnostics
internal import YAMLReading

extension YAMLProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .invalidYAML(let reason):
            words.say(
                fr: "YAML invalide (\(reason)).",
                en: "invalid YAML (\(reason)).")
        case .unknownKey(let valid):
            words.say(
                fr: "clé inconnue ; clés admises : \(words.list(valid)).",
                en: "unknown key; valid keys: \(words.list(valid)).")
        case .repeatedKey:
            words.say(
                fr: "clé répétée.",
                en: "repeated key.")
        case .missingKey:
            words.say(
                fr: "clé obligatoire absente.",
                en: "required key missing.")
        case .missingOneOf(let keys):
            words.say(
                fr: "une de ces clés est attendue : \(words.list(keys)).",
                en: "one of these keys is expected: \(words.list(keys)).")
        case .tooManyOf(let keys):
            words.say(
                fr: "une seule de ces clés est admise : \(words.list(keys)).",
                en: "only one of these keys may be given: \(words.list(keys)).")
        }
    }
}
