package import Diagnostics

extension ValueProblem: WordedProblem {
    /// Of one value, and of the kind that was expected in its place.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .wrongKind(let expected):
            wording.say(
                fr: "attendu : \(expected.words(wording)).",
                en: "expected: \(expected.words(wording)).")
        case .notAmong(let valid):
            wording.say(
                fr: "valeurs admises : \(wording.list(valid)).",
                en: "valid values: \(wording.list(valid)).")
        case .outOfRange(let expected):
            wording.say(
                fr: "valeur hors limites ; attendu : \(expected).",
                en: "out of range; expected: \(expected).")
        case .reversedDates:
            wording.say(
                fr: "la fin précède le début.",
                en: "the end comes before the start.")
        case .reversedBounds:
            wording.say(
                fr: "le maximum est inférieur au minimum.",
                en: "the maximum is below the minimum.")
        }
    }
}
