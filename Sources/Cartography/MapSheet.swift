public import GeometryKit

/// Everything that a map shows, words included: what `svg()` draws on an A4 page in landscape.
public struct MapSheet: Sendable {
    /// How a surface is filled.
    public enum Fill: Hashable, Sendable {
        case colour(Symbology.Colour)
        /// A post of unknown ETP serves: dotted.
        case unknownETP
        /// Nobody lives there, or nobody was counted: level lines.
        case noPopulation
    }

    /// Parallel lines over a fill.
    public struct Hatch: Hashable, Sendable {
        public let colour: Symbology.Colour
        /// Between two lines, millimetres.
        public let spacing: Double
        public let width: Double
        /// Down to the right instead of up to the right.
        public let isFalling: Bool

        public init(colour: Symbology.Colour, spacing: Double, width: Double, isFalling: Bool = false) {
            self.colour = colour
            self.spacing = spacing
            self.width = width
            self.isFalling = isFalling
        }
    }

    /// A piece of the map that looks the same all over.
    public struct Surface: Sendable {
        public let outline: Outline
        public let fill: Fill
        public let hatch: Hatch?
        /// The territory that names it, by position in `names`.
        public let territory: Int
        /// What it belongs to at each of `limits`.
        public let groups: [Int]

        public init(outline: Outline, fill: Fill, hatch: Hatch?, territory: Int, groups: [Int]) {
            self.outline = outline
            self.fill = fill
            self.hatch = hatch
            self.territory = territory
            self.groups = groups
        }
    }

    /// A line between territories.
    public struct Limit: Hashable, Sendable {
        public let colour: Symbology.Colour
        public let width: Double

        public init(colour: Symbology.Colour, width: Double) {
            self.colour = colour
            self.width = width
        }
    }

    /// A part of the world with a scale of its own.
    public struct Frame: Sendable {
        /// Nil for the main one.
        public let title: String?
        /// By position in `surfaces`.
        public let surfaces: [Int]

        public init(title: String?, surfaces: [Int]) {
            self.title = title
            self.surfaces = surfaces
        }
    }

    /// A symbol whose area is a number of ETP: a circle for posts that are there, a square for one that a plan proposes.
    public struct Post: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            case active
            /// Of a plan, that of no call to tell apart.
            case proposed
            case consolidation, redeployment
        }

        public let position: LonLat
        /// Nil when nobody knows.
        public let etp: Double?
        public let kind: Kind
        /// What a plan's table calls it.
        public let rank: Int?

        public init(position: LonLat, etp: Double?, kind: Kind, rank: Int? = nil) {
            self.position = position
            self.etp = etp
            self.kind = kind
            self.rank = rank
        }
    }

    /// A line from a proposed post to a territory that it serves.
    public struct Link: Hashable, Sendable {
        public let from: LonLat
        public let to: LonLat

        public init(from: LonLat, to: LonLat) {
            self.from = from
            self.to = to
        }
    }

    /// An entry of the legend.
    public enum LegendItem: Hashable, Sendable {
        case heading(String)
        case surface(Fill, Hatch?, String)
        /// Symbols of so many ETP side by side, at the scale of the map.
        case sizes(Post.Kind, [Double], [String])
        /// What a kind looks like, whatever its size.
        case post(Post.Kind, isKnown: Bool, String)
        case limit(Limit, String)
        /// Left out where no line is drawn.
        case link(String)
        case note(String)

        var isLink: Bool { if case .link = self { true } else { false } }
    }

    public var language: String
    public var title: String
    public var subtitle: String
    /// For those who do not see the drawing.
    public var description: String
    public var surfaces: [Surface] = []
    /// The names of the territories, the first to be placed first; nil for one that needs none.
    public var names: [(name: String, weight: Double)?] = []
    /// From the most to the least important.
    public var limits: [Limit] = []
    /// What lies around the territory, in grey under it, in the main frame.
    public var surroundings: [Outline] = []
    /// The main one first.
    public var frames: [Frame] = []
    public var posts: [Post] = []
    public var links: [Link] = []
    public var legend: [LegendItem] = []
    /// Under the map, whole.
    public var footer: [String] = []
    /// Under the footer, as many as there is room for.
    public var notes: [String] = []
    /// What stands for so many notes left out.
    public var notesLeftOut: @Sendable (Int) -> String = { "+ \($0)" }
    /// « N », and how a number of kilometres is written.
    public var north = "N"
    public var kilometres: @Sendable (Double) -> String = { "\($0) km" }
    /// What the legend says of posts that lie outside every frame.
    public var postsOutside: @Sendable (Int) -> String? = { _ in nil }

    public init(language: String, title: String, subtitle: String, description: String) {
        self.language = language
        self.title = title
        self.subtitle = subtitle
        self.description = description
    }

    /// Of all symbols, the legend's as well.
    public var postScale: PostScale { PostScale(largestETP: posts.compactMap(\.etp).max() ?? 1) }

    public static let widthMillimetres = 297.0
    public static let heightMillimetres = 210.0
}
