internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding
internal import Placement
internal import Territories
internal import YAMLReading
internal import Yams

/// Reads the `placement:` part of a study.
struct PlacementReader {
    private static let keys = [
        "date", "target", "rules", "budget_eur", "candidates", "eligible", "unit", "reach_km", "travel", "single_desk",
        "floor", "grain_etp", "priority", "allocation", "cost_eur_per_etp", "min_etp", "max_etp_per_post", "max_etp",
        "max_posts",
        "capacitated", "objectives",
        "slack", "locked_in", "locked_out",
    ]

    private let mapping: YAMLMapping

    /// - Returns: nil when the study places nothing.
    static func read(_ root: YAMLMapping, findings: inout Findings) -> PlacementSettings? {
        guard let mapping = root.mapping("placement", valid: keys, findings: &findings) else { return nil }
        return PlacementReader(mapping: mapping).settings(findings: &findings)
    }

    private func settings(findings: inout Findings) -> PlacementSettings {
        func etp(_ key: String) -> Double? {
            mapping.number(key, expected: "0 < … ≤ 100000", findings: &findings) { $0 > 0 && $0 <= 100_000 }
        }
        var settings = PlacementSettings()
        settings.date = date(findings: &findings)
        settings.target = mapping["target"] == nil ? nil : TargetReader.read(mapping, findings: &findings)
        settings.rules = mapping.text("rules", findings: &findings)
        if let text = mapping.text("budget_eur", findings: &findings) {
            settings.limits.budget = Money(text)
            // Costs are added up in billionths of a euro.
            if settings.limits.budget.map({ !(0...900_000_000_000).contains($0.cents) }) ?? true {
                findings.add(
                    Diagnostic(ValueProblem.wrongKind(expected: .amount), at: mapping.place("budget_eur"), value: text))
            }
        }
        if let text = mapping.text("cost_eur_per_etp", findings: &findings) {
            settings.costPerETP = Money(text)
            if settings.costPerETP.map({ !(1...100_000_000).contains($0.cents) }) ?? true {
                findings.add(
                    Diagnostic(
                        ValueProblem.wrongKind(expected: .amount), at: mapping.place("cost_eur_per_etp"), value: text))
            }
        }
        settings.sources = sources(findings: &findings)
        settings.priority = mapping.keyword("priority", PlacementSettings.Priority.self, findings: &findings)
        settings.eligible = eligible(findings: &findings)
        settings.seats.unit =
            mapping.keyword("unit", Level.self, among: [.epci, .commune], findings: &findings) ?? .epci
        settings.seats.reach = reach(findings: &findings)
        settings.seats.isSingleDesk = mapping.truth("single_desk", findings: &findings) ?? true
        settings.seats.isCapacitated = mapping.truth("capacitated", findings: &findings) ?? true
        settings.seats.floor =
            mapping.number("floor", expected: "0 < floor ≤ 1", findings: &findings) { $0 > 0 && $0 <= 1 } ?? 0.5
        let grain = mapping.number("grain_etp", expected: "0.001 – 10", findings: &findings) {
            (0.001...10).contains($0) && abs($0 * 1000 - ($0 * 1000).rounded()) < 1e-9
        }
        if let grain { settings.seats.grain = ExactETP(grain) }
        settings.limits.leastETPPerPost = mapping.number("min_etp", expected: "0 – 1000", findings: &findings) {
            (0...1000).contains($0)
        }
        settings.limits.mostETPPerPost = etp("max_etp_per_post")
        if let least = settings.limits.leastETPPerPost, let most = settings.limits.mostETPPerPost, most < least {
            findings.add(
                Diagnostic(
                    ValueProblem.reversedBounds, at: mapping.place("max_etp_per_post"),
                    value: mapping.text("max_etp_per_post", findings: &findings)))
        }
        settings.limits.mostETP = etp("max_etp")
        settings.limits.mostPosts = mapping.number("max_posts", expected: "≥ 1", findings: &findings) {
            $0 >= 1 && $0 == $0.rounded() && $0 < 1e6
        }.map { Int($0) }
        if let objectives = objectives(findings: &findings) { settings.objectives = objectives }
        settings.slack =
            mapping.number("slack", expected: "0 – 1", findings: &findings) { (0...1).contains($0) } ?? 1e-6
        settings.limits.allocations = allocations(findings: &findings)
        settings.limits.lockedIn = lockedIn(findings: &findings)
        settings.limits.lockedOut = mapping.texts("locked_out", findings: &findings) ?? []
        for id in settings.limits.lockedIn.map(\.id) where settings.limits.lockedOut.contains(id) {
            findings.add(
                Diagnostic(
                    YAMLProblem.tooManyOf(keys: ["locked_in", "locked_out"]), at: mapping.place("locked_out"), value: id
                ))
        }
        let hasLimit = ["budget_eur", "rules", "max_etp", "max_posts"].contains { mapping[$0] != nil }
        if !hasLimit {
            findings.add(
                Diagnostic(
                    YAMLProblem.missingOneOf(keys: ["budget_eur", "max_etp", "max_posts"]),
                    at: .init(file: mapping.file, column: mapping.path)))
        }
        return settings
    }

    private func date(findings: inout Findings) -> CivilDate? {
        guard let text = mapping.text("date", findings: &findings) else { return nil }
        if let date = CivilDate(text) { return date }
        findings.add(Diagnostic(ValueProblem.wrongKind(expected: .date), at: mapping.place("date"), value: text))
        return nil
    }

    private static let sources: [(word: String, source: PlacementSettings.Source)] = [
        ("renewals", .renewals), ("applications", .applications), ("seats", .seats), ("coordinators", .coordinators),
    ]

    /// One source or a list; nil where the study leaves it open.
    private func sources(findings: inout Findings) -> [PlacementSettings.Source]? {
        guard let node = mapping["candidates"] else { return nil }
        var sources: [PlacementSettings.Source] = []
        for item in node.sequence.map(Array.init) ?? [node] {
            if item.mapping != nil {
                let inner = YAMLMapping(
                    item, file: mapping.file, path: "placement.candidates", valid: ["communes"], findings: &findings)
                sources.append(.communes(inner.texts("communes", findings: &findings) ?? []))
                continue
            }
            let word = item.scalar?.string ?? ""
            if let known = Self.sources.first(where: { $0.word == word }) {
                sources.append(known.source)
            } else if word.contains(".") || word.contains("/") {
                sources.append(.file(word))
            } else {
                let valid = Self.sources.map(\.word)
                findings.add(
                    Diagnostic(
                        ValueProblem.notAmong(valid: valid + ["{ communes: […] }"]), at: mapping.place("candidates"),
                        value: word, nearest: nearest(to: word, among: valid)))
            }
        }
        return sources
    }

    /// `{ "11": { min_etp: 1, max_etp: 2 } }`.
    private func allocations(findings: inout Findings) -> [PlacementSettings.Allocation] {
        guard let node = mapping["allocation"]?.mapping else { return [] }
        let codes = Array(node.keys).compactMap { $0.scalar?.string }
        guard let table = mapping.mapping("allocation", valid: codes, findings: &findings) else { return [] }
        return codes.sorted().map { code in
            let bounds = table.mapping(code, valid: ["min_etp", "max_etp"], findings: &findings)
            func etp(_ key: String) -> ExactETP? {
                bounds?.number(key, expected: "0 – 100000", findings: &findings) { (0...100_000).contains($0) }
                    .map { ExactETP($0) }
            }
            let (least, most) = (etp("min_etp"), etp("max_etp"))
            if let bounds, least == nil, most == nil {
                findings.add(
                    Diagnostic(YAMLProblem.missingOneOf(keys: ["min_etp", "max_etp"]), at: table.place(bounds.path)))
            }
            if let least, let most, most < least {
                findings.add(Diagnostic(ValueProblem.reversedBounds, at: table.place(code)))
            }
            return PlacementSettings.Allocation(departement: code, least: least, most: most)
        }
    }

    /// `[ID, { id: ID, etp: 0.8 }]`.
    private func lockedIn(findings: inout Findings) -> [PlacementSettings.Locked] {
        guard let node = mapping["locked_in"] else { return [] }
        guard let items = node.sequence else {
            return (mapping.texts("locked_in", findings: &findings) ?? []).map { PlacementSettings.Locked(id: $0) }
        }
        return items.compactMap { item in
            if let text = item.scalar?.string { return PlacementSettings.Locked(id: text) }
            let inner = YAMLMapping(
                item, file: mapping.file, path: "placement.locked_in", valid: ["id", "etp"], findings: &findings)
            guard let id = inner.text("id", findings: &findings) else {
                findings.add(Diagnostic(YAMLProblem.missingKey, at: inner.place("id")))
                return nil
            }
            let etp = inner.number("etp", expected: "0 < … ≤ 50", findings: &findings) { $0 > 0 && $0 <= 50 }
            return PlacementSettings.Locked(id: id, etp: etp.map { ExactETP($0) })
        }
    }

    private func eligible(findings: inout Findings) -> (level: Level, codes: [String])? {
        let levels: [(String, Level)] = [
            ("departements", .departement), ("regions", .region), ("epcis", .epci), ("communes", .commune),
        ]
        guard let inner = mapping.mapping("eligible", valid: levels.map(\.0), findings: &findings) else { return nil }
        let given = levels.filter { inner[$0.0] != nil }
        guard given.count == 1 else {
            let problem: YAMLProblem =
                given.isEmpty ? .missingOneOf(keys: levels.map(\.0)) : .tooManyOf(keys: given.map(\.0))
            findings.add(Diagnostic(problem, at: mapping.place("eligible")))
            return nil
        }
        return (given[0].1, inner.texts(given[0].0, findings: &findings) ?? [])
    }

    private func reach(findings: inout Findings) -> PlacementSettings.Reach {
        if mapping["reach_km"] != nil, mapping["travel"] != nil {
            findings.add(Diagnostic(YAMLProblem.tooManyOf(keys: ["reach_km", "travel"]), at: mapping.place("travel")))
        }
        if let travel = mapping.mapping("travel", valid: ["matrix", "max"], findings: &findings) {
            let matrix = travel.text("matrix", findings: &findings)
            let most = travel.number("max", expected: "≥ 0", findings: &findings) { $0 >= 0 }
            for key in ["matrix", "max"] where travel[key] == nil {
                findings.add(Diagnostic(YAMLProblem.missingKey, at: travel.place(key)))
            }
            return .travel(matrix: matrix ?? "", most: most ?? 0)
        }
        return mapping.number("reach_km", expected: "≥ 0", findings: &findings) { $0 >= 0 }.map { .kilometres($0) }
            ?? .anywhere
    }

    private func objectives(findings: inout Findings) -> [PlacementProblem.Objective]? {
        guard let names = mapping.texts("objectives", findings: &findings) else { return nil }
        let valid = PlacementProblem.Objective.ofStudies.map(\.rawValue)
        var objectives: [PlacementProblem.Objective] = []
        for name in names {
            if objectives.contains(where: { $0.rawValue == name }) {
                findings.add(Diagnostic(YAMLProblem.repeatedKey, at: mapping.place("objectives"), value: name))
                continue
            }
            guard let objective = PlacementProblem.Objective(rawValue: name),
                PlacementProblem.Objective.ofStudies.contains(objective)
            else {
                findings.add(
                    Diagnostic(
                        ValueProblem.notAmong(valid: valid), at: mapping.place("objectives"), value: name,
                        nearest: nearest(to: name, among: valid)))
                continue
            }
            objectives.append(objective)
        }
        if objectives.isEmpty {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .list), at: mapping.place("objectives")))
        }
        return objectives
    }
}
