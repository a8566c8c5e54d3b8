internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding
internal import GeometryKit
internal import Placement
internal import Territories
internal import VectorIO

/// Reads where seats may open, by identifier, so that the order of a file's rows changes nothing.
struct PlacementPlaces {
    let settings: PlacementSettings
    let study: Study
    let shelf: InputShelf
    let names: TerritoryNames
    let territory: Territory
    /// One a commune.
    let isEligible: [Bool]

    private var gazetteer: Gazetteer { names.gazetteer }

    /// - Parameter register: the study's; a register of applications of its own is added to it.
    func read(register: inout Register, findings: inout Findings) throws -> [PostCandidate] {
        var places: [PostCandidate] = []
        for source in settings.sources(in: register) {
            switch source {
            case .renewals, .applications, .coordinators: continue
            case .seats: places += seats
            case .communes(let codes): places += try codes.compactMap { try commune($0, findings: &findings) }
            case .file(let file): places += try self.places(in: file, register: &register, findings: &findings)
            }
        }
        var known: Set<String> = []
        return places.filter { known.insert($0.id).inserted }.sorted { $0.id < $1.id }
    }

    private func places(
        in file: String, register: inout Register, findings: inout Findings
    ) throws -> [PostCandidate] {
        var inTable = Findings()
        let table = try findings.attempt {
            try Table.read(shelf.read(study.path(file), as: file), part: nil, findings: &inTable) {
                CandidateReader.isHeader($0) || RegisterReader.isHeader($0)
            }
        }
        findings.add(contentsOf: inTable)
        guard let table else { return [] }
        if CandidateReader.isHeader(table.header) { return CandidateReader.places(table, findings: &findings) }
        let more = try RegisterReader.read(table, names: names, zones: nil, findings: &findings)
        register = Register(
            posts: register.posts + more.following(register.polygons).posts,
            polygons: register.polygons + more.polygons)
        return []
    }

    private func place(_ commune: Int, id: String, refusals: [Refusal] = []) -> PostCandidate {
        let item = gazetteer.communes[commune]
        return PostCandidate(id: id, name: item.name, seat: commune, location: item.seat, refusals: refusals)
    }

    /// One an EPCI; of a user's own boundaries, each territory's.
    private var seats: [PostCandidate] {
        if gazetteer.epcis.isEmpty {
            return isEligible.indices.filter { isEligible[$0] }.map { place($0, id: gazetteer.communes[$0].code) }
        }
        return gazetteer.epcis.compactMap { epci in
            guard let seat = epci.seat, isEligible[seat] else { return nil }
            return place(seat, id: epci.code)
        }
    }

    private func commune(_ code: String, findings: inout Findings) throws -> PostCandidate? {
        let key = Diagnostic.Place(file: study.file, column: "placement.candidates")
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
            refusals: isEligible[commune] ? [] : [Refusal(.closedTerritory(code: closed))])
    }
}

extension PlacementSettings {
    /// Where candidates come from; where the study leaves it open, what stands and what is asked for, or seats.
    func sources(in register: Register) -> [Source] {
        sources ?? [.renewals, register.posts.contains { $0.status == .candidature } ? .applications : .seats]
    }
}
