/// `appraisal:` of a study: what people found in the applications, and how they mark.
public struct AppraisalSource: Hashable, Sendable {
    /// A table, relative to the study's folder.
    public struct TableFile: Hashable, Sendable {
        /// Its path.
        public var file: String
        /// Nil where the file has one sheet only.
        public var sheet: String?
    }

    /// One for all columns, or one for the pieces and one for the marks; empty where nobody has noted anything yet.
    public var tables: [TableFile] = []
    /// The best mark of a criterion; the worst is 0.
    public var scale = AppraisalSource.usualScale
    /// What each criterion counts for in the sum; empty where nobody weighs, and each counts as much.
    public var weights: [String: Double] = [:]

    /// No text of a call gives a scale.
    public static let usualScale = 4.0
}
