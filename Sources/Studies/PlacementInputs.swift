internal import CoverageAnalysis
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
    let candidates: [CandidatePlace]

    /// - Parameter register: the study's; a register of applications of its own is added to it.
    static func read(
        _ settings: PlacementSettings, of study: Study, territory: Territory, in gazetteer: Gazetteer,
        register: inout Register,
        findings: inout Findings
    ) throws -> PlacementInputs {
        let rules = try settings.rules.flatMap { reference in
            try findings.attempt { try RulesLibrary.read(Self.path(reference, study)) }
        }
        var travel: [String: [String: Double]]?
        if case .travel(let matrix, _) = settings.reach {
            var inMatrix = Findings()
            travel = try findings.attempt {
                try TravelMatrix.read(path: study.path(matrix), file: matrix, findings: &inMatrix)
            }
            findings.add(contentsOf: inMatrix)
        }
        let isEligible = try eligible(
            settings, rules, study: study, territory: territory, in: gazetteer, findings: &findings)
        let candidates = try candidates(
            settings, rules, of: study, in: gazetteer, isEligible: isEligible, register: &register, findings: &findings)
        let ids = candidates.map(\.id)
        for (key, locked) in [("locked_in", settings.lockedIn), ("locked_out", settings.lockedOut)] {
            for id in locked where !ids.contains(id) {
                findings.add(
                    Diagnostic(
                        .notAmong(valid: Array(ids.prefix(12))),
                        at: .init(file: study.file, column: "placement.\(key)"),
                        value: id, nearest: nearest(to: id, among: ids)))
            }
        }
        return PlacementInputs(rules: rules, travel: travel, isEligible: isEligible, candidates: candidates)
    }

    /// A name of the library stays a name; a file is beside the study.
    private static func path(_ reference: String, _ study: Study) -> String {
        reference.contains("/") || reference.hasSuffix(".yml") || reference.hasSuffix(".yaml")
            ? study.path(reference) : reference
    }

    /// The study's own choice, else the call's open territories, else everything.
    private static func eligible(
        _ settings: PlacementSettings, _ rules: CallRules?, study: Study, territory: Territory, in gazetteer: Gazetteer,
        findings: inout Findings
    ) throws -> [Bool] {
        var chosen: [(Level, [String])] = []
        if let eligible = settings.eligible {
            chosen = [(eligible.level, eligible.codes)]
        } else if let rules {
            if !rules.eligibleDepartements.isEmpty { chosen.append((.departement, rules.eligibleDepartements)) }
            if !rules.eligibleEPCIs.isEmpty { chosen.append((.epci, rules.eligibleEPCIs)) }
        }
        guard !chosen.isEmpty else { return territory.contains }
        let resolver = CodeResolver(gazetteer: gazetteer)
        let place = Diagnostic.Place(file: study.file, column: "placement.eligible")
        var isEligible = Array(repeating: false, count: gazetteer.communes.count)
        for (level, codes) in chosen {
            for code in codes {
                let position = try findings.attempt { try resolver.position(of: code, at: level, place: place) }
                let communes = position.map { gazetteer.communes(of: $0, at: level) } ?? []
                let inside = communes.filter { territory.contains[$0] }
                if position != nil, inside.isEmpty, settings.eligible != nil {
                    findings.add(Diagnostic(.placementOutOfTerritory(code: code), at: place, value: code))
                }
                for commune in inside { isEligible[commune] = true }
            }
        }
        return isEligible
    }

    private static func candidates(
        _ settings: PlacementSettings, _ rules: CallRules?, of study: Study, in gazetteer: Gazetteer,
        isEligible: [Bool], register: inout Register, findings: inout Findings
    ) throws -> [CandidatePlace] {
        func place(_ commune: Int, id: String, name: String) -> CandidatePlace {
            CandidatePlace(id: id, name: name, seat: commune, location: gazetteer.communes[commune].seat)
        }
        switch settings.candidates {
        case .seats:
            if gazetteer.epcis.isEmpty {
                return isEligible.indices.filter { isEligible[$0] }.map { commune in
                    place(commune, id: gazetteer.communes[commune].code, name: gazetteer.communes[commune].name)
                }
            }
            return gazetteer.epcis.compactMap { epci in
                guard let seat = epci.seat, isEligible[seat] else { return nil }
                return place(seat, id: epci.code, name: gazetteer.communes[seat].name)
            }
        case .communes(let codes):
            let resolver = CodeResolver(gazetteer: gazetteer)
            return try codes.compactMap { code in
                try findings.attempt {
                    try resolver.position(
                        of: code, at: .commune, place: .init(file: study.file, column: "placement.candidates"))
                }.map { place($0, id: code, name: gazetteer.communes[$0].name) }
            }
        case .applications:
            return applications(of: register, rules, in: gazetteer)
        case .file(let file):
            var inTable = Findings()
            let table = try findings.attempt {
                try Table.read(path: study.path(file), part: nil, file: file, findings: &inTable) {
                    CandidateReader.isHeader($0) || RegisterReader.isHeader($0)
                }
            }
            findings.add(contentsOf: inTable)
            guard let table else { return [] }
            if CandidateReader.isHeader(table.header) { return CandidateReader.places(table, findings: &findings) }
            let more = try RegisterReader.read(table, gazetteer: gazetteer, zones: nil, findings: &findings)
            register = Register(
                posts: register.posts + more.following(register.polygons).posts,
                polygons: register.polygons + more.polygons)
            return applications(of: register, rules, in: gazetteer)
        }
    }

    /// The rows `statut: candidature`, with the rules that keep some out.
    private static func applications(
        of register: Register, _ rules: CallRules?, in gazetteer: Gazetteer
    ) -> [CandidatePlace] {
        register.posts.enumerated().filter { $0.element.status == .candidature }.map { index, post in
            let seat = post.seat.map { gazetteer.communes[$0] }
            let most = post.mostETP ?? post.etp
            let size = (post.etp ?? most).map { ExactETP($0) }
            let cost = post.financing.annualCost.flatMap { stated in
                size.flatMap { $0.thousandths > 0 ? FullCost(stated, for: $0) : nil }
            }
            var refusals: [FundingRule] = []
            if let rules {
                let etp = ExactETP(most ?? 1)
                let cost = post.financing.annualCost ?? rules.referenceCost ?? PlacementInstance.usualCost
                let request = FundingRequest(
                    etp: etp, cost: cost, structure: post.structureType, quality: post.quality,
                    amounts: post.financing.amounts,
                    departement: seat?.departement.map { gazetteer.departements[$0].code },
                    epci: rules.eligibleEPCIs.isEmpty ? nil : seat?.epci.map { gazetteer.epcis[$0].code })
                refusals = FinancingPlan(request, under: rules).refusals
            }
            return CandidatePlace(
                id: post.id, name: post.structure.isEmpty ? post.id : post.structure, seat: post.seat,
                location: seat?.seat, leastETP: post.leastETP, mostETP: most, cost: cost, application: index,
                refusals: refusals)
        }
    }
}
