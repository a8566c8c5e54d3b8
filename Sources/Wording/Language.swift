/// The language of everything a person reads. Planners read French; names of fields and statuses in data files are
/// the same in both.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case french = "fr"
    case english = "en"
}
