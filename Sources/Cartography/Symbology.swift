/// How the same figures look on a map of ours and in a GIS: one legend for both.
public enum Symbology {
    /// An opaque colour in sRGB.
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
        /// Lighter than that of every class above it.
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
    /// Where no rate can be told: a pattern on grey, never a colour of the scale. Dots where a post of unknown ETP
    /// serves, level lines where nobody lives or nobody was counted. The same dots over a colour tell that the rate is a
    /// floor.
    public static let unknownETP = Colour("#d9d9d9")
    /// The grey under the level lines of places without a rate because nobody lives or was counted there.
    public static let noPopulation = Colour("#f0f0f0")
    /// The dots and lines themselves, over either grey.
    public static let pattern = Colour("#737373")
    /// Posts that are there: circles whose area is their ETP.
    public static let post = Colour("#1a1a1a")
    /// Posts that a plan proposes, squares of the same scale, and the lines to whom they serve.
    public static let proposed = Colour("#d95f02")
    /// The edge of a proposed post, darker than its surface, so that it stands out where squares overlap.
    public static let proposedEdge = Colour("#7f3b08")
    /// Boundaries of EPCI, light enough to let the rates be read.
    public static let epciLimit = Colour("#969696")
    /// Boundaries of départements, darker than those of EPCI.
    public static let departementLimit = Colour("#252525")
}
