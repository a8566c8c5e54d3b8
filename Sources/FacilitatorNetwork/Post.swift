/// A post of the network: one row of the register.
public struct Post: Hashable, Sendable {
    /// What the holder does. Only facilitators cover a territory and bring capacity.
    public enum Quality: String, Hashable, Sendable, CaseIterable {
        case facilitateur, coordinateur, relais
    }

    public enum StructureType: String, Hashable, Sendable, CaseIterable {
        case plie
        case maisonEmploi = "maison_emploi"
        case commune, epci, departement, epa, association, autre
    }

    public enum Status: String, Hashable, Sendable, CaseIterable {
        case enCours = "en_cours"
        case candidature
    }

    public let id: String
    public let structure: String
    public let structureType: StructureType?
    public let quality: Quality
    /// Full-time equivalents; nil when nobody says, which is never zero.
    public let etp: Double?
    /// The position of the seat's commune in the gazetteer.
    public let seat: Int?
    /// The perimeter that the convention gives.
    public private(set) var own: Perimeter
    /// Neighbouring territories served by extension.
    public private(set) var adjoining: Perimeter
    /// The part of the ETP that serves the adjoining territories, 0 to 1.
    public let adjoiningQuota: Double
    public let start: CivilDate?
    /// The last day covered.
    public let end: CivilDate?
    public let status: Status
    /// Whether it follows the State's own contracts; nil when nobody says.
    public let servesStateContracts: Bool?
    /// The least and most ETP that an application asks for.
    public let leastETP: Double?
    public let mostETP: Double?
    public let financing: Financing
    /// Whether all of its perimeters could be read.
    public let isPerimeterWhole: Bool
    /// The row in the register, as a spreadsheet counts.
    public let row: Int
    /// Every cell of the row as written, by the contract's name of its column, else by its own header.
    public let cells: [String: String]

    public init(
        id: String, structure: String = "", structureType: StructureType? = nil, quality: Quality = .facilitateur,
        etp: Double?, seat: Int? = nil, own: Perimeter, adjoining: Perimeter = Perimeter(), adjoiningQuota: Double = 0,
        start: CivilDate? = nil, end: CivilDate? = nil, status: Status = .enCours, servesStateContracts: Bool? = nil,
        leastETP: Double? = nil, mostETP: Double? = nil, financing: Financing = Financing(),
        isPerimeterWhole: Bool = true, row: Int = 0,
        cells: [String: String] = [:]
    ) {
        self.id = id
        self.structure = structure
        self.structureType = structureType
        self.quality = quality
        self.etp = etp
        self.seat = seat
        self.own = own
        self.adjoining = adjoining
        self.adjoiningQuota = adjoiningQuota
        self.start = start
        self.end = end
        self.status = status
        self.servesStateContracts = servesStateContracts
        self.leastETP = leastETP
        self.mostETP = mostETP
        self.financing = financing
        self.isPerimeterWhole = isPerimeterWhole
        self.row = row
        self.cells = cells
    }

    func shiftingPolygons(by count: Int) -> Post {
        var post = self
        post.own = own.shiftingPolygons(by: count)
        post.adjoining = adjoining.shiftingPolygons(by: count)
        return post
    }
}
