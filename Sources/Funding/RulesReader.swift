internal import Diagnostics
internal import FacilitatorNetwork
public import Foundation
public import VectorIO
internal import YAMLReading
internal import Yams

/// Reads the rules of a call for projects from its file, and says everything that is wrong with it in one go.
public struct RulesReader {
    let file: String
    var findings = Findings()

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
            let names = names(in: library)
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

    /// Of the rules in a folder, in the order of the alphabet.
    public static func names(in library: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: library)) ?? [])
            .filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.sorted()
    }

    private init(file: String) {
        self.file = file
    }

    private static func beside(_ file: String, _ path: String) -> String {
        if path.hasPrefix("/") { return path }
        return URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(path).path
    }

    private static let keys =
        ["extends", "title", "source", "funder"] + RuleKey.allCases.map(\.rawValue) + [
            "obligations", "where", "notes",
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
            rules = CallRules(name: "", title: "", source: "", payment: .init(funder: .etat, rate: nil))
        }
        rules.name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        set(&rules.title, root.text("title", findings: &findings))
        set(&rules.source, root.text("source", findings: &findings))
        readPayment(root, &rules.payment)
        readStaffing(root, &rules.staffing)
        if let eligible = root.mapping("eligible", valid: ["departements", "epcis"], findings: &findings) {
            set(&rules.places.departements, eligible.texts("departements", findings: &findings))
            set(&rules.places.epcis, eligible.texts("epcis", findings: &findings))
        }
        readCalendar(root, &rules.calendar)
        set(&rules.obligations, root.obligations(source: rules.source, findings: &findings))
        readAppraisal(root, &rules.appraisal)
        readCitations(root, &rules)
        rules.notes += root.texts("notes", joiningPairs: true, findings: &findings) ?? []
        return findings.errors.isEmpty ? rules : nil
    }

    private mutating func readPayment(_ root: YAMLMapping, _ payment: inout CallRules.Payment) {
        set(&payment.funder, root.keyword("funder", CallRules.Funder.self, findings: &findings))
        // Said, so that a forgotten rate is not taken for one that the text leaves open.
        if root["rate"]?.scalar?.string == "unknown" {
            payment.rate = nil
        } else {
            set(&payment.rate, root.share(.rate, findings: &findings))
        }
        set(&payment.capPerETP, root.money(.capPerETP, findings: &findings))
        set(&payment.referenceCost, root.money(.referenceCost, findings: &findings))
        set(&payment.minimumRequest, root.money(.minimumRequest, findings: &findings))
        set(&payment.envelope, root.money(.envelope, findings: &findings))
        set(&payment.stateCeiling, stateCeiling(root))
        set(&payment.countsFSEAsState, truth(root, .countsFSEAsState))
        set(&payment.costBase, root.keyword("cost_base", CallRules.CostBase.self, findings: &findings))
        set(
            &payment.linesToState,
            root.keywords(RuleKey.linesToState.rawValue, Financing.Line.self, findings: &findings))
        set(&payment.needsCofunding, truth(root, .needsCofunding))
        set(&payment.forbidsSubstitution, truth(root, .nonSubstitution))
        set(&payment.asksForBodyPerimeter, truth(root, .bodyPerimeter))
    }

    private mutating func readStaffing(_ root: YAMLMapping, _ staffing: inout CallRules.Staffing) {
        set(&staffing.minimumETP, root.etp(.minimumETP, findings: &findings))
        set(&staffing.minimumWorkingTime, root.share(.minimumWorkingTime, findings: &findings))
        set(
            &staffing.newCoordinators,
            root.keyword(RuleKey.newCoordinators.rawValue, CallRules.NewCoordinators.self, findings: &findings))
        set(
            &staffing.regionsWithCoordinator,
            root.texts(RuleKey.regionsWithCoordinator.rawValue, findings: &findings))
        set(&staffing.coordinatorRenewals, coordinatorRenewals(root))
        set(&staffing.consolidatesOnly, truth(root, .consolidation))
        set(&staffing.prioritisesCarriers, truth(root, .priorityToCarriers))
        set(&staffing.asksNationalCommittee, truth(root, .nationalCommittee))
    }

    private mutating func readCalendar(_ root: YAMLMapping, _ calendar: inout CallRules.Calendar) {
        set(&calendar.durationMonths, root.months(.durationMonths, findings: &findings))
        set(&calendar.longestMonths, root.months(.longestMonths, findings: &findings))
        set(&calendar.opens, root.date(.opens, findings: &findings))
        set(&calendar.closes, root.date(.closes, findings: &findings))
        set(&calendar.earliestStart, root.date(.earliestStart, findings: &findings))
        set(&calendar.latestEnd, root.date(.latestEnd, findings: &findings))
        set(&calendar.startsAfterClosing, truth(root, .startsAfterClosing))
        for (first, last, key) in [
            (calendar.opens, calendar.closes, RuleKey.closes),
            (calendar.earliestStart, calendar.latestEnd, .latestEnd),
        ] {
            if let first, let last, last < first {
                findings.add(
                    Diagnostic(
                        ValueProblem.reversedDates, at: root.place(key.rawValue), value: last.description))
            }
        }
    }

    /// A rule that a variant states anew no longer stands where the rules that it extends have it.
    private mutating func readCitations(_ root: YAMLMapping, _ rules: inout CallRules) {
        for key in RuleKey.allCases where root[key.rawValue] != nil { rules.citations[key] = nil }
        guard let places = root.mapping("where", valid: RuleKey.allCases.map(\.rawValue), findings: &findings) else {
            return
        }
        for key in RuleKey.allCases {
            guard let place = places.text(key.rawValue, findings: &findings) else { continue }
            rules.citations[key] = Citation(source: rules.source, place: place)
        }
    }

    private func set<Value>(_ value: inout Value, _ new: Value?) {
        if let new { value = new }
    }

    private func set<Value>(_ value: inout Value?, _ new: Value?) {
        if let new { value = new }
    }

    private mutating func truth(_ root: YAMLMapping, _ key: RuleKey) -> Bool? {
        root.truth(key.rawValue, findings: &findings)
    }

    /// `true`, `false`, or how many ETP at most.
    private mutating func coordinatorRenewals(_ root: YAMLMapping) -> CallRules.CoordinatorRenewals? {
        switch root[RuleKey.coordinatorRenewals.rawValue]?.scalar?.string {
        case "true": .asTheyWere
        case "false": .notAllowed
        default: root.etp(.coordinatorRenewals, findings: &findings).map { .atMost($0) }
        }
    }

    private mutating func stateCeiling(_ root: YAMLMapping) -> CallRules.StateCeiling? {
        guard let ceiling = root.mapping("state_ceiling", valid: ["share", "structures"], findings: &findings) else {
            return nil
        }
        let structures = ceiling.keywords("structures", Post.StructureType.self, findings: &findings) ?? []
        guard let share = ceiling.share("share", findings: &findings) else {
            if ceiling["share"] == nil { findings.add(Diagnostic(YAMLProblem.missingKey, at: ceiling.place("share"))) }
            return nil
        }
        return CallRules.StateCeiling(share: share, structures: structures)
    }
}
