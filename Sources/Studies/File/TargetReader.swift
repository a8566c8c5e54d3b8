internal import Coverage
internal import Diagnostics
internal import YAMLReading

/// Reads `target:`, of a study or of its placement.
enum TargetReader {
    /// One facilitator for each inhabitant: far beyond what anybody means, far below what arithmetic bears.
    private static let most = 100_000

    /// - Returns: nil when there is none, or when it is wrong, which the findings then say.
    static func read(_ owner: YAMLMapping, findings: inout Findings) -> Target? {
        guard
            let mapping = owner.mapping(
                "target", valid: ["etp_per_100k", "etp", "tolerance"], findings: &findings)
        else { return nil }
        let tolerance = mapping.number("tolerance", expected: "0 – 1", findings: &findings) { (0...1).contains($0) }
        func number(_ key: String) -> Double? {
            mapping.number(key, expected: "> 0, ≤ \(most)", findings: &findings) { $0 > 0 && $0 <= Double(most) }
        }
        let (ratio, total) = (number("etp_per_100k"), number("etp"))
        switch (ratio, total) {
        case (let ratio?, nil): return Target(.ratio(ratio), tolerance: tolerance ?? 0)
        case (nil, let total?): return Target(.total(total), tolerance: tolerance ?? 0)
        case (.some, .some):
            findings.add(Diagnostic(YAMLProblem.tooManyOf(keys: ["etp_per_100k", "etp"]), at: mapping.place("etp")))
        case (nil, nil):
            if mapping["etp"] == nil, mapping["etp_per_100k"] == nil, !mapping.isFaulty {
                findings.add(
                    Diagnostic(
                        YAMLProblem.missingOneOf(keys: ["etp_per_100k", "etp"]),
                        at: .init(file: owner.file, column: mapping.path))
                )
            }
        }
        return nil
    }
}
