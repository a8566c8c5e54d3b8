internal import Coverage
internal import Diagnostics
internal import YAMLReading

/// Reads `target:`, of a study or of its placement.
enum TargetReader {
    /// - Returns: nil when there is none, or when it is wrong, which the findings then say.
    static func read(_ owner: YAMLMapping, findings: inout Findings) -> Target? {
        guard
            let mapping = owner.mapping(
                "target", valid: ["etp_per_100k", "etp", "tolerance"], findings: &findings)
        else { return nil }
        let tolerance = mapping.number("tolerance", expected: "0 – 1", findings: &findings) { (0...1).contains($0) }
        let ratio = mapping.number("etp_per_100k", expected: "> 0", findings: &findings) { $0 > 0 }
        let total = mapping.number("etp", expected: "> 0", findings: &findings) { $0 > 0 }
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
