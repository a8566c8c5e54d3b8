internal import Coverage
internal import FacilitatorNetwork
internal import Territories

/// People grouped by what a plan can do for them, and the places where their capacity is judged.
struct Grouping {
    private(set) var groups: [PlacementProblem.Group] = []
    private(set) var capacities: [PlacementProblem.Capacity] = []
    private(set) var pockets: [PlacementProblem.Pocket] = []
    /// By candidate: what its perimeter brings to each capacity, pockets left out.
    private(set) var supplies: [[PlacementProblem.Supply]]

    private let scenario: Scenario
    private let now: Assessment
    private let candidates: [PostCandidate]
    /// By atom; nil for none.
    private var unitOfAtom: [Int?]
    /// By unit: what its ETP are shared by, and the sum.
    private var weights: [(atoms: [Int], weight: [Double], sum: Double)] = []

    init(
        _ scenario: Scenario, _ now: Assessment, candidates: [PostCandidate], perimeters: CandidatePerimeters,
        units: [DemandUnit]
    ) {
        self.scenario = scenario
        self.now = now
        self.candidates = candidates
        supplies = Array(repeating: [], count: candidates.count)
        unitOfAtom = Array(repeating: nil, count: scenario.atoms.count)
        share(units)
        addCapacities(units)
        addSupplies(perimeters)
        addPockets(perimeters)
        addGroups(perimeters)
    }

    /// Where capacity of an atom is judged, by position; nil outside the territory, and where nothing is judged.
    private func capacity(of atom: Int) -> Int? {
        guard now.balances != nil else { return nil }
        return scenario.demand.capacityUnits.unit(ofCommune: scenario.atoms.communes[atom])
    }

    /// A seat's ETP kept for a unit is shared over it as the register shares a reserved part: by people, else by area.
    private mutating func share(_ units: [DemandUnit]) {
        let atoms = scenario.atoms
        for (unit, item) in units.enumerated() {
            let inside = item.communes.flatMap { Array(atoms.ranges[$0]) }
            for atom in inside { unitOfAtom[atom] = unit }
            var weight = inside.map { atoms.populations[$0] }
            if weight.reduce(0, +) <= 0 { weight = inside.map { atoms.areasSquareMetres[$0] } }
            weights.append((inside, weight, weight.reduce(0, +)))
        }
    }

    private mutating func addCapacities(_ units: [DemandUnit]) {
        guard let balances = now.balances else { return }
        var shares: [[Int: Double]] = Array(repeating: [:], count: balances.count)
        for (unit, part) in weights.enumerated() where part.sum > 0 {
            for (atom, weight) in zip(part.atoms, part.weight) where !now.isExempt[atom] {
                if let capacity = capacity(of: atom) { shares[capacity][unit, default: 0] += weight / part.sum }
            }
        }
        capacities = zip(balances, shares).map { balance, shares in
            PlacementProblem.Capacity(
                missing: balance.missing, lacking: balance.need - balance.etp, judgedNeed: balance.judgedNeed,
                unitShares: shares.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        }
    }

    private mutating func addSupplies(_ perimeters: CandidatePerimeters) {
        for candidate in candidates.indices {
            var sums: [Int: (fixed: Double, perETP: Double)] = [:]
            for part in perimeters.parts[candidate] where !now.isExempt[part.atom] {
                guard let capacity = capacity(of: part.atom) else { continue }
                sums[capacity, default: (0, 0)].fixed += part.fixed
                sums[capacity, default: (0, 0)].perETP += part.perETP
            }
            supplies[candidate] = sums.sorted { $0.key < $1.key }.map {
                // What two nearly equal numbers leave is nothing.
                PlacementProblem.Supply(
                    place: $0.key, fixed: abs($0.value.fixed) < 1e-12 ? 0 : $0.value.fixed, perETP: $0.value.perETP)
            }
        }
    }

    /// Atoms of unknown ETP that candidates bring ETP to, each judged by itself, as the analysis does.
    private mutating func addPockets(_ perimeters: CandidatePerimeters) {
        guard let need = now.need else { return }
        let least = scenario.policy.leastShare
        var supplied: [Int: [PlacementProblem.Supply]] = [:]
        for candidate in candidates.indices {
            for part in perimeters.parts[candidate] where now.isExempt[part.atom] {
                supplied[part.atom, default: []].append(
                    .init(place: candidate, fixed: abs(part.fixed) < 1e-12 ? 0 : part.fixed, perETP: part.perETP))
            }
        }
        var shares: [Int: (unit: Int, share: Double)] = [:]
        for (unit, part) in weights.enumerated() where part.sum > 0 {
            for (atom, weight) in zip(part.atoms, part.weight) where now.isExempt[atom] {
                shares[atom] = (unit, weight / part.sum)
            }
        }
        var merged: [PocketKey: PlacementProblem.Pocket] = [:]
        for atom in Set(supplied.keys).union(shares.keys).sorted() {
            guard let capacity = capacity(of: atom) else { continue }
            let pocket = PlacementProblem.Pocket(
                capacity: capacity, missing: need[atom] * least - now.etp[atom], lacking: need[atom] - now.etp[atom],
                unitShares: shares[atom].map { [$0] } ?? [], supplies: supplied[atom] ?? [])
            guard mayOverflow(pocket) else { continue }
            let key = PocketKey(pocket, need: need[atom])
            merged[key] = merged[key].map { $0.merged(with: pocket) } ?? pocket
        }
        pockets = merged.values.sorted { ($0.capacity, $0.lacking) < ($1.capacity, $1.lacking) }
    }

    /// Whether more can come to a pocket than its own need.
    private func mayOverflow(_ pocket: PlacementProblem.Pocket) -> Bool {
        if !pocket.unitShares.isEmpty { return true }
        let most = pocket.supplies.reduce(0) { $0 + $1.fixed + $1.perETP * (candidates[$1.place].mostETP ?? .infinity) }
        return most > min(pocket.missing, pocket.lacking)
    }

    /// Pockets of one key are the same but for their size: what comes and what is needed stand in one proportion.
    private struct PocketKey: Hashable {
        let capacity: Int
        let unit: Int?
        let proportions: [Int]
        let candidates: [Int]

        init(_ pocket: PlacementProblem.Pocket, need: Double) {
            capacity = pocket.capacity
            unit = pocket.unitShares.first?.unit
            candidates = pocket.supplies.map(\.place)
            let amounts =
                [pocket.missing, pocket.lacking, pocket.unitShares.first?.share ?? 0]
                + pocket.supplies.flatMap { [$0.fixed, $0.perETP] }
            // Without any need each atom is of its own kind, told by what comes to it.
            let scale = need > 0 ? need : amounts.reduce(0) { max($0, abs($1)) }
            proportions = amounts.map { scale > 0 ? Int(($0 / scale * 1e9).rounded()) : 0 }
        }
    }

    private struct Key: Hashable {
        let capacity: Int?
        let owners: [Int]
        let neighbours: [Int]
        let unit: Int?
        let standing: PlacementProblem.Standing
    }

    private mutating func addGroups(_ perimeters: CandidatePerimeters) {
        var owners: [Int: [Int]] = [:]
        var neighbours: [Int: [Int]] = [:]
        for candidate in candidates.indices {
            for atom in perimeters.own[candidate] { owners[atom, default: []].append(candidate) }
            for atom in perimeters.adjoining[candidate] { neighbours[atom, default: []].append(candidate) }
        }
        let atoms = scenario.atoms
        let state = StateCover(scenario, now)
        var positions: [Key: Int] = [:]
        for commune in scenario.territory.communes {
            let isIdentified = scenario.policy.needWeights?.isIdentified[commune] ?? nil
            for atom in atoms.ranges[commune] {
                var standing = PlacementProblem.Standing()
                standing.isInOwn = now.isInOwnPerimeter[atom]
                standing.isInAdjoining = now.isInAdjoiningPerimeter[atom]
                standing.isExempt = now.isExempt[atom]
                standing.isNeedIdentified = isIdentified
                standing.isInOwnForState = state.isInOwn[atom]
                standing.isInAdjoiningForState = state.isInAdjoining[atom]
                let key = Key(
                    capacity: capacity(of: atom), owners: owners[atom] ?? [], neighbours: neighbours[atom] ?? [],
                    unit: unitOfAtom[atom], standing: standing)
                if let position = positions[key] {
                    groups[position].people += atoms.populations[atom]
                } else {
                    positions[key] = groups.count
                    groups.append(
                        PlacementProblem.Group(
                            people: atoms.populations[atom], capacity: key.capacity, owners: key.owners,
                            neighbours: key.neighbours, unit: key.unit, standing: standing))
                }
            }
        }
    }
}

extension PlacementProblem.Pocket {
    fileprivate func merged(with other: Self) -> Self {
        Self(
            capacity: capacity, missing: missing + other.missing, lacking: lacking + other.lacking,
            unitShares: zip(unitShares, other.unitShares).map { ($0.unit, $0.share + $1.share) },
            supplies: zip(supplies, other.supplies).map {
                PlacementProblem.Supply(place: $0.place, fixed: $0.fixed + $1.fixed, perETP: $0.perETP + $1.perETP)
            })
    }
}
