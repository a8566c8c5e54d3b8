public import Coverage
internal import Diagnostics
public import FacilitatorNetwork
public import Placement
public import Territories
internal import VectorIO

/// What a planner asks: a study file, read and checked.
public struct Study: Sendable {
    /// The part of the boundaries that is studied.
    public enum Extent: Hashable, Sendable {
        case units(Level, [String])
        /// The country without its overseas départements.
        case metropole
        /// All the boundaries there are.
        case entire
    }

    /// Heads every output that a person reads.
    public var title: String
    /// As the file says it; whether its codes exist is known once boundaries are read.
    public var extent: Extent
    /// Nil for the embedded France.
    public var boundaries: BoundaryLayer?
    /// Of the rows of the results.
    public var level = Level.epci
    /// Posts whose convention covers this day count; nil counts them all.
    public var date: CivilDate?
    /// How far ahead conventions that end make a territory fragile.
    public var horizonMonths = 12
    /// Nil judges no need, deficit or capacity.
    public var target: Target?
    /// Where capacity is held against need, whatever `level`.
    public var capacityLevel = Level.epci
    /// Paths as the file gives them, relative to its folder.
    public var network: String
    /// The sheet or layer of the register, where its file has several.
    public var networkPart: String?
    /// Headers of the register that are not the usual ones, by the name of their column.
    public var columns: [String: String] = [:]
    /// The layer of polygons that perimeters name as `zone:ID`; nil where none is named.
    public var zones: String?
    /// The table of needs, and its sheet where it has several.
    public var needs: String?
    /// Nil where the file has one sheet only.
    public var needsSheet: String?
    /// What each indicator of the table of needs weighs; `population` is people.
    public var weights: [String: Double] = [:]
    /// Where people live inside communes that are split; nil shares them by area.
    public var populationLayer: PopulationLayer.Source?
    /// Nil when the study places nothing.
    public var placement: PlacementSettings?
    /// Caveats that belong on the first page of every output.
    public var notes: [String] = []
    /// The study file as the user named it.
    public var file: String
    /// The bytes of it that were parsed.
    let digest: InputFile.Part
    /// Where its codes stand, for what is wrong with them.
    var extentPlace: Diagnostic.Place

    /// A path of the study, from the working folder.
    public func path(_ relative: String) -> String {
        if relative.hasPrefix("/") { return relative }
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        return folder + relative
    }
}
