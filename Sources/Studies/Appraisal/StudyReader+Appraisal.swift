internal import Diagnostics
internal import YAMLReading
internal import Yams

extension StudyReader {
    /// A table's path, `{ file, sheet }`, or `{ pieces, marks }` for two; with the scale and the weights of the marks.
    mutating func appraisal(_ root: YAMLMapping) -> AppraisalSource? {
        let key = "appraisal"
        guard let node = root[key] else { return nil }
        guard node.mapping != nil else {
            return root.text(key, findings: &findings).map { AppraisalSource(tables: [.init(file: $0)]) }
        }
        let mapping = YAMLMapping(
            node, file: file, path: key, valid: ["file", "sheet", "pieces", "marks", "scale", "weights"],
            findings: &findings)
        var source = AppraisalSource()
        if let path = mapping.text("file", findings: &findings) {
            source.tables.append(.init(file: path, sheet: mapping.text("sheet", findings: &findings)))
            for other in ["pieces", "marks"] where mapping[other] != nil {
                findings.add(Diagnostic(YAMLProblem.tooManyOf(keys: ["file", other]), at: mapping.place(other)))
            }
        } else {
            if mapping["sheet"] != nil { findings.add(Diagnostic(YAMLProblem.missingKey, at: mapping.place("file"))) }
            for table in ["pieces", "marks"] {
                guard let found = file(mapping, table, part: "sheet") else { continue }
                source.tables.append(.init(file: found.file, sheet: found.part))
            }
        }
        let scale = mapping.number("scale", expected: "1 – 100", findings: &findings) { (1...100).contains($0) }
        if let scale { source.scale = scale }
        source.weights = weights(of: mapping)
        return source
    }

    /// Whether the criteria are those of the calls is known once these are read.
    private mutating func weights(of appraisal: YAMLMapping) -> [String: Double] {
        guard let node = appraisal["weights"] else { return [:] }
        let names = node.mapping?.keys.compactMap { $0.scalar?.string } ?? []
        let mapping = YAMLMapping(node, file: file, path: "appraisal.weights", valid: names, findings: &findings)
        var weights: [String: Double] = [:]
        for name in names {
            weights[name] = mapping.number(name, expected: "> 0", findings: &findings) { $0 > 0 }
        }
        return weights
    }
}
