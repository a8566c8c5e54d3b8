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
    /// Whom a post of a plan serves: by its position, eight colours of much the same lightness in turn; the numbers tell
    /// posts apart where colours do not.
    public static func served(by post: Int) -> Colour { serving[post % serving.count] }
    private static let serving = [
        "#a6cee3", "#fdbf6f", "#b2df8a", "#cab2d6", "#fb9a99", "#ffff99", "#99d8c9", "#e0c3a5",
    ].map(Colour.init)
    /// Covered without the plan.
    public static let alreadyCovered = Colour("#d9d9d9")
    /// No post, proposed or there.
    public static let servedByNobody = Colour("#ffffff")
    /// Posts that a plan proposes, squares of the same scale, and the lines to whom they serve.
    public static let proposed = Colour("#d95f02")
    /// The edge of a proposed post, darker than its surface, so that it stands out where squares overlap.
    public static let proposedEdge = Colour("#7f3b08")
    /// Three tints of what lies around: France outside the study the lightest, the sea the darkest, so that they differ in
    /// black-and-white print as well.
    public static let france = Colour("#f6f4f0")
    /// Between the two others.
    public static let foreignLand = Colour("#e2dfd8")
    /// No blue of a rate.
    public static let sea = Colour("#c9dae6")
    /// Boundaries of EPCI, light enough to let the rates be read.
    public static let epciLimit = Colour("#737373")
    /// Boundaries of départements, darker than those of EPCI.
    public static let departementLimit = Colour("#252525")
}
