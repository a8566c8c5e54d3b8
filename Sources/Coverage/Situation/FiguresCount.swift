internal import FacilitatorNetwork
internal import Territories

/// Counts figures: one pass over the atoms of the territory, whatever the number of units.
struct FiguresCount {
    private let scenario: Scenario
    /// Looked at once an atom: to take them out of the scenario each time costs more than the sums.
    private let atoms: AtomTable
    private let communes: [Commune]
    private let now: Assessment
    private let horizon: Assessment
    private let stateContracts: StateContracts?

    init(_ scenario: Scenario, _ now: Assessment, _ horizon: Assessment, _ stateContracts: StateContracts?) {
        self.scenario = scenario
        atoms = scenario.atoms
        communes = scenario.gazetteer.communes
        self.now = now
        self.horizon = horizon
        self.stateContracts = stateContracts
    }

    /// The figures of sets of communes of the territory that have none in common.
    /// - Parameter setOfCommune: the set of each commune of the gazetteer; nil for none.
    /// - Complexity: linear in the atoms of the sets and of the active posts' perimeters.
    func figures(count: Int, setOfCommune: [Int?], communes members: some Sequence<Int>) -> [TerritoryFigures] {
        var empty = TerritoryFigures()
        empty.needSum = now.need == nil ? nil : 0
        empty.stateContractsPeople = stateContracts == nil ? nil : (0, 0)
        var figures = Array(repeating: empty, count: count)
        for commune in members {
            guard let set = setOfCommune[commune] else { continue }
            add(commune, to: &figures[set])
        }
        countPosts(in: &figures, setOfCommune)
        return figures
    }

    private func add(_ commune: Int, to figures: inout TerritoryFigures) {
        let isCounted = communes[commune].population != nil
        if isCounted { figures.isPopulationKnown = true } else { figures.communesWithoutPopulation += 1 }
        for atom in atoms.ranges[commune] {
            let (people, area) = (atoms.populations[atom], atoms.areasSquareMetres[atom])
            let status = now.statuses[atom]
            figures.people += people
            figures.areaSquareMetres += area
            figures.etpSum += now.etp[atom]
            if isCounted { figures.countedETP += now.etp[atom] }
            figures.peopleByStatus[status] += people
            figures.areaByStatus[status] += area
            if now.isExempt[atom] {
                figures.hasUnknownETP = true
                figures.unknownETPPeople += people
            }
            if let need = now.need {
                figures.needSum? += need[atom]
                if now.isDeficitKnown(of: atom, in: scenario) { figures.judgedNeed += need[atom] }
                figures.deficitSum += now.deficit(of: atom, in: scenario)
                figures.excessSum += now.excess(of: atom, in: scenario)
            }
            if !status.isWhite, horizon.statuses[atom].isWhite {
                figures.fragilePeople += people
                figures.isFragile = true
            }
            if let stateContracts {
                if stateContracts.isWhite[atom] { figures.stateContractsPeople?.white += people }
                if stateContracts.isOpen[atom] { figures.stateContractsPeople?.open += people }
            }
        }
    }

    /// How many active posts reach each set.
    private func countPosts(in figures: inout [TerritoryFigures], _ setOfCommune: [Int?]) {
        var lastPost = Array(repeating: -1, count: figures.count)
        for (post, row) in scenario.reach.rows.enumerated() where now.states[post] == .actif {
            for reached in [row.own, row.adjoining] {
                for atom in reached {
                    guard let set = setOfCommune[atoms.communes[atom]], lastPost[set] != post else { continue }
                    lastPost[set] = post
                    figures[set].postCount += 1
                }
            }
        }
    }
}
