public import Coverage
public import FacilitatorNetwork
public import Funding
internal import GeometryKit
internal import Territories

/// A placement problem with the territory that it stands for.
public struct PlacementInstance: Sendable {
    /// The territory, its atoms, its register and the placement's target.
    public let scenario: Scenario
    /// On the placement's day.
    public let now: Assessment
    /// What the planner asks.
    public let settings: PlacementSettings
    /// Of the call; nil where none binds the plan.
    public let rules: CallRules?
    /// What lacks something on that day, in the order of the problem's units.
    public let units: [DemandUnit]
    /// In the order of the problem's candidates, those that may not open among them.
    public let candidates: [CandidatePlace]
    /// The same without geography.
    public let problem: PlacementProblem
    /// One a commune of the gazetteer.
    public let isEligible: [Bool]
    /// Values of a travel matrix by candidate and unit; nil where distances are measured.
    public let travel: [String: [String: Double]]?
    /// The study's, else the call's envelope where nothing else limits the plan; nil for none.
    public let budget: Money?
    /// Nil where the study gives no day.
    public let expiring: ExpiringPosts?

    /// The full cost of an ETP where neither rules nor candidate say: that at which a rate of 70 % reaches the cap.
    public static let usualCost = Money(cents: 4_210_526)

    /// The full cost of an ETP at a place that does not say its own.
    static func unstatedCost(under rules: CallRules?) -> FullCost {
        FullCost(perETP: rules?.referenceCost ?? usualCost)
    }

    /// What the budget counts in: 10⁻⁹ euro.
    static let costUnitsPerCent = 10_000_000

    /// - Parameters:
    ///   - expiring: the days on which conventions end that the plan may renew; nil looks at no posts.
    public init(
        scenario: Scenario, now: Assessment, settings: PlacementSettings, rules: CallRules?, isEligible: [Bool],
        candidates: [CandidatePlace], travel: [String: [String: Double]]?,
        expiring: Range<CivilDate>?
    ) throws {
        self.scenario = scenario
        self.now = now
        self.settings = settings
        self.rules = rules
        self.candidates = candidates
        self.isEligible = isEligible
        self.travel = travel
        units = try DemandUnit.units(at: settings.unit, of: scenario, on: now, isEligible: isEligible)
        let register = scenario.register
        self.expiring = expiring.map {
            ExpiringPosts(of: register, since: $0.lowerBound, until: $0.upperBound)
        }
        let carriers = Set(
            register.posts.filter { $0.status == .enCours && !$0.structure.isEmpty }.map(\.structure))
        let grain = settings.grain
        func grains(_ etp: Double, _ rule: FloatingPointRoundingRule) -> Int {
            // A hair of rounding must not cost a grain.
            Int((etp * 1000 / Double(grain.thousandths) + (rule == .up ? -1e-6 : 1e-6)).rounded(rule))
        }
        let (lockedIn, lockedOut) = (Set(settings.lockedIn), Set(settings.lockedOut))
        let least = [settings.leastETPPerPost, rules?.minimumETP?.number, rules?.minimumWorkingTime?.number]
            .compactMap { $0 }.max()
        let places = candidates.map { place in
            let cost = place.cost ?? Self.unstatedCost(under: rules)
            let isCarrier =
                place.application.map { carriers.contains(register.posts[$0].structure) } ?? false
            let whole = cost.billionths(for: grain, at: .whole)
            let grainCost = min(
                rules?.billionths(for: grain, at: cost) ?? whole,
                place.asked?.billionths(for: grain, at: .whole) ?? whole)
            var smallest = max(1, grains(max(place.leastETP ?? 0, least ?? 0), .up))
            if let request = rules?.minimumRequest, grainCost > 0 {
                smallest = max(smallest, (request.cents * Self.costUnitsPerCent + grainCost - 1) / grainCost)
            }
            return PlacementProblem.Candidate(
                id: place.id, name: place.name, least: smallest,
                most: (place.mostETP ?? settings.mostETPPerPost).map { grains($0, .down) }, grainCost: grainCost,
                isLockedIn: lockedIn.contains(place.id),
                isLockedOut: lockedOut.contains(place.id) || !place.refusals.isEmpty, isCarrier: isCarrier)
        }
        var mostETP = settings.mostETP
        if rules?.consolidatesOnly == true, let expiring = self.expiring?.etp, expiring > 0 {
            mostETP = min(mostETP ?? expiring, expiring)
        }
        var objectives = settings.objectives
        if rules?.prioritisesCarriers == true, places.contains(where: \.isCarrier), !objectives.contains(.carriers) {
            objectives.insert(.carriers, at: objectives.firstIndex(of: .distance) ?? objectives.count)
        }
        let arcs = Self.arcs(candidates, units, scenario: scenario, now: now, reach: settings.reach, travel: travel)
        budget = settings.budget ?? (settings.mostETP == nil && settings.mostPosts == nil ? rules?.envelope : nil)
        problem = PlacementProblem(
            units: units.map {
                PlacementProblem.Unit(
                    id: $0.code, name: $0.name, uncovered: $0.uncovered, white: $0.white, need: $0.need)
            }, candidates: places, arcs: arcs, grain: grain.number,
            budget: budget.map { $0.cents * Self.costUnitsPerCent }, mostGrains: mostETP.map { grains($0, .down) },
            mostPosts: settings.mostPosts, floor: settings.floor, isSingleDesk: settings.isSingleDesk,
            isCapacitated: settings.isCapacitated, objectives: objectives, slack: settings.slack)
    }

    private static func arcs(
        _ candidates: [CandidatePlace], _ units: [DemandUnit], scenario: Scenario, now: Assessment,
        reach: PlacementSettings.Reach, travel: [String: [String: Double]]?
    ) -> [PlacementProblem.Arc] {
        func whole(_ candidate: Int, _ unit: Int, _ distance: Double) -> PlacementProblem.Arc {
            let item = units[unit]
            return PlacementProblem.Arc(
                candidate: candidate, unit: unit, distance: distance, uncovered: item.uncovered, white: item.white,
                need: item.need)
        }
        let places = candidates.indices.filter { candidates[$0].application == nil }
        var arcs: [PlacementProblem.Arc] = []
        if let travel, case .travel(_, let most) = reach {
            for candidate in places {
                for (unit, item) in units.enumerated() {
                    if let value = travel[candidates[candidate].id]?[item.code], value <= most {
                        arcs.append(whole(candidate, unit, value))
                    }
                }
            }
        } else {
            var most: Double?
            if case .kilometres(let kilometres) = reach { most = kilometres }
            let pairs = ReachArcs.pairs(
                from: places.map { candidates[$0].location }, to: units.map(\.seat), within: most)
            arcs += pairs.map { whole(places[$0.candidate], $0.unit, $0.kilometres) }
        }
        for candidate in candidates.indices {
            // Coordinators and relays cover nobody.
            guard let application = candidates[candidate].application,
                scenario.register.posts[application].quality == .facilitateur
            else { continue }
            let row = scenario.reach.rows[application]
            let perimeter = Set(row.own)
            let communes = Set(row.own.map { scenario.atoms.communes[$0] })
            for (unit, item) in units.enumerated() where item.communes.contains(where: communes.contains) {
                let part = item.part(inside: perimeter, of: scenario, on: now)
                guard part.white > 0, part.need > 0 else { continue }
                let distance = candidates[candidate].location.flatMap { location in
                    item.seat.map { location == $0 ? 0 : location.distanceMetres(to: $0) / 1000 }
                }
                arcs.append(
                    PlacementProblem.Arc(
                        candidate: candidate, unit: unit, distance: distance ?? 0, uncovered: part.uncovered,
                        white: part.white, need: part.need))
            }
        }
        return arcs.sorted { ($0.candidate, $0.unit) < ($1.candidate, $1.unit) }
    }
}
