internal import Diagnostics
internal import YAMLReading
internal import Yams

/// The tables of buyers, contracts and projects.
extension StudyReader {
    /// One table: a path, or `{ file, sheet }`; nil where the key is absent or wrong.
    mutating func table(_ root: YAMLMapping, _ key: String) -> TableSource? {
        root[key].flatMap { table($0, key, at: root.place(key)) }
    }

    /// One table or a list of them.
    mutating func tables(_ root: YAMLMapping, _ key: String) -> [TableSource] {
        guard let node = root[key] else { return [] }
        guard let sequence = node.sequence else { return [table(node, key, at: root.place(key))].compactMap { $0 } }
        return sequence.compactMap { item in
            var place = root.place(key)
            place.row = item.mark?.line ?? place.row
            return table(item, key, at: place)
        }
    }

    private mutating func table(_ node: Node, _ key: String, at place: Diagnostic.Place) -> TableSource? {
        if let text = node.scalar?.string, !text.isEmpty { return TableSource(file: text) }
        guard node.mapping != nil else {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .text), at: place, value: node.scalar?.string))
            return nil
        }
        let mapping = YAMLMapping(node, file: file, path: key, valid: ["file", "sheet", "layer"], findings: &findings)
        guard let path = required("file", of: mapping) else { return nil }
        if mapping["sheet"] != nil, mapping["layer"] != nil {
            findings.add(Diagnostic(YAMLProblem.tooManyOf(keys: ["sheet", "layer"]), at: mapping.place("layer")))
        }
        let part = mapping.text("sheet", findings: &findings) ?? mapping.text("layer", findings: &findings)
        return TableSource(file: path, part: part)
    }
}
