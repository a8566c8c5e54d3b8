internal import Diagnostics
internal import FacilitatorNetwork
internal import YAMLReading

/// The kinds of values that rules have.
extension YAMLMapping {
    func share(_ key: RuleKey, findings: inout Findings) -> Share? { share(key.rawValue, findings: &findings) }

    func share(_ key: String, findings: inout Findings) -> Share? {
        number(key, expected: "0.0000 – 1.0000", findings: &findings) {
            (0...1).contains($0) && abs(Share($0).number - $0) < 1e-9
        }.map { Share($0) }
    }

    func months(_ key: RuleKey, findings: inout Findings) -> Int? {
        number(key.rawValue, expected: "1 – 120", findings: &findings) {
            (1...120).contains($0) && $0 == $0.rounded()
        }.map { Int($0) }
    }

    func etp(_ key: RuleKey, findings: inout Findings) -> ExactETP? {
        number(key.rawValue, expected: "0 – 1000", findings: &findings) { (0...1000).contains($0) }.map { ExactETP($0) }
    }

    func money(_ key: RuleKey, findings: inout Findings) -> Money? {
        guard let text = text(key.rawValue, findings: &findings) else { return nil }
        // Placing adds costs up in billionths of a euro.
        guard let money = Money(text), (1...900_000_000_000).contains(money.cents) else {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .amount), at: place(key.rawValue), value: text))
            return nil
        }
        return money
    }

    func date(_ key: RuleKey, findings: inout Findings) -> CivilDate? {
        guard let text = text(key.rawValue, findings: &findings) else { return nil }
        guard let date = CivilDate(text) else {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .date), at: place(key.rawValue), value: text))
            return nil
        }
        return date
    }

    /// A list of words of a fixed list.
    func keywords<Keyword: RawRepresentable & CaseIterable>(
        _ key: String, _: Keyword.Type, findings: inout Findings
    ) -> [Keyword]? where Keyword.RawValue == String {
        let valid = Keyword.allCases.map(\.rawValue)
        return texts(key, findings: &findings)?.compactMap { name in
            if let keyword = Keyword(rawValue: name) { return keyword }
            findings.add(
                Diagnostic(
                    ValueProblem.notAmong(valid: valid), at: place(key), value: name,
                    nearest: nearest(to: name, among: valid)))
            return nil
        }
    }
}
