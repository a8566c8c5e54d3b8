public import FacilitatorNetwork
public import Territories

/// What goes on one day when conventions end and nothing is renewed. What is white already for want of capacity may
/// still lose its last cover, so both are counted.
public struct EndingDay: Sendable {
    /// A facilitator's convention whose last day is the day before.
    public struct Convention: Sendable {
        /// Whose convention it is.
        public let post: PostPosition
        /// ETP that it brought to the territory; nil when they are unknown.
        public let etp: Double?
        /// People of its perimeter who have no cover at all from that day on. Those of two conventions that end on
        /// the same day count for each.
        public let uncoveredPopulation: Double
    }

    /// The part of a département where something changes.
    public struct Place: Sendable {
        /// By position in the gazetteer; nil where communes belong to none.
        public let departement: Int?
        /// The units that it reaches, the one with most of the people first.
        public let units: [UnitPosition]
        /// People in a white zone from that day on, and not before.
        public let whitePopulation: Double
        /// People with no cover at all from that day on, who had some before.
        public let uncoveredPopulation: Double
    }

    /// The first day without them.
    public let date: CivilDate
    /// Those of posts whose perimeter reaches the territory; one at least.
    public let conventions: [Convention]
    /// Conventions that start on the same day, whose cover is counted.
    public let startingCount: Int
    /// Known ETP of the territory that go.
    public let etp: Double
    /// The units that become white, wholly or partly, or whiter.
    public let opening: [UnitPosition]
    /// People in white zones the day before, and on the day.
    public let whiteBefore: Double
    /// People in white zones on the day itself; conventions that start on it are counted.
    public let whiteAfter: Double
    /// People with no cover at all, likewise.
    public let uncoveredBefore: Double
    /// People with no cover at all on the day itself.
    public let uncoveredAfter: Double
    /// The one with most people first.
    public let places: [Place]
}

extension Situation {
    /// The days on which conventions end that reach the territory, from the result's day on.
    /// - Complexity: two assessments a day, sums over atoms.
    public var endingDays: [EndingDay] {
        let reaching = scenario.reach.postsInTerritory
        let dates = reaching.compactMap { index -> CivilDate? in
            let post = scenario.register.posts[at: index]
            return post.status == .enCours && post.quality == .facilitateur ? post.end?.next : nil
        }
        return Set(dates).sorted().filter { now.date == nil || $0 > now.date! }
            .compactMap { day(on: $0, among: reaching) }
    }

    private func day(on date: CivilDate, among reaching: [PostPosition]) -> EndingDay? {
        let (old, new) = (Assessment(scenario, on: date.previous ?? date), Assessment(scenario, on: date))
        let ending = reaching.filter { old.state(of: $0) == .actif && new.state(of: $0) != .actif }
        if ending.isEmpty { return nil }
        let (atoms, gazetteer) = (scenario.atoms, scenario.gazetteer)
        func isInside(_ atom: Int) -> Bool { scenario.territory.contains[atoms.communes[atom]] }
        func hasLost(_ atom: Int) -> Bool {
            isInside(atom) && old.statuses[atom] != .nonCouverte && new.statuses[atom] == .nonCouverte
        }
        func people(_ assessment: Assessment, _ isCounted: (AtomStatus) -> Bool) -> Double {
            atoms.indices.reduce(0) {
                isInside($1) && isCounted(assessment.statuses[$1]) ? $0 + atoms.populations[$1] : $0
            }
        }
        let conventions = ending.map { post in
            let row = scenario.reach.rows[post.rawValue]
            return EndingDay.Convention(
                post: post, etp: scenario.etpInside(of: post),
                uncoveredPopulation: (row.own + row.adjoining).filter(hasLost).reduce(0) { $0 + atoms.populations[$1] })
        }
        var places: [Int?: (white: Double, uncovered: Double, units: [UnitPosition: Double])] = [:]
        var opening: [UnitPosition] = []
        for (index, unit) in units.enumerated() {
            var opens = false
            for commune in unit.communes {
                for atom in atoms.ranges[commune] {
                    let becomesWhite = !old.statuses[atom].isWhite && new.statuses[atom].isWhite
                    let losesCover = hasLost(atom)
                    guard becomesWhite || losesCover else { continue }
                    let people = atoms.populations[atom]
                    var place = places[gazetteer.communes[commune].departement] ?? (0, 0, [:])
                    if becomesWhite { place.white += people }
                    if losesCover { place.uncovered += people }
                    place.units[UnitPosition(index), default: 0] += people
                    places[gazetteer.communes[commune].departement] = place
                    opens = opens || becomesWhite
                }
            }
            if opens { opening.append(UnitPosition(index)) }
        }
        return EndingDay(
            date: date, conventions: conventions,
            startingCount: reaching.count { old.state(of: $0) != .actif && new.state(of: $0) == .actif },
            etp: conventions.reduce(0) { $0 + ($1.etp ?? 0) }, opening: opening,
            whiteBefore: people(old, \.isWhite), whiteAfter: people(new, \.isWhite),
            uncoveredBefore: people(old) { $0 == .nonCouverte }, uncoveredAfter: people(new) { $0 == .nonCouverte },
            places: places.map { departement, place in
                EndingDay.Place(
                    departement: departement,
                    units: place.units.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key),
                    whitePopulation: place.white, uncoveredPopulation: place.uncovered)
            }.sorted {
                (max($1.whitePopulation, $1.uncoveredPopulation), $0.departement ?? .max)
                    < (max($0.whitePopulation, $0.uncoveredPopulation), $1.departement ?? .max)
            })
    }

    /// People of the territory who have some cover today and none at the end of the horizon.
    public var uncoveredAtHorizon: Double {
        let atoms = scenario.atoms
        return scenario.territory.communes.reduce(0) { sum, commune in
            atoms.ranges[commune].reduce(sum) { sum, atom in
                now.statuses[atom] != .nonCouverte && horizon.statuses[atom] == .nonCouverte
                    ? sum + atoms.populations[atom] : sum
            }
        }
    }
}

extension Scenario {
    /// ETP that a post brings to the territory; nil when unknown.
    public func etpInside(of post: PostPosition) -> Double? {
        if register.posts[at: post].etp == nil { return nil }
        let row = reach.rows[post.rawValue]
        return (zip(row.own, row.ownETP).map { ($0, $1) } + zip(row.adjoining, row.adjoiningETP).map { ($0, $1) })
            .reduce(0) { territory.contains[atoms.communes[$1.0]] ? $0 + $1.1 : $0 }
    }
}
