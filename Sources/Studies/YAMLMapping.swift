internal import Diagnostics
internal import Yams

/// A mapping of a YAML file whose keys are read one by one; what is left unread at the end was not expected.
struct YAMLMapping {
    let file: String
    /// The path of the mapping in the file, `""` at the top.
    let path: String
    private let nodes: [(key: String, keyMark: Mark?, value: Node)]

    /// - Parameter valid: every key that may stand here.
    init(_ node: Node, file: String, path: String = "", valid: [String], findings: inout Findings) {
        self.file = file
        self.path = path
        guard case .mapping(let mapping) = node else {
            nodes = []
            let place = Diagnostic.Place(file: file, row: node.mark?.line, column: path.isEmpty ? nil : path)
            findings.add(Diagnostic(.wrongKind(expected: .mapping), at: place))
            return
        }
        var nodes: [(key: String, keyMark: Mark?, value: Node)] = []
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            let place = Diagnostic.Place(
                file: file, row: key.mark?.line, column: path.isEmpty ? name : "\(path).\(name)")
            if nodes.contains(where: { $0.key == name }) {
                findings.add(Diagnostic(.repeatedKey, at: place, value: name))
            }
            if !valid.contains(name) {
                findings.add(
                    Diagnostic(
                        .unknownKey(valid: valid), at: place, value: name,
                        nearest: nearest(to: name, among: valid)))
            }
            nodes.append((name, key.mark, value))
        }
        self.nodes = nodes
    }

    var keys: [String] { nodes.map(\.key) }

    subscript(key: String) -> Node? { nodes.first { $0.key == key }?.value }

    func place(_ key: String) -> Diagnostic.Place {
        let node = nodes.first { $0.key == key }
        return Diagnostic.Place(
            file: file, row: (node?.value.mark ?? node?.keyMark)?.line, column: path.isEmpty ? key : "\(path).\(key)")
    }

    // MARK: Values

    func text(_ key: String, findings: inout Findings) -> String? {
        guard let node = self[key] else { return nil }
        guard let scalar = node.scalar, !scalar.string.isEmpty else {
            findings.add(Diagnostic(.wrongKind(expected: .text), at: place(key), value: node.scalar?.string))
            return nil
        }
        return scalar.string
    }

    func texts(_ key: String, findings: inout Findings) -> [String]? {
        guard let node = self[key] else { return nil }
        if let scalar = node.scalar, !scalar.string.isEmpty { return [scalar.string] }
        guard let sequence = node.sequence else {
            findings.add(Diagnostic(.wrongKind(expected: .list), at: place(key), value: node.scalar?.string))
            return nil
        }
        let texts = sequence.compactMap { $0.scalar?.string }
        if texts.count < sequence.count {
            findings.add(Diagnostic(.wrongKind(expected: .list), at: place(key)))
        }
        return texts
    }

    /// - Parameter expected: how the valid range reads, for the message.
    func number(
        _ key: String, expected: String, findings: inout Findings, where isValid: (Double) -> Bool
    ) -> Double? {
        guard let text = text(key, findings: &findings) else { return nil }
        guard let number = Double(text), number.isFinite else {
            findings.add(Diagnostic(.wrongKind(expected: .number), at: place(key), value: text))
            return nil
        }
        guard isValid(number) else {
            findings.add(Diagnostic(.outOfRange(expected: expected), at: place(key), value: text))
            return nil
        }
        return number
    }

    func keyword<Keyword: RawRepresentable & CaseIterable>(
        _ key: String, _: Keyword.Type, among valid: [Keyword]? = nil, findings: inout Findings
    ) -> Keyword? where Keyword.RawValue == String {
        guard let text = text(key, findings: &findings) else { return nil }
        let words = (valid ?? Array(Keyword.allCases)).map(\.rawValue)
        if words.contains(text), let keyword = Keyword(rawValue: text) { return keyword }
        findings.add(
            Diagnostic(.notAmong(valid: words), at: place(key), value: text, nearest: nearest(to: text, among: words)))
        return nil
    }
}
