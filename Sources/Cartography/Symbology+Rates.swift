extension Symbology {
    /// A class of rates: from its lower bound, inclusive, to the next class's, exclusive.
    public struct RateClass: Hashable, Sendable {
        /// ETP per 100,000 inhabitants; nil for the class of the territories without any.
        public let from: Double?
        /// Nil for the last class.
        public let to: Double?
        /// Lighter than that of every class above it.
        public let colour: Colour
    }

    /// Half an ETP and one ETP per 100,000 inhabitants, the thresholds that planners speak of, and twice the second.
    public static let policyBreaks = [0.5, 1, 2]

    /// ColorBrewer's YlGnBu, from light to dark, so that the order holds for colour-blind people and in black-and-white
    /// print: that of no ETP, then those of one class to four.
    private static let none = Colour("#ffffcc")
    private static let colours = [
        ["#41b6c4"], ["#7fcdbb", "#2c7fb8"], ["#a1dab4", "#41b6c4", "#225ea8"],
        ["#a1dab4", "#41b6c4", "#2c7fb8", "#253494"],
    ].map { $0.map(Colour.init) }

    /// Classes of ETP per 100,000 inhabitants that tell the territories of a map apart: the policy's thresholds where
    /// rates lie on both sides of them, then round numbers within the classes where most territories would look the same.
    ///
    /// - Parameters:
    ///   - target: a threshold as well, instead of the nearest one.
    ///   - rates: of the map's territories.
    /// - Returns: the class of no ETP where some have none, then one to four others, of which the first and the last hold
    ///   some; the policy's own where there are no rates.
    public static func rateClasses(target: Double?, rates: [Double]) -> [RateClass] {
        let served = rates.filter { $0 > 0 }.sorted()
        let isNoneThere = served.count < rates.count || served.isEmpty
        var breaks = policyBreaks
        if let target, target > 0, !breaks.contains(target) {
            let nearest = breaks.indices.min { abs(breaks[$0] - target) < abs(breaks[$1] - target) } ?? 0
            breaks[nearest] = target
            breaks.sort()
        }
        if let least = served.first, let most = served.last {
            breaks.removeAll { $0 <= least || $0 > most }
            while breaks.count < 3, let further = furtherBreak(served, among: breaks) {
                breaks.append(further)
                breaks.sort()
            }
        }
        let bounds: [Double?] = [0] + breaks.map(Optional.some)
        let colours = colours[breaks.count]
        let classes = bounds.indices.map { index in
            RateClass(
                from: bounds[index], to: index + 1 < bounds.count ? bounds[index + 1] : nil, colour: colours[index])
        }
        return (isNoneThere ? [RateClass(from: nil, to: 0, colour: none)] : []) + classes
    }

    /// A class that holds this part of the territories hides what differs among them.
    private static let crowded = 0.4
    /// Rates this far apart, as a ratio, are worth two colours.
    private static let worthTelling = 1.5

    /// The round number that parts the most crowded class best, its territories on either side being the most alike; nil
    /// where no class is crowded or what it holds is much the same.
    private static func furtherBreak(_ rates: [Double], among breaks: [Double]) -> Double? {
        let bounds = [0] + breaks + [.infinity]
        let classes = zip(bounds, bounds.dropFirst()).map { from, to in rates.filter { from <= $0 && $0 < to } }
        for held in classes.sorted(by: { $0.count > $1.count }) {
            guard Double(held.count) >= crowded * Double(rates.count), let least = held.first, let most = held.last,
                most >= worthTelling * least
            else { continue }
            let parted = roundNumbers(from: least, to: most).map { number in
                (
                    number: number.value, roundness: number.roundness,
                    within: spread(held.filter { $0 < number.value }) + spread(held.filter { $0 >= number.value })
                )
            }
            // Several numbers may lie in the same gap: the roundest is the easiest to say.
            let best = parted.map(\.within).min() ?? 0
            let equal = parted.filter { $0.within <= best * 1.02 + 1e-12 }
            if let chosen = equal.min(by: { $0.roundness < $1.roundness }) { return chosen.number }
        }
        return nil
    }

    /// Above the first, up to the last; the rounder, the less its roundness.
    private static func roundNumbers(from least: Double, to most: Double) -> [(value: Double, roundness: Int)] {
        [0.01, 0.1, 1, 10, 100].flatMap { power in
            [1, 5, 2, 2.5, 3, 4, 1.5, 6, 8].enumerated().compactMap { roundness, digit in
                // As it is written: 0.3, not 0.30000000000000004.
                let value = (digit * power * 1000).rounded() / 1000
                return value > least && value <= most ? (value, roundness) : nil
            }
        }
    }

    /// The sum of squares around the mean.
    private static func spread(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(max(1, values.count))
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
}
