/// ETP held against need where capacity is judged.
///
/// The atoms that a post of unknown ETP serves are exempt: their need pulls nobody down, since what answers it is
/// unknown and not zero. What is known to come to them beyond their need counts for their neighbours, so that one more
/// post, whose ETP nobody knows, never makes a capacity insufficient.
public struct CapacityBalance: Hashable, Sendable {
    /// ETP and need of the atoms that are judged.
    public private(set) var etp = 0.0
    /// ETP that the target asks of the same atoms as `etp` counts.
    public private(set) var need = 0.0
    /// Need of the atoms that are not exempt: what the deficit is shared out by.
    public private(set) var judgedNeed = 0.0
    /// Need of all the atoms.
    private var wholeNeed = 0.0
    /// Known ETP of all the atoms: what an excess is shared out by where nothing is needed.
    private(set) var knownETP = 0.0
    /// Supply less the need that tolerance leaves: below 0 is insufficient.
    private var margin = 0.0

    /// ETP lacking.
    public var deficit: Double { max(0, need - etp) }
    /// ETP beyond the need.
    public var excess: Double { max(0, etp - need) }
    /// ETP to come until supply reaches the need less tolerance; 0 or less where it does.
    public var missing: Double { -margin }
    /// Whether supply is below the need less tolerance; a deficit within tolerance is not.
    public var isInsufficient: Bool { margin < 0 }

    /// What is known is enough for all the need, exempt atoms included: nothing lacks, whatever the unknown ETP are.
    var isSurelyEnough: Bool { knownETP >= wholeNeed * (1 - 1e-9) }

    /// - Parameter leastShare: the part of the need that is enough.
    mutating func add(etp known: Double, need asked: Double, isExempt: Bool, leastShare: Double) {
        let left = known - asked * leastShare
        knownETP += known
        wholeNeed += asked
        if !isExempt { judgedNeed += asked }
        if !isExempt || left > 0 { margin += left }
        if !isExempt || known > asked {
            etp += known
            need += asked
        }
    }

    /// The part of the deficit that falls to an atom that is not exempt.
    func deficit(of need: Double) -> Double { judgedNeed > 0 ? deficit * need / judgedNeed : 0 }

    /// The part of the excess that falls to an atom: by need, by ETP where nothing is needed.
    func excess(of need: Double, etp: Double, isExempt: Bool) -> Double {
        if judgedNeed > 0 { return isExempt ? 0 : excess * need / judgedNeed }
        return knownETP > 0 ? excess * etp / knownETP : 0
    }
}
