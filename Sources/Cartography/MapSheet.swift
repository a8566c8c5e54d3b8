public import GeometryKit

/// Everything that a map shows, words included: what `page()` draws on an A4 page, upright where the territory is tall.
public struct MapSheet: Sendable {
    /// How a surface is filled.
    public enum Fill: Hashable, Sendable {
        case colour(Symbology.Colour)
        /// The colour of a rate that is a floor, for a post of unknown ETP serves too: dotted.
        case atLeast(Symbology.Colour)
        /// A post of unknown ETP serves and nothing else is known: dots on grey.
        case unknownETP
        /// Nobody lives there, or nobody was counted: level lines.
        case noPopulation
    }

    /// Parallel lines over a fill.
    public struct Hatch: Hashable, Sendable {
        /// Of the lines; the fill shows between them.
        public let colour: Symbology.Colour
        /// Between two lines, millimetres.
        public let spacing: Double
        /// Of a line, millimetres.
        public let width: Double
        /// Where its lines run.
        public let direction: Direction

        /// Up to the right, down to the right, or straight up.
        public enum Direction: Hashable, Sendable {
            case rising, falling, upright
        }

        public init(colour: Symbology.Colour, spacing: Double, width: Double, direction: Direction = .rising) {
            self.colour = colour
            self.spacing = spacing
            self.width = width
            self.direction = direction
        }
    }

    /// A piece of the map that looks the same all over.
    public struct Surface: Sendable {
        /// In WGS84; each frame projects it to its own plane.
        public let outline: Outline
        /// What tells its rate, or why none can be told.
        public let fill: Fill
        /// What marks a white zone or an open question; nil leaves the fill bare.
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
        /// Of the line, in the drawing and in the legend.
        public let colour: Symbology.Colour
        /// Of the line, millimetres.
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
        /// What lies around, under everything; nil where nobody knows.
        public let ground: Ground?

        /// The sea, with the foreign land in it, or France all around.
        public enum Ground: Sendable {
            case sea(foreign: Outline)
            case france
        }

        public init(title: String?, surfaces: [Int], ground: Ground? = nil) {
            self.title = title
            self.surfaces = surfaces
            self.ground = ground
        }
    }

    /// A symbol whose area is a number: of ETP, a circle for posts that are there, a square for one that a plan proposes; of
    /// contracts, a circle for those that are followed, a square for those that nobody follows.
    public struct Post: Hashable, Sendable {
        /// What the post is to the map's reader; it gives the symbol its shape and colour.
        public enum Kind: Hashable, Sendable {
            case active
            /// Of a plan, that of no call to tell apart.
            case proposed
            case consolidation, redeployment
            /// A part of its ETP of each.
            case mixed
            /// Contracts that somebody follows.
            case followed
            /// Contracts that nobody follows.
            case alone

            /// Whether it is drawn as a circle, under the squares.
            var isRound: Bool { self == .active || self == .followed }
        }

        /// Of its seat, in WGS84; the frame that holds it draws it.
        public let position: LonLat
        /// Nil when nobody knows. Of contracts, how many they are.
        public let etp: Double?
        /// Whether it is there or proposed, and as what.
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

    /// An entry of the legend.
    public enum LegendItem: Hashable, Sendable {
        case heading(String)
        case surface(Fill, Hatch?, String)
        /// Symbols side by side at the scale of the map, the last one the largest shown.
        case sizes(Post.Kind)
        /// What a kind looks like, whatever its size.
        case post(Post.Kind, isKnown: Bool, String)
        case limit(Limit, String)
        /// A town that is there for orientation; left out where none found room.
        case town(String)
        case note(String)
    }

    /// Of its words, as a BCP 47 tag (`fr`): what screen readers pronounce it by.
    public var language: String
    /// The largest line, at the top; also the drawing's accessible name.
    public var title: String
    /// Under the title: what the colours measure, at which level and on which day.
    public var subtitle: String
    /// For those who do not see the drawing.
    public var description: String
    /// What is drawn in colour; frames name them by position.
    public var surfaces: [Surface] = []
    /// The names of the territories, the first to be placed first; nil for one that needs none.
    public var names: [(name: String, weight: Double)?] = []
    /// Names for orientation of what several territories are part of, each with a limit, by position, and the group of its
    /// surfaces there.
    public var regions: [(name: String, limit: Int, group: Int)] = []
    /// Towns for orientation, the most important first; one that finds no room, or that a territory is named after, is
    /// left out. A chief town goes before the smaller territories.
    public var towns: [(name: String, isChief: Bool, position: LonLat)] = []
    /// What is said of each territory where the drawing is pointed at, and its code; none where it is only looked at.
    public var tips: [(code: String, words: String)] = []
    /// Begins the identifiers inside the drawing, so that two of them can stand on one page.
    public var prefix = ""
    /// From the most to the least important.
    public var limits: [Limit] = []
    /// What lies around the territory in France, under it, in the main frame; the names of
    /// those that are not studied, in grey.
    public var surroundings: [(outline: Outline, name: String?)] = []
    /// The main one first.
    public var frames: [Frame] = []
    /// The frames are as large as each other: the same territory twice.
    public var isPaired = false
    /// Symbols over the surfaces; one outside every frame is counted by `postsOutside`.
    public var posts: [Post] = []
    /// From top to bottom, beside the map.
    public var legend: [LegendItem] = []
    /// Under the map, whole.
    public var footer: [String] = []
    /// Under the footer, as many as there is room for.
    public var notes: [String] = []
    /// What stands for so many notes left out.
    public var notesLeftOut: @Sendable (Int) -> String = { "+ \($0)" }
    /// « N », and how numbers of ETP and of kilometres are written.
    public var north = "N"
    /// How a number of ETP is written beside a symbol of the legend.
    public var etp: @Sendable (Double) -> String = { "\($0)" }
    /// How the length of a scale bar is written.
    public var kilometres: @Sendable (Double) -> String = { "\($0) km" }
    /// What the legend says of posts that lie outside every frame.
    public var postsOutside: @Sendable (Int) -> String? = { _ in nil }

    public init(language: String, title: String, subtitle: String, description: String) {
        self.language = language
        self.title = title
        self.subtitle = subtitle
        self.description = description
    }
}

/// A drawn map.
public struct MapPage: Sendable {
    /// Its lengths are millimetres of the page.
    public let svg: String
    /// A4, in landscape or upright.
    public let size: Size

    public init(svg: String, size: Size) {
        self.svg = svg
        self.size = size
    }

    /// Of a page, in millimetres.
    public struct Size: Hashable, Sendable {
        public let width: Double
        public let height: Double

        /// A4, the long side across.
        public static let landscape = Self(width: 297, height: 210)
        /// A4, upright.
        public static let portrait = Self(width: 210, height: 297)
    }
}
