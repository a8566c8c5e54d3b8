/// The levels that figures are reported at, from the atom upward.
public enum Level: String, Hashable, Sendable, CaseIterable {
    case commune, epci, departement, region
}
