internal import Coverage
internal import FacilitatorNetwork
internal import Studies

extension Summary {
    /// Buyers and contracts, and large projects; null where the study names none.
    struct Contracts: Encodable {
        private let contracts: Followed?
        private let projects: Asked?

        init(_ result: StudyResult) {
            contracts = result.contracts.map { Followed($0) }
            let needs = result.coverage.scenario.demand.projects
            projects = needs.isEmpty ? nil : Asked(needs, result.coverage)
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(contracts, forKey: .contracts)
            try container.encode(projects, forKey: .projects)
        }

        private enum CodingKeys: String, CodingKey {
            case contracts = "marches"
            case projects = "projets"
        }
    }

    /// Contracts that are not over.
    private struct Followed: Encodable {
        let buyers: Int
        let contracts: Int
        let ended: Int
        let republished: Int
        /// By the code of the status.
        let byStatus: [String: Int]
        let amount: Double
        let hours: Double
        let losing: Int

        init(_ situation: ContractsSituation) {
            let current = situation.current
            buyers = situation.buyers.count
            contracts = current.count
            ended = situation.contracts.count - current.count
            republished = situation.ledger.republished
            let counts = ContractsSituation.counts(current)
            byStatus = Dictionary(
                uniqueKeysWithValues: ServiceStatus.allCases.map { ($0.rawValue, counts[$0] ?? 0) })
            amount = Double(current.reduce(0) { $0 + ($1.contract.amount?.cents ?? 0) }) / 100
            hours = current.reduce(0) { $0 + ($1.contract.insertionHours ?? 0) }
            losing = current.count { $0.lastServedDay != nil }
        }

        private enum CodingKeys: String, CodingKey {
            case buyers = "acheteurs"
            case contracts = "marches"
            case ended = "marches_termines"
            case republished = "lignes_republiees"
            case byStatus = "par_service"
            case amount = "montant"
            case hours = "heures_insertion"
            case losing = "marches_perdant_leur_facilitateur"
        }
    }

    private struct Asked: Encodable {
        let projects: Int
        let active: Int
        let etp: Double

        init(_ needs: [ProjectNeed], _ coverage: Situation) {
            projects = needs.count
            let active = needs.filter { $0.project.isActive(on: coverage.now.date) && $0.insideTerritory > 0 }
            self.active = active.count
            etp = active.reduce(0) { $0 + $1.insideTerritory }
        }

        private enum CodingKeys: String, CodingKey {
            case projects = "projets"
            case active = "en_cours"
            case etp = "etp_demandes"
        }
    }
}
