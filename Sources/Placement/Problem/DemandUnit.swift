public import Coverage
public import GeometryKit
public import Territories

/// A unit of demand on the placement's day: the eligible part of an EPCI, or a commune.
public struct DemandUnit: Sendable {
    /// SIREN of the EPCI, or INSEE code of the commune.
    public let code: String
    /// As people call it.
    public let name: String
    /// `epci`; `commune` for a commune, and for one without EPCI.
    public let level: Level
    /// Eligible communes, by position.
    public let communes: [Int]
    /// Where distances are measured to; nil when nobody knows.
    public let seat: LonLat?
    /// People with no cover, and people of white zones.
    public let uncovered: Double
    /// People of white zones, those without cover among them.
    public let white: Double
    /// ETP to fill.
    public let need: Double

    /// The units that lack something; those with no white people or no need are left out.
    ///
    /// - Parameters:
    ///   - isEligible: one a commune of the gazetteer.
    ///   - level: `epci`, or `commune`, whose need is its part of its EPCI's pro rata of what its white atoms need.
    public static func units(
        at level: Level, of scenario: Scenario, on now: Assessment, isEligible: [Bool]
    ) throws -> [DemandUnit] {
        guard let need = now.need else { return [] }
        let gazetteer = scenario.gazetteer
        let eligible = Territory(communes: isEligible.indices.filter { isEligible[$0] }, in: gazetteer)
        let groups = TerritoryUnit.units(of: eligible, at: .epci, in: gazetteer)
        var units: [DemandUnit] = []
        for group in groups {
            let sums = Sums(group.communes, scenario, now, need)
            guard sums.white > 0, sums.need > 0 else { continue }
            if level == .commune {
                for commune in group.communes {
                    let own = Sums([commune], scenario, now, need)
                    let part = sums.whiteNeed > 0 ? sums.need * own.whiteNeed / sums.whiteNeed : 0
                    guard own.white > 0, part > 0 else { continue }
                    let item = gazetteer.communes[commune]
                    units.append(
                        DemandUnit(
                            code: item.code, name: item.name, level: .commune, communes: [commune], seat: item.seat,
                            uncovered: own.uncovered, white: own.white, need: part))
                }
            } else {
                let seat = group.level == .commune ? group.position : gazetteer.epcis[group.position].seat
                units.append(
                    DemandUnit(
                        code: group.code, name: group.name, level: group.level, communes: group.communes,
                        seat: seat.flatMap { gazetteer.communes[$0].seat }, uncovered: sums.uncovered,
                        white: sums.white, need: sums.need))
            }
        }
        return units
    }

    /// Sums over atoms.
    private struct Sums {
        var uncovered = 0.0
        var white = 0.0
        /// What white atoms need.
        var whiteNeed = 0.0
        /// What atoms in no own perimeter need.
        private var needWithoutOwn = 0.0
        private var judgedNeed = 0.0
        private var judgedETP = 0.0

        /// max(deficit, Σ besoin over atoms in no own perimeter).
        var need: Double { max(judgedNeed - judgedETP, needWithoutOwn, 0) }

        init() {}

        init(_ communes: [Int], _ scenario: Scenario, _ now: Assessment, _ need: [Double]) {
            for atom in communes.lazy.flatMap({ scenario.atoms.ranges[$0] }) { add(atom, scenario, now, need) }
        }

        mutating func add(_ atom: Int, _ scenario: Scenario, _ now: Assessment, _ need: [Double]) {
            let status = now.statuses[atom]
            let people = scenario.atoms.populations[atom]
            if status == .nonCouverte || status == .limitrophe { uncovered += people }
            if status.isWhite {
                white += people
                whiteNeed += need[atom]
            }
            if !now.isInOwnPerimeter[atom] { needWithoutOwn += need[atom] }
            if !now.isExempt[atom] {
                judgedNeed += need[atom]
                judgedETP += now.etp[atom]
            }
        }
    }
}
