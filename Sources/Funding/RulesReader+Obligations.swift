internal import Diagnostics
internal import FacilitatorNetwork
internal import YAMLReading
internal import Yams

/// The part `obligations:` of a rules file: a list, each with where the text has it.
extension YAMLMapping {
    private static let obligationKeys = [
        "what", "of", "at", "days_after_notification", "months_before_term", "lag_months", "where",
    ]

    /// When no number goes with it.
    private enum Moment: String, CaseIterable {
        case midTerm = "mid_term"
        case quarterly, yearly
        case forPayment = "for_payment"
    }

    /// - Parameter source: the text that the file is taken from.
    /// - Returns: nil where the file says nothing.
    func obligations(source: String, findings: inout Findings) -> [Obligation]? {
        guard let node = self["obligations"] else { return nil }
        guard let items = node.sequence else {
            findings.add(
                Diagnostic(
                    ValueProblem.wrongKind(expected: .list), at: place("obligations"), value: node.scalar?.string))
            return nil
        }
        return items.compactMap { item in
            YAMLMapping(item, file: file, path: "obligations", valid: Self.obligationKeys, findings: &findings)
                .obligation(source: source, findings: &findings)
        }
    }

    private func obligation(source: String, findings: inout Findings) -> Obligation? {
        for key in ["what", "where"] where self[key] == nil {
            findings.add(Diagnostic(YAMLProblem.missingKey, at: place(key)))
        }
        let kind = keyword("what", Obligation.Kind.self, findings: &findings)
        let quality = keyword("of", Post.Quality.self, among: [.facilitateur, .coordinateur], findings: &findings)
        let citation = text("where", findings: &findings).map { Citation(source: source, place: $0) }
        guard let timing = timing(findings: &findings), let kind, let citation else { return nil }
        return Obligation(kind, timing, quality: quality, citation: citation)
    }

    private func timing(findings: inout Findings) -> Obligation.Timing? {
        let ways = ["at", "days_after_notification", "months_before_term"]
        let given = ways.filter { self[$0] != nil }
        guard given.count == 1 else {
            let problem: YAMLProblem = given.isEmpty ? .missingOneOf(keys: ways) : .tooManyOf(keys: ways)
            findings.add(Diagnostic(problem, at: place(given.last ?? "at")))
            return nil
        }
        func whole(_ key: String, _ range: ClosedRange<Double>) -> Int? {
            number(key, expected: "\(Int(range.lowerBound)) – \(Int(range.upperBound))", findings: &findings) {
                range.contains($0) && $0 == $0.rounded()
            }.map { Int($0) }
        }
        switch given[0] {
        case "days_after_notification": return whole(given[0], 1...366).map { .afterNotification(days: $0) }
        case "months_before_term": return whole(given[0], 0...60).map { .beforeTerm(months: $0) }
        default: break
        }
        let lag = whole("lag_months", 0...24) ?? 0
        return keyword("at", Moment.self, findings: &findings).map { moment in
            switch moment {
            case .midTerm: .midTerm
            case .quarterly: .quarterly(lagMonths: lag)
            case .yearly: .yearly
            case .forPayment: .forPayment
            }
        }
    }
}
