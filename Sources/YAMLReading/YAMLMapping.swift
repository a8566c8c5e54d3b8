public import Diagnostics
public import Yams

/// A mapping of a YAML file whose keys are read one by one; what is left unread at the end was not expected.
public struct YAMLMapping {
    /// As it is called in messages.
    public let file: String
    /// The path of the mapping in the file, `""` at the top.
    public let path: String
    private let nodes: [(key: String, keyMark: Mark?, value: Node)]
    /// It is no mapping, or holds a key that was not expected, which is told: what seems missing may be there.
    public let isFaulty: Bool

    /// - Parameter valid: every key that may stand here.
    public init(_ node: Node, file: String, path: String = "", valid: [String], findings: inout Findings) {
        self.file = file
        self.path = path
        guard case .mapping(let mapping) = node else {
            nodes = []
            isFaulty = true
            let place = Diagnostic.Place(file: file, row: node.mark?.line, column: path.isEmpty ? nil : path)
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .mapping), at: place))
            return
        }
        var nodes: [(key: String, keyMark: Mark?, value: Node)] = []
        var isFaulty = false
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            let place = Diagnostic.Place(
                file: file, row: key.mark?.line, column: path.isEmpty ? name : "\(path).\(name)")
            if nodes.contains(where: { $0.key == name }) {
                findings.add(Diagnostic(YAMLProblem.repeatedKey, at: place, value: name))
            }
            if let before = nodes.last, let number = Self.number(before.value, endedBy: name, value) {
                isFaulty = true
                findings.add(
                    Diagnostic(
                        YAMLProblem.writtenAsPeopleDo(number: number),
                        at: .init(
                            file: file, row: before.value.mark?.line,
                            column: path.isEmpty ? before.key : "\(path).\(before.key)"),
                        value: number.replacing(".", with: ",")))
            } else if !valid.contains(name) {
                isFaulty = true
                findings.add(
                    Diagnostic(
                        YAMLProblem.unknownKey(valid: valid), at: place, value: name,
                        nearest: nearest(to: name, among: valid)))
            }
            nodes.append((name, key.mark, value))
        }
        self.nodes = nodes
        self.isFaulty = isFaulty
    }

    /// `{ etp_per_100k: 1,0 }`, which YAML reads as 1 and a key 0 that says nothing: the number that was meant.
    private static func number(_ value: Node, endedBy key: String, _ rest: Node) -> String? {
        guard rest.scalar?.string.isEmpty == true, !key.isEmpty, key.allSatisfy(\.isASCIIDigit),
            let whole = value.scalar?.string
        else { return nil }
        return Self.asYAMLWrites("\(whole),\(key)")
    }

    /// « 50 000,5 » as 50000.5; nil for what is no number either way.
    private static func asYAMLWrites(_ text: String) -> String? {
        let number = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
        return number != text && Double(number)?.isFinite == true ? number : nil
    }

    /// In the order of the file, those that were not expected among them.
    public var keys: [String] { nodes.map(\.key) }

    /// The value of a key as it stands; nil when the key is absent.
    public subscript(key: String) -> Node? { nodes.first { $0.key == key }?.value }

    /// Where a key stands, or would: file, line where it is there, path.
    public func place(_ key: String) -> Diagnostic.Place {
        let node = nodes.first { $0.key == key }
        return Diagnostic.Place(
            file: file, row: (node?.value.mark ?? node?.keyMark)?.line, column: path.isEmpty ? key : "\(path).\(key)")
    }

    // MARK: Values

    /// A scalar as written; nil when the key is absent, or holds no text, which the findings then say.
    public func text(_ key: String, findings: inout Findings) -> String? {
        guard let node = self[key] else { return nil }
        guard let scalar = node.scalar, !scalar.string.isEmpty else {
            findings.add(
                Diagnostic(ValueProblem.wrongKind(expected: .text), at: place(key), value: node.scalar?.string))
            return nil
        }
        return scalar.string
    }

    /// - Parameter joiningPairs: sentences, in which a colon is one of French and no mapping.
    public func texts(_ key: String, joiningPairs: Bool = false, findings: inout Findings) -> [String]? {
        guard let node = self[key] else { return nil }
        if let scalar = node.scalar, !scalar.string.isEmpty { return [scalar.string] }
        guard let sequence = node.sequence else {
            findings.add(
                Diagnostic(ValueProblem.wrongKind(expected: .list), at: place(key), value: node.scalar?.string))
            return nil
        }
        return sequence.compactMap { item in
            if let text = item.scalar?.string ?? (joiningPairs ? Self.sentence(item) : nil) { return text }
            var place = place(key)
            place.row = item.mark?.line ?? place.row
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .text), at: place))
            return nil
        }
    }

    /// « Attention : à vérifier », which YAML reads as a key and its value, as it was written.
    private static func sentence(_ item: Node) -> String? {
        guard case .mapping(let pairs) = item, pairs.count == 1,
            let (key, value) = pairs.first.map({ ($0.key, $0.value) }),
            let left = key.scalar?.string, let right = value.scalar?.string
        else { return nil }
        var separator = ": "
        if let start = key.mark, let end = value.mark, start.line == end.line,
            end.column - start.column > left.count + separator.count
        {
            separator = " : "
        }
        return left + separator + right
    }

    /// - Parameter expected: how the valid range reads, for the message.
    public func number(
        _ key: String, expected: String, findings: inout Findings, where isValid: (Double) -> Bool
    ) -> Double? {
        guard let text = text(key, findings: &findings) else { return nil }
        guard let number = Double(text), number.isFinite else {
            let problem: any Problem =
                Self.asYAMLWrites(text).map { YAMLProblem.writtenAsPeopleDo(number: $0) }
                ?? ValueProblem.wrongKind(expected: .number)
            findings.add(Diagnostic(problem, at: place(key), value: text))
            return nil
        }
        guard isValid(number) else {
            findings.add(Diagnostic(ValueProblem.outOfRange(expected: expected), at: place(key), value: text))
            return nil
        }
        return number
    }

    /// One of a fixed list of words, to the letter; nil when it is absent, or another, which the findings then say.
    public func keyword<Keyword: RawRepresentable & CaseIterable>(
        _ key: String, _: Keyword.Type, among valid: [Keyword]? = nil, findings: inout Findings
    ) -> Keyword? where Keyword.RawValue == String {
        guard let text = text(key, findings: &findings) else { return nil }
        let words = (valid ?? Array(Keyword.allCases)).map(\.rawValue)
        if words.contains(text), let keyword = Keyword(rawValue: text) { return keyword }
        findings.add(
            Diagnostic(
                ValueProblem.notAmong(valid: words), at: place(key), value: text,
                nearest: nearest(to: text, among: words)))
        return nil
    }

    /// `true` or `false`; nil when it is absent, or something else, which the findings then say.
    public func truth(_ key: String, findings: inout Findings) -> Bool? {
        guard let text = text(key, findings: &findings) else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            findings.add(Diagnostic(ValueProblem.notAmong(valid: ["true", "false"]), at: place(key), value: text))
            return nil
        }
    }

    /// A mapping inside this one; nil when the key is absent.
    /// - Parameter valid: every key that may stand there.
    public func mapping(_ key: String, valid: [String], findings: inout Findings) -> YAMLMapping? {
        self[key].map {
            YAMLMapping(
                $0, file: file, path: path.isEmpty ? key : "\(path).\(key)", valid: valid, findings: &findings)
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
