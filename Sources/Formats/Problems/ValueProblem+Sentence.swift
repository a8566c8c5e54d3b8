internal import Diagnostics

extension ValueProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .wrongKind(let expected):
            words.say(
                fr: "attendu : \(expected.words(words)).",
                en: "expected: \(expected.words(words)).")
        case .notAmong(let valid):
            words.say(
                fr: "valeurs admises : \(words.list(valid)).",
                en: "valid values: \(words.list(valid)).")
        case .outOfRange(let expected):
            words.say(
                fr: "valeur hors limites ; attendu : \(expected).",
                en: "out of range; expected: \(expected).")
        case .reversedDates:
            words.say(
                fr: "la fin précède le début.",
                en: "the end comes before the start.")
        case .reversedBounds:
            words.say(
                fr: "le maximum est inférieur au minimum.",
                en: "the maximum is below the minimum.")
        }
    }
}
