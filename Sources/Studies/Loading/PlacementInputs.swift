internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding
internal import GeometryKit
internal import Placement
internal import Territories
internal import VectorIO

/// The placement's own files and places, as far as they can be read.
struct PlacementInputs {
    let rules: CallRules?
    let travel: [String: [String: Double]]?
    let isEligible: [Bool]
    /// Places where seats may open.
    let places: [PostCandidate]
    /// Where the user's own rules were read, the extended ones after those that extend them.
    let rulesFiles: [String]

    /// - Parameter register: the study's; a register of applications of its own is added to it.
    static func read(
        _ settings: PlacementSettings, of study: Study, _ shelf: InputShelf, territory: Territory,
        named names: TerritoryNames, register: inout Register, findings: inout Findings
    ) throws -> PlacementInputs {
        let gazetteer = names.gazetteer
        let library = try settings.rules.flatMap { reference in
            try findings.attempt { try RulesLibrary.read(Self.path(reference, study), shelf) }
        }
        let rules = library?.rules
        let isEligible = try eligible(
            settings, rules, study: study, territory: territory, named: names, findings: &findings)
        let places = try PlacementPlaces(
            settings: settings, study: study, shelf: shelf, names: names, territory: territory,
            isEligible: isEligible
        ).read(register: &register, findings: &findings)
        let ids = places.map(\.id)
        var travel: [String: [String: Double]]?
        if case .travel(let matrix, _) = settings.seats.reach {
            var inMatrix = Findings()
            let units =
                (settings.seats.unit == .epci ? gazetteer.epcis.map(\.code) : []) + gazetteer.communes.map(\.code)
            travel = try findings.attempt {
                try TravelMatrix.read(
                    shelf.read(study.path(matrix), as: matrix), candidates: ids, units: units, findings: &inMatrix)
            }
            findings.add(contentsOf: inMatrix)
        }
        if let rules, let budget = settings.limits.budget, let envelope = rules.envelope, budget > envelope {
            findings.add(
                Diagnostic(
                    PlanningProblem.budgetBeyondEnvelope(envelope: envelope.euros), severity: .warning,
                    at: .init(file: study.file, column: "placement.budget_eur"), value: budget.description))
        }
        checkLocked(settings, study, places, register, &findings)
        checkAllocations(settings, study, gazetteer, &findings)
        return PlacementInputs(
            rules: rules, travel: travel, isEligible: isEligible, places: places,
            rulesFiles: library?.files ?? [])
    }

    /// What is locked must be a candidate: a place, an application or a post whose convention ends.
    private static func checkLocked(
        _ settings: PlacementSettings, _ study: Study, _ places: [PostCandidate], _ register: Register,
        _ findings: inout Findings
    ) {
        let posts = register.posts.filter { $0.status == .candidature || $0.end != nil }
        let ids = places.map(\.id) + posts.map(\.id)
        let limits = settings.limits
        for (key, locked) in [("locked_in", limits.lockedIn.map(\.id)), ("locked_out", limits.lockedOut)] {
            for id in locked where !ids.contains(id) {
                findings.add(
                    Diagnostic(
                        ValueProblem.notAmong(valid: Array(ids.prefix(12))),
                        at: .init(file: study.file, column: "placement.\(key)"),
                        value: id, nearest: nearest(to: id, among: ids)))
            }
        }
    }

    private static func checkAllocations(
        _ settings: PlacementSettings, _ study: Study, _ gazetteer: Gazetteer, _ findings: inout Findings
    ) {
        let resolver = CodeResolver(gazetteer: gazetteer)
        let place = Diagnostic.Place(file: study.file, column: "placement.allocation")
        for allocation in settings.limits.allocations {
            _ = try? findings.attempt {
                try resolver.position(of: allocation.departement, at: .departement, place: place)
            }
        }
    }

    /// A name of the library stays a name; a file is beside the study.
    static func path(_ reference: String, _ study: Study) -> String {
        RulesReader.isPath(reference) ? study.path(reference) : reference
    }

    /// What is open of the territory: the study's own choice, as far as the call's open territories go.
    private static func eligible(
        _ settings: PlacementSettings, _ rules: CallRules?, study: Study, territory: Territory,
        named names: TerritoryNames, findings: inout Findings
    ) throws -> [Bool] {
        let gazetteer = names.gazetteer
        let resolver = CodeResolver(gazetteer: gazetteer)
        let key = Diagnostic.Place(file: study.file, column: "placement.eligible")
        var isEligible = territory.contains
        if let rules, !rules.eligibleDepartements.isEmpty || !rules.eligibleEPCIs.isEmpty {
            var isOpen = Array(repeating: false, count: isEligible.count)
            for (level, codes) in [(Level.departement, rules.eligibleDepartements), (.epci, rules.eligibleEPCIs)] {
                for code in codes {
                    let place = Diagnostic.Place(file: settings.rules, column: "eligible")
                    let position = try findings.attempt { try resolver.position(of: code, at: level, place: place) }
                    for commune in position.map({ gazetteer.communes(of: $0, at: level) }) ?? [] {
                        isOpen[commune] = true
                    }
                }
            }
            isEligible = zip(isEligible, isOpen).map { $0 && $1 }
        }
        if let (level, codes) = settings.eligible {
            var isChosen = Array(repeating: false, count: isEligible.count)
            for code in codes {
                guard
                    let position = try findings.attempt({ try names.position(of: code, at: level, place: key) })
                else { continue }
                let communes = gazetteer.communes(of: position, at: level)
                for commune in communes { isChosen[commune] = true }
                if !communes.contains(where: { territory.contains[$0] }) {
                    findings.add(Diagnostic(PlanningProblem.placementOutOfTerritory(code: code), at: key, value: code))
                } else if !communes.contains(where: { isEligible[$0] }) {
                    findings.add(
                        Diagnostic(
                            PlanningProblem.closedByCall(call: rules?.title ?? ""), severity: .warning, at: key,
                            value: code))
                }
            }
            isEligible = zip(isEligible, isChosen).map { $0 && $1 }
        }
        if findings.errors.isEmpty, !isEligible.contains(true) {
            findings.add(Diagnostic(PlanningProblem.nothingEligible(call: rules?.title), at: key))
        }
        return isEligible
    }
}
