internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding
internal import GeometryKit
internal import Placement
internal import Territories
internal import VectorIO

/// Reads where posts may open, by identifier, so that the order of a file's rows changes nothing.
struct PlacementCandidates {
    let settings: PlacementSettings
    let study: Study
    let shelf: InputShelf
    let rules: CallRules?
    let gazetteer: Gazetteer
    let territory: Territory
    /// One a commune.
    let isEligible: [Bool]

    /// - Parameter register: the study's; a register of applications of its own is added to it.
    func read(register: inout Register, findings: inout Findings) throws -> [CandidatePlace] {
        var places: [CandidatePlace] = []
        switch settings.candidates {
        case .seats: places = seats
        case .communes(let codes): places = try codes.compactMap { try commune($0, findings: &findings) }
        case .applications: places = applications(of: register)
        case .file(let file):
            var inTable = Findings()
            let table = try findings.attempt {
                try Table.read(shelf.read(study.path(file), as: file), part: nil, findings: &inTable) {
                    CandidateReader.isHeader($0) || RegisterReader.isHeader($0)
                }
            }
            findings.add(contentsOf: inTable)
            guard let table else { return [] }
            if CandidateReader.isHeader(table.header) {
                places = CandidateReader.places(table, findings: &findings)
            } else {
                let names = try StudyNames.names(of: StudyDraft(study), around: territory, in: gazetteer)
                let more = try RegisterReader.read(table, names: names, zones: nil, findings: &findings)
                register = Register(
                    posts: register.posts + more.following(register.polygons).posts,
                    polygons: register.polygons + more.polygons)
                places = applications(of: register)
            }
        }
        if places.isEmpty, findings.errors.isEmpty {
            findings.add(
                Diagnostic(PlanningProblem.noCandidates, at: .init(file: study.file, column: "placement.candidates")))
        }
        return places.sorted { $0.id < $1.id }
    }

    private func place(_ commune: Int, id: String, refusals: [FundingRule] = []) -> CandidatePlace {
        let item = gazetteer.communes[commune]
        return CandidatePlace(id: id, name: item.name, seat: commune, location: item.seat, refusals: refusals)
    }

    /// One an EPCI; of a user's own boundaries, each territory's.
    private var seats: [CandidatePlace] {
        if gazetteer.epcis.isEmpty {
            return isEligible.indices.filter { isEligible[$0] }.map { place($0, id: gazetteer.communes[$0].code) }
        }
        return gazetteer.epcis.compactMap { epci in
            guard let seat = epci.seat, isEligible[seat] else { return nil }
            return place(seat, id: epci.code)
        }
    }

    private func commune(_ code: String, findings: inout Findings) throws -> CandidatePlace? {
        let key = Diagnostic.Place(file: study.file, column: "placement.candidates")
        let names = try StudyNames.names(of: StudyDraft(study), around: territory, in: gazetteer)
        guard let commune = try findings.attempt({ try names.position(of: code, at: .commune, place: key) }) else {
            return nil
        }
        guard territory.contains[commune] else {
            findings.add(Diagnostic(PlanningProblem.placementOutOfTerritory(code: code), at: key, value: code))
            return nil
        }
        let closed = gazetteer.communes[commune].departement.map { gazetteer.departements[$0].code } ?? code
        return place(
            commune, id: gazetteer.communes[commune].code,
            refusals: isEligible[commune] ? [] : [.closedTerritory(code: closed)])
    }

    /// The rows `statut: candidature`, with the rules that keep some out.
    private func applications(of register: Register) -> [CandidatePlace] {
        register.posts.enumerated().filter { $0.element.status == .candidature }.map { index, post in
            let seat = post.seat.map { gazetteer.communes[$0] }
            let most = post.mostETP ?? post.etp
            // Amounts are stated for the size asked for; those of other sizes follow by rule of three.
            let stated = (post.etp ?? most).map { ExactETP($0) }.flatMap { $0.thousandths > 0 ? $0 : nil }
            func scaled(_ amount: Money) -> FullCost? { stated.map { FullCost(amount, for: $0) } }
            let cost = post.financing.annualCost.flatMap(scaled)
            let amounts = post.financing.amounts.compactMapValues(scaled)
            let ownLine: Financing.Line = rules?.funder == .fse ? .fse : .etatAAP
            return CandidatePlace(
                id: post.id, name: post.structure.isEmpty ? post.id : post.structure, seat: post.seat,
                location: seat?.seat, leastETP: post.leastETP, mostETP: most, cost: cost, application: index,
                asked: rules == nil ? nil : amounts[ownLine], coFunding: amounts.filter { $0.key != ownLine },
                refusals: rules.map { refusals(of: post, seat, most, cost, amounts, under: $0, in: register) } ?? [])
        }
    }

    /// What the call refuses of an application at its largest size.
    private func refusals(
        of post: Post, _ seat: Commune?, _ most: Double?, _ cost: FullCost?, _ amounts: [Financing.Line: FullCost],
        under rules: CallRules, in register: Register
    ) -> [FundingRule] {
        let etp = ExactETP(most ?? 1)
        let unstated = FullCost(perETP: rules.referenceCost ?? PlacementInstance.usualCost)
        let isRenewal = register.posts.contains {
            $0.status == .enCours && $0.quality == post.quality && !post.structure.isEmpty
                && $0.structure == post.structure && $0.end != nil
        }
        let request = FundingRequest(
            etp: etp, cost: (cost ?? unstated).amount(for: etp), structure: post.structureType, quality: post.quality,
            amounts: amounts.mapValues { $0.amount(for: etp) }, isRenewal: isRenewal,
            departement: seat?.departement.map { gazetteer.departements[$0].code },
            epci: rules.eligibleEPCIs.isEmpty ? nil : seat?.epci.map { gazetteer.epcis[$0].code })
        return FinancingPlan(request, under: rules).refusals
    }
}
