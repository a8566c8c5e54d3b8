public import FacilitatorNetwork
public import Territories

/// A register and a policy over an atlas: all that does not change from one day to another.
///
/// Another register, target, level or weight is another scenario over the same atlas; it costs sums over atoms.
public struct Scenario: Sendable {
    /// The geometry; scenarios of the same study share it.
    public let atlas: Atlas
    /// The register laid over the atlas.
    public let reach: Reach
    /// The target and the level at which capacity is judged.
    public let policy: Policy
    /// What the policy asks of each atom, worked out once.
    public let demand: Demand

    public init(_ atlas: Atlas, _ reach: Reach, _ policy: Policy) {
        self.init(atlas, reach, policy, Demand(policy, over: atlas))
    }

    private init(_ atlas: Atlas, _ reach: Reach, _ policy: Policy, _ demand: Demand) {
        self.atlas = atlas
        self.reach = reach
        self.policy = policy
        self.demand = demand
    }

    /// The same territory and policy with other posts.
    /// - Precondition: the register has the polygons of the atlas.
    public func with(_ register: Register) -> Scenario {
        Scenario(atlas, Reach(register, over: atlas, knowing: reach), policy, demand)
    }

    /// That of the atlas.
    public var gazetteer: Gazetteer { atlas.gazetteer }
    /// That of the atlas.
    public var territory: Territory { atlas.territory }
    /// Those of the atlas.
    public var atoms: AtomTable { atlas.atoms }
    /// That of the reach.
    public var register: Register { reach.register }

    /// Whether nothing of a part is left in a post's perimeters.
    public func isEmptied(_ part: Perimeter.Part, _ row: Reach.Row) -> Bool {
        let inside = Set(row.own + row.adjoining)
        switch part {
        case .polygon(let polygon): return !atoms.insidePolygon[polygon.rawValue].contains(where: inside.contains)
        case .unit(let unit):
            return !gazetteer.communes(of: unit).contains { commune in
                atoms.ranges[commune].contains(where: inside.contains)
            }
        }
    }
}
