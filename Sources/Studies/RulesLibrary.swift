public import Funding
internal import Territories

/// The rules of calls for projects that ship with the tool, under `GeoData/rules/`.
public enum RulesLibrary {
    /// - Parameter reference: a name of the library, or a path.
    /// - Throws: as `RulesReader.read` does.
    public static func read(_ reference: String) throws -> CallRules {
        try RulesReader.read(reference, library: EmbeddedFrance.folder() + "/rules")
    }
}
