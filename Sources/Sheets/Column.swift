public import VectorIO

/// A column of a table, said once: its name in the contract, what a person reads in its place, what it holds and in
/// which unit, and the way from a row to its value.
///
///     static let etp = Column<TerritoryRow>(
///         "etp", .etp, Words("ETP", "FTE"),
///         Words("Équivalents temps plein connus.", "Full-time equivalents that are known.")
///     ) { $0.figures.etp }
public struct Column<Row>: Sendable {
    /// French, ASCII, snake_case; the same in every format and language.
    public let name: String
    /// What its values are in a file; from the type of the values, so that the two agree.
    public let kind: LayerSchema.FieldKind
    /// Nil for what is no quantity.
    public let measure: Measure?
    /// What a person reads in the name's place.
    public let label: Words
    /// What it holds, with its unit.
    public let definition: Words
    private let read: @Sendable (Row) -> FieldValue

    /// - Parameter value: the way to the value; its type gives the kind of the column.
    public init<Value: CellValue>(
        _ name: String, _ measure: Measure, _ label: Words, _ definition: Words,
        _ value: @escaping @Sendable (Row) -> Value
    ) {
        self.init(name, Value.fieldKind, measure, label, definition) { value($0).fieldValue }
    }

    /// A column that measures nothing: names, codes, statuses, days.
    public init<Value: CellValue>(
        _ name: String, _ label: Words, _ definition: Words, _ value: @escaping @Sendable (Row) -> Value
    ) {
        self.init(name, Value.fieldKind, nil, label, definition) { value($0).fieldValue }
    }

    /// A column whose kind another table gives.
    init(
        _ name: String, _ kind: LayerSchema.FieldKind, _ measure: Measure?, _ label: Words, _ definition: Words,
        read: @escaping @Sendable (Row) -> FieldValue
    ) {
        self.name = name
        self.kind = kind
        self.measure = measure
        self.label = label
        self.definition = definition
        self.read = read
    }

    /// Null is unknown or not applicable, never zero.
    public func value(of row: Row) -> FieldValue { read(row) }

    /// The same column of a row that holds the row.
    func of<Outer>(_ row: @escaping @Sendable (Outer) -> Row) -> Column<Outer> {
        let read = read
        return Column<Outer>(name, kind, measure, label, definition) { read(row($0)) }
    }

    /// The same column under another name, as one of a pair.
    func renamed(_ suffix: String, _ words: Words) -> Column {
        Column(name + suffix, kind, measure, label.followed(by: words, ", "), definition, read: read)
    }
}

extension Column {
    /// The same value before and after, as two columns.
    static func pair<Inner>(
        _ column: Column<Inner>, before: @escaping @Sendable (Row) -> Inner, after: @escaping @Sendable (Row) -> Inner
    ) -> [Column] {
        [
            column.of(before).renamed("_avant", Words("avant", "before")),
            column.of(after).renamed("_apres", Words("après", "after")),
        ]
    }
}
