internal import Diagnostics
public import Territories

/// `territory:` of a study.
public struct TerritorySource: Sendable {
    /// The part of the boundaries that is studied.
    public enum Extent: Hashable, Sendable {
        case units(Level, [String])
        /// The country without its overseas départements.
        case metropole
        /// All the boundaries there are.
        case entire
    }

    /// As the file says it; whether its codes exist is known once boundaries are read.
    public var extent: Extent
    /// Nil for the embedded France.
    public var boundaries: BoundaryLayer?
    /// Where its codes stand, for what is wrong with them.
    var place: Diagnostic.Place
}

/// `network:` of a study, and what goes with it. Paths are as the study file gives them, relative to its folder.
public struct NetworkSource: Hashable, Sendable {
    /// Of the register.
    public var file: String
    /// Its sheet or layer, where the file has several.
    public var part: String?
    /// Headers of the register that are not the usual ones, by the name of their column.
    public var columns: [String: String] = [:]
    /// The layer of polygons that perimeters name as `zone:ID`; nil where none is named.
    public var zones: String?
}

/// A table that a study names: `FILE`, or `{ file, sheet }`, `{ file, layer }`.
public struct TableSource: Hashable, Sendable {
    /// Relative to the study's folder.
    public var file: String
    /// Nil where the file has one sheet or layer only.
    public var part: String?
}

/// `needs:` and `weights:` of a study.
public struct NeedsSource: Hashable, Sendable {
    /// The table, relative to the study's folder; nil where there is none.
    public var file: String?
    /// Nil where the file has one sheet only.
    public var sheet: String?
    /// What each indicator of the table weighs; `population` is people.
    public var weights: [String: Double] = [:]
}

/// `hours:` and `objectives:` of a study: what its posts tell of their work.
public struct ActivitySource: Hashable, Sendable {
    /// The tables, relative to the study's folder, in the order of the file.
    public var files: [String] = []
    /// Nil where each file has one sheet only.
    public var sheet: String?
    /// What is aimed at in a year, by the name of its column; a part of a whole, 0 to 1.
    public var objectives: [String: Double] = [:]
}

/// `report:` of a study: who issues it.
public struct ReportSettings: Hashable, Sendable {
    /// Who wrote it.
    public var author: String?
    /// The office that issues it.
    public var service: String?
    /// A picture (PNG or JPEG) for its first page, relative to the study's folder.
    public var logo: String?
}

/// `populations:` of a study: whose people count.
public enum PopulationsSource: Hashable, Sendable {
    /// An embedded census, by its year.
    case census(Int)
    /// A table `code;population` of the user's own, relative to the study's folder, with the year of its figures.
    case table(file: String, year: Int?)

    /// The year of an embedded census; nil takes the newest.
    var census: Int? {
        if case .census(let year) = self { year } else { nil }
    }

    /// The table of the user's own.
    var file: String? {
        if case .table(let file, _) = self { file } else { nil }
    }
}
