public import GeometryKit
public import VectorIO
public import Wording

/// A table that leaves: what it is called, its columns, and its rows. Every format is made from it.
public struct Sheet<Row: Sendable>: Sendable {
    /// In the contract: the name of its file, layer or table.
    public let name: String
    /// What a person reads in the name's place.
    public let title: Words
    /// The kind of the rows' outlines.
    public let geometry: LayerSchema.Geometry
    /// In the order of the contract.
    public let columns: [Column<Row>]
    /// In the order in which every format writes them.
    public let rows: [Row]
    private let outline: @Sendable (Row) -> Outline?

    /// - Parameter outline: where a row is drawn; nil where nothing draws it.
    public init(
        _ name: String, _ title: Words, _ geometry: LayerSchema.Geometry = .none, columns: [Column<Row>], rows: [Row],
        outline: @escaping @Sendable (Row) -> Outline? = { _ in nil }
    ) {
        self.name = name
        self.title = title
        self.geometry = geometry
        self.columns = columns
        self.rows = rows
        self.outline = outline
    }

    /// The layer that a file holds, with the words of one language. The only place where layers of results are made.
    /// - Complexity: rows times columns.
    public func layer(in language: Language) -> Layer {
        var schema = LayerSchema(
            name: name, geometry: geometry,
            fields: columns.map { column in
                var field = LayerSchema.Field(column.name, column.kind)
                field.label = column.label[language]
                field.definition = column.definition[language]
                field.numberStyle = column.measure?.numberStyle
                return field
            })
        schema.title = title[language]
        return Layer(
            schema: schema,
            features: rows.map { row in
                Layer.Feature(columns.map { $0.value(of: row) }, outline: outline(row))
            })
    }
}

/// The rows as JSON: one object a row, by the names of columns, without outlines.
extension Sheet: Encodable {
    private struct Name: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private struct Object: Encodable {
        let columns: [Column<Row>]
        let row: Row

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Name.self)
            for column in columns {
                let key = Name(stringValue: column.name)
                switch column.value(of: row) {
                case .null: try container.encodeNil(forKey: key)
                case .text(let text): try container.encode(text, forKey: key)
                case .integer(let number): try container.encode(number, forKey: key)
                case .real(let number): try container.encode(number, forKey: key)
                case .boolean(let truth): try container.encode(truth, forKey: key)
                }
            }
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for row in rows { try container.encode(Object(columns: columns, row: row)) }
    }
}
