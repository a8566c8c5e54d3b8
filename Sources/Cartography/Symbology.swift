/// How the same figures look on a map of ours and in a GIS: one legend for both.
public enum Symbology {
    public struct Colour: Hashable, Sendable {
        /// `#rrggbb`.
        public let hex: String

        public init(_ hex: String) {
            self.hex = hex
        }
    }

    /// A class of rates: from its lower bound, inclusive, to the next class's, exclusive.
    public struct RateClass: Hashable, Sendable {
        /// ETP per 100,000 inhabitants; nil for the class of the territories without any.
        public let from: Double?
        /// Nil for the last class.
        public let to: Double?
        public let colour: Colour
    }

    /// Half an ETP and one ETP per 100,000 inhabitants, the thresholds that planners speak of, and twice the second.
    public static let policyBreaks = [0.5, 1, 2]

    /// Classes of ETP per 100,000 inhabitants. The study's own target is a break as well, instead of the nearest one.
    /// Colours go from light to dark (ColorBrewer's YlGnBu), so that their order holds for colour-blind people and in
    /// black-and-white print.
    public static func rateClasses(target: Double?) -> [RateClass] {
        var breaks = policyBreaks
        if let target, target > 0, !breaks.contains(target) {
            let nearest = breaks.indices.min { abs(breaks[$0] - target) < abs(breaks[$1] - target) } ?? 0
            breaks[nearest] = target
            breaks.sort()
        }
        let colours = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"].map(Colour.init)
        let bounds: [Double?] = [nil, 0] + breaks.map(Optional.some)
        return bounds.indices.map { index in
            let next = index + 1 < bounds.count ? bounds[index + 1] : nil
            return RateClass(from: bounds[index], to: index == 0 ? 0 : next, colour: colours[index])
        }
    }

    /// White zones are hatched over the colour of their rate, lines at 45°.
    public static let whiteZoneHatch = Colour("#7a0019")
    /// « Donnée absente »: dotted, never a colour of the scale.
    public static let missing = Colour("#d9d9d9")
    public static let missingDots = Colour("#737373")
    /// Posts: circles whose area is their ETP.
    public static let post = Colour("#1a1a1a")
    /// Posts that a plan proposes, and the lines to whom they serve.
    public static let proposed = Colour("#d95f02")
    public static let epciLimit = Colour("#969696")
    public static let departementLimit = Colour("#252525")

    /// Radius in millimetres on paper of a circle for so many ETP: areas are proportional.
    public static func radius(ofETP etp: Double) -> Double { 2.4 * etp.squareRoot() }
}
