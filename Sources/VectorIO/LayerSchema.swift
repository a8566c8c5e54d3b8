/// A layer to be written: its name, its fields, the kind of its geometries.
public struct LayerSchema: Hashable, Sendable {
    /// What the layer's outlines are, one kind a layer as most formats ask.
    public enum Geometry: Hashable, Sendable {
        case surface, point, line
        /// A plain table.
        case none
    }

    /// A number may also come as text with a decimal point, for a table whose CSV keeps it as written.
    public enum FieldKind: Hashable, Sendable {
        case text, integer, real, boolean
        /// ISO 8601 text.
        case date
    }

    /// How a spreadsheet shows the numbers of a field; its cells hold them whole.
    public enum NumberStyle: Hashable, Sendable {
        /// People, posts, territories: no decimals.
        case count
        case decimals(Int)
        /// A share, 0 to 1, as a percentage.
        case percentage
        case euros
    }

    /// What a spreadsheet offers in a cell as a list to choose from; anything else may be written there too.
    public enum Choices: Hashable, Sendable {
        /// The same words in every row, and in rows to come.
        case words([String])
        /// What stands in other fields of the row.
        case fields(Range<Int>)
        /// What stands in a field of another sheet, on rows counted from 1, the header being the first.
        case sheet(String, field: Int, rows: ClosedRange<Int>)
    }

    /// A column of the layer.
    public struct Field: Hashable, Sendable {
        /// As files write it; formats that cut names short have aliases of their own.
        public let name: String
        /// What its values are; any of them may be null.
        public let kind: FieldKind
        /// What a person reads in its place, where the format has room for it.
        public var label: String?
        /// What it holds, with its unit.
        public var definition: String?
        /// Nil shows numbers by their kind.
        public var numberStyle: NumberStyle?
        /// Nil offers nothing.
        public var choices: Choices?

        public init(_ name: String, _ kind: FieldKind) {
            self.name = name
            self.kind = kind
        }
    }

    /// That of the file, layer or sheet.
    public let name: String
    /// `.none` gives a table without geometry.
    public let geometry: Geometry
    /// In the order of each feature's values.
    public var fields: [Field]
    /// The name in SQL, where it needs no quotes: `zones_blanches`.
    public var sqlName: String { name.lowercased().replacing("-", with: "_") }
    /// What a person reads in the name's place, where the format has room for it.
    public var title: String?

    public init(name: String, geometry: Geometry, fields: [Field]) {
        self.name = name
        self.geometry = geometry
        self.fields = fields
    }
}

/// The value of a field. Null means unknown or not applicable, never zero.
public enum FieldValue: Hashable, Sendable {
    case null
    case text(String)
    case integer(Int)
    case real(Double)
    case boolean(Bool)

    public init(_ value: String?) { self = value.map(FieldValue.text) ?? .null }
    public init(_ value: Double?) { self = value.map(FieldValue.real) ?? .null }
    public init(_ value: Int?) { self = value.map(FieldValue.integer) ?? .null }
}
