internal import Coverage
internal import FacilitatorNetwork
internal import Studies
internal import Wording

/// What an analysis says of contracts and projects, in a few lines.
struct ContractsText {
    private let result: StudyResult
    private let wording: Wording

    init(_ result: StudyResult, _ wording: Wording) {
        self.result = result
        self.wording = wording
    }

    /// None where the study names neither.
    var lines: [String] { contracts + projects }

    private var contracts: [String] {
        guard let contracts = result.contracts else { return [] }
        let current = contracts.current
        var lines = [
            "\(wording.contractsTitle)\(wording.colon)\(wording.buyers(contracts.buyers.count))\(wording.semicolon)"
                + wording.contractsLine(current.count, byStatus: ContractsSituation.counts(current))
        ]
        if contracts.ledger.republished > 0 { lines.append(wording.republished(contracts.ledger.republished)) }
        let losing = current.count { $0.lastServedDay != nil }
        if losing > 0 { lines.append(wording.losingTheirFollower(losing)) }
        return lines
    }

    private var projects: [String] {
        let needs = result.coverage.scenario.demand.projects
        guard !needs.isEmpty else { return [] }
        let active = needs.filter { $0.project.isActive(on: result.coverage.now.date) && $0.insideTerritory > 0 }
        return [
            wording.projectsLine(
                active: active.count, of: needs.count, etp: active.reduce(0) { $0 + $1.insideTerritory },
                names: active.map(\.project.name).joined(separator: wording.semicolon))
        ]
    }
}
