internal import Coverage
internal import Studies
internal import Territories

/// Who leaves the white zones and who enters them with a plan, by the definition: served is another thing.
struct PlanMoves {
    /// White before, and no more.
    private(set) var leaving = 0.0
    /// Covered by nobody before; in a perimeter after, whose capacity falls short.
    private(set) var stillShort = 0.0
    /// Not white before, and white after: only adjoining perimeters reached them, and one of their own falls short.
    private(set) var entering = 0.0

    init(_ plan: PlacementResult) {
        let (before, after, atoms) = (plan.before.now.statuses, plan.after.now.statuses, plan.before.scenario.atoms)
        for commune in plan.before.scenario.territory.communes {
            for atom in atoms.ranges[commune] {
                let people = atoms.populations[atom]
                switch (before[atom].isWhite, after[atom].isWhite) {
                case (true, false): leaving += people
                case (false, true): entering += people
                case (true, true):
                    if before[atom] != .capaciteInsuffisante, after[atom] == .capaciteInsuffisante {
                        stillShort += people
                    }
                case (false, false): break
                }
            }
        }
    }
}
