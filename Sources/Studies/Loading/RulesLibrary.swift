internal import Diagnostics
public import Funding
internal import Territories
internal import VectorIO

/// The rules of calls for projects that ship with the tool, under `GeoData/rules/`.
public enum RulesLibrary {
    /// In the order of the alphabet.
    public static func names() throws -> [String] { RulesReader.names(in: try EmbeddedFrance.folder() + "/rules") }

    /// - Parameter reference: a name of the library, or a path.
    /// - Throws: as `RulesReader.read` does.
    public static func read(_ reference: String) throws -> CallRules {
        try RulesReader.read(reference, library: EmbeddedFrance.folder() + "/rules")
    }

    /// The rules of a second call on one post.
    /// - Throws: also `sameLine` where it pays the same line of a plan as the first.
    public static func second(_ reference: String, beside first: CallRules) throws -> CallRules {
        let rules = try read(reference)
        if rules.line == first.line {
            throw Diagnostic(RulesProblem.sameLine, at: .init(column: "--with"), value: reference)
        }
        return rules
    }

    /// The same, and which files of the user's own they were read from.
    static func read(_ reference: String, _ shelf: InputShelf) throws -> (rules: CallRules, files: [String]) {
        let library = try EmbeddedFrance.folder() + "/rules"
        var files: [String] = []
        let rules = try RulesReader.read(reference, library: library) { path in
            if !path.hasPrefix(library + "/") { files.append(path) }
            return try shelf.read(path, as: path).bytes
        }
        return (rules, files)
    }
}
