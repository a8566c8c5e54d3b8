internal import Diagnostics
internal import FacilitatorNetwork
public import Foundation
public import VectorIO
internal import YAMLReading

/// Reads the rules of a call for projects from its file, and says everything that is wrong with it in one go.
public struct RulesReader {
    private let file: String
    private var findings = Findings()

    /// - Parameters:
    ///   - reference: a name in `library`, or a path.
    ///   - library: the folder of the rules that ship with the tool.
    ///   - open: gives the bytes of a file, and remembers them where results rest on them.
    /// - Throws: `Findings`; `unknownRules` for a name that the library has not; what `open` throws.
    public static func read(
        _ reference: String, library: String, open: (String) throws -> Data = { try InputFile(path: $0).bytes }
    ) throws -> CallRules {
        var visited: Set<String> = []
        return try read(reference, library: library, open: open, visited: &visited)
    }

    private static func read(
        _ reference: String, library: String, open: (String) throws -> Data, visited: inout Set<String>
    ) throws -> CallRules {
        let isName = !isPath(reference)
        let file = isName ? "\(library)/\(reference).yml" : reference
        if isName, !FileManager.default.fileExists(atPath: file) {
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: library)) ?? [])
                .filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.sorted()
            throw Diagnostic(
                RulesProblem.unknownRules(valid: names), value: reference, nearest: nearest(to: reference, among: names)
            )
        }
        guard visited.insert(file).inserted else {
            throw Diagnostic(RulesProblem.extendsItself, at: .init(file: file, column: "extends"), value: reference)
        }
        var reader = RulesReader(file: file)
        let rules = try reader.rules(open(file)) { base in
            try read(
                isPath(base) ? Self.beside(file, base) : base, library: library, open: open, visited: &visited)
        }
        try reader.findings.throwIfErrors()
        guard let rules else { throw reader.findings }
        return rules
    }

    /// A reference is a path, or else a name of the library.
    public static func isPath(_ reference: String) -> Bool {
        reference.contains("/") || reference.hasSuffix(".yml") || reference.hasSuffix(".yaml")
    }

    private init(file: String) {
        self.file = file
    }

    private static func beside(_ file: String, _ path: String) -> String {
        if path.hasPrefix("/") { return path }
        return URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(path).path
    }

    private static let keys = [
        "extends", "title", "source", "funder", "rate", "cap_eur_per_etp", "reference_cost_eur", "minimum_etp",
        "state_ceiling", "fse_counts_as_state", "minimum_request_eur", "minimum_working_time", "new_coordinators",
        "consolidation", "priority_to_carriers", "eligible", "envelope_eur", "duration_months", "longest_months",
        "opens", "closes", "notes",
    ]

    /// A variant takes what it does not say from the rules it extends.
    private mutating func rules(_ bytes: Data, base: (String) throws -> CallRules) throws -> CallRules? {
        let root = YAMLMapping(try YAMLFile.root(bytes, file: file), file: file, valid: Self.keys, findings: &findings)
        var rules: CallRules
        if let name = root.text("extends", findings: &findings) {
            rules = try base(name)
        } else {
            for key in ["title", "source", "rate"] where root[key] == nil {
                findings.add(Diagnostic(YAMLProblem.missingKey, at: root.place(key)))
            }
            rules = CallRules(
                name: "", title: "", source: "", funder: .etat, rate: Share(tenThousandths: 0), countsFSEAsState: false,
                allowsNewCoordinators: true, consolidatesOnly: false, prioritisesCarriers: false,
                eligibleDepartements: [], eligibleEPCIs: [], notes: [])
        }
        rules.name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        set(&rules.title, root.text("title", findings: &findings))
        set(&rules.source, root.text("source", findings: &findings))
        set(&rules.funder, root.keyword("funder", CallRules.Funder.self, findings: &findings))
        set(&rules.rate, share(root, "rate"))
        set(&rules.capPerETP, money(root, "cap_eur_per_etp"))
        set(&rules.referenceCost, money(root, "reference_cost_eur"))
        let minimum = root.number("minimum_etp", expected: "0 – 1000", findings: &findings) {
            (0...1000).contains($0)
        }
        set(&rules.minimumETP, minimum.map { ExactETP($0) })
        set(&rules.stateCeiling, stateCeiling(root))
        set(&rules.countsFSEAsState, root.truth("fse_counts_as_state", findings: &findings))
        set(&rules.minimumRequest, money(root, "minimum_request_eur"))
        set(&rules.minimumWorkingTime, share(root, "minimum_working_time"))
        set(&rules.allowsNewCoordinators, root.truth("new_coordinators", findings: &findings))
        set(&rules.consolidatesOnly, root.truth("consolidation", findings: &findings))
        set(&rules.prioritisesCarriers, root.truth("priority_to_carriers", findings: &findings))
        if let eligible = root.mapping("eligible", valid: ["departements", "epcis"], findings: &findings) {
            set(&rules.eligibleDepartements, eligible.texts("departements", findings: &findings))
            set(&rules.eligibleEPCIs, eligible.texts("epcis", findings: &findings))
        }
        set(&rules.envelope, money(root, "envelope_eur"))
        set(&rules.durationMonths, months(root, "duration_months"))
        set(&rules.longestMonths, months(root, "longest_months"))
        set(&rules.opens, date(root, "opens"))
        set(&rules.closes, date(root, "closes"))
        if let opens = rules.opens, let closes = rules.closes, closes < opens {
            findings.add(Diagnostic(ValueProblem.reversedDates, at: root.place("closes"), value: closes.description))
        }
        rules.notes += root.texts("notes", findings: &findings) ?? []
        return findings.errors.isEmpty ? rules : nil
    }

    private func set<Value>(_ value: inout Value, _ new: Value?) {
        if let new { value = new }
    }

    private func set<Value>(_ value: inout Value?, _ new: Value?) {
        if let new { value = new }
    }

    private mutating func share(_ root: YAMLMapping, _ key: String) -> Share? {
        root.number(key, expected: "0.0000 – 1.0000", findings: &findings) {
            (0...1).contains($0) && abs(Share($0).number - $0) < 1e-9
        }.map { Share($0) }
    }

    private mutating func months(_ root: YAMLMapping, _ key: String) -> Int? {
        root.number(key, expected: "1 – 120", findings: &findings) { (1...120).contains($0) && $0 == $0.rounded() }
            .map { Int($0) }
    }

    private mutating func money(_ root: YAMLMapping, _ key: String) -> Money? {
        guard let text = root.text(key, findings: &findings) else { return nil }
        // Placing adds costs up in billionths of a euro.
        guard let money = Money(text), (1...900_000_000_000).contains(money.cents) else {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .amount), at: root.place(key), value: text))
            return nil
        }
        return money
    }

    private mutating func date(_ root: YAMLMapping, _ key: String) -> CivilDate? {
        guard let text = root.text(key, findings: &findings) else { return nil }
        guard let date = CivilDate(text) else {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .date), at: root.place(key), value: text))
            return nil
        }
        return date
    }

    private mutating func stateCeiling(_ root: YAMLMapping) -> CallRules.StateCeiling? {
        guard let ceiling = root.mapping("state_ceiling", valid: ["share", "structures"], findings: &findings) else {
            return nil
        }
        let valid = Post.StructureType.allCases.map(\.rawValue)
        var structures: [Post.StructureType] = []
        for name in ceiling.texts("structures", findings: &findings) ?? [] {
            if let structure = Post.StructureType(rawValue: name) {
                structures.append(structure)
            } else {
                findings.add(
                    Diagnostic(
                        ValueProblem.notAmong(valid: valid), at: ceiling.place("structures"), value: name,
                        nearest: nearest(to: name, among: valid)))
            }
        }
        guard let share = share(ceiling, "share") else {
            if ceiling["share"] == nil { findings.add(Diagnostic(YAMLProblem.missingKey, at: ceiling.place("share"))) }
            return nil
        }
        return CallRules.StateCeiling(share: share, structures: structures)
    }
}
