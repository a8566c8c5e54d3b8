/// A post of the network: one row of the register.
///
/// What coverage rests on is given when a post is made; the rest is filled in by whoever knows it, a register's columns
/// before all:
///
///     var post = Post(id: "P1", etp: 0.8, own: perimeter)
///     post.structure = "PLIE du Val"
public struct Post: Hashable, Sendable {
    /// Its name in the register, no two alike.
    public var id: String
    /// Who employs the holder, as written; empty when nobody says.
    public var structure = ""
    /// What kind of structure that is; nil when nobody says.
    public var structureType: StructureType?
    /// What the holder does.
    public var quality: Quality
    /// Full-time equivalents; nil when nobody says, which is never zero.
    public var etp: Double?
    /// The position of the seat's commune in the gazetteer.
    public var seat: Int?
    /// The perimeter that the convention gives.
    public var own: Perimeter
    /// Neighbouring territories served by extension.
    public var adjoining: Perimeter
    /// The part of the ETP that serves the adjoining territories, 0 to 1.
    public var adjoiningQuota: Double
    /// The territory of the intermediate body that its FSE+ money comes through; empty when nobody says.
    public var bodyPerimeter = Perimeter()
    /// The first day covered; nil for ever since.
    public var start: CivilDate?
    /// The last day covered; nil for ever on.
    public var end: CivilDate?
    /// Whether the post stands or is asked for.
    public var status: Status
    /// Whether it follows the State's own contracts; nil when nobody says.
    public var servesStateContracts: Bool?
    /// The least ETP that an application asks for.
    public var leastETP: Double?
    /// The most ETP that an application asks for.
    public var mostETP: Double?
    /// Who pays for it, and how much.
    public var financing = Financing()
    /// Whether all of its perimeters could be read.
    public var isPerimeterWhole = true
    /// The row in the register, as a spreadsheet counts; 0 for a post that stands in no file.
    public var row = 0
    /// Every cell of the row as written, by the contract's name of its column, else by its own header.
    public var cells: [String: String] = [:]

    /// A post with all that its cover and its capacity rest on.
    public init(
        id: String, quality: Quality = .facilitateur, etp: Double?, own: Perimeter,
        adjoining: Perimeter = Perimeter(), adjoiningQuota: Double = 0, start: CivilDate? = nil,
        end: CivilDate? = nil, status: Status = .enCours, servesStateContracts: Bool? = nil
    ) {
        self.id = id
        self.quality = quality
        self.etp = etp
        self.own = own
        self.adjoining = adjoining
        self.adjoiningQuota = adjoiningQuota
        self.start = start
        self.end = end
        self.status = status
        self.servesStateContracts = servesStateContracts
    }

    func shiftingPolygons(by count: Int) -> Post {
        var post = self
        post.own = own.shiftingPolygons(by: count)
        post.adjoining = adjoining.shiftingPolygons(by: count)
        post.bodyPerimeter = bodyPerimeter.shiftingPolygons(by: count)
        return post
    }
}

extension Post {
    /// Who employs the holder, without case, accents or punctuation, so that « Nova Emploi » and « NOVA EMPLOI » are one;
    /// empty when nobody says.
    public var structureKey: String { Self.key(structure) }

    /// A name without case, accents or punctuation, to tell whether two spellings are one.
    public static func key(_ name: String) -> String { normalized(name) }
}
