internal import Diagnostics
internal import FacilitatorNetwork
internal import YAMLReading
internal import Yams

/// What posts tell of their work, and what is aimed at.
extension StudyReader {
    /// `FILE`, a list of files, or `{ file, sheet }`; nil where what is written cannot be understood.
    mutating func activity(_ root: YAMLMapping) -> ActivitySource? {
        let errors = findings.errors.count
        var source = ActivitySource()
        if let node = root["hours"] {
            if node.mapping != nil {
                let mapping = YAMLMapping(
                    node, file: file, path: "hours", valid: ["file", "sheet"], findings: &findings)
                if mapping["file"] == nil {
                    findings.add(Diagnostic(YAMLProblem.missingKey, at: mapping.place("file")))
                }
                source.files = mapping.texts("file", findings: &findings) ?? []
                source.sheet = mapping.text("sheet", findings: &findings)
            } else {
                source.files = root.texts("hours", findings: &findings) ?? []
            }
        }
        let share = ActivityColumn.rsaShare.rawValue
        let valid = [share] + ActivityMeasure.allCases.map(\.rawValue)
        if let mapping = root.mapping("objectives", valid: valid, findings: &findings) {
            for name in valid {
                source.objectives[name] =
                    name == share
                    ? mapping.number(name, expected: "0 – 1", findings: &findings) { (0...1).contains($0) }
                    : mapping.number(name, expected: "> 0", findings: &findings) { $0 > 0 && $0 <= 1e12 }
            }
        }
        return findings.errors.count == errors ? source : nil
    }
}
