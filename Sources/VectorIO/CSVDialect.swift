/// How numbers stand in a CSV file; the separator is `;` in both, as registers have it.
public enum CSVDialect: String, Hashable, Sendable, CaseIterable {
    /// Decimal points, UTF-8: for programs.
    case plain
    /// Decimal commas and a byte order mark: what a French Excel opens at a click.
    case fr
}
