internal import VectorIO

/// The rows of a layer as JSON: one object a feature, by field name, without outlines.
struct LayerRows: Encodable {
    private struct Field: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private struct Row: Encodable {
        let fields: [LayerSchema.Field]
        let values: [FieldValue]

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Field.self)
            for (field, value) in zip(fields, values) {
                let key = LayerRows.Field(stringValue: field.name)
                switch value {
                case .null: try container.encodeNil(forKey: key)
                case .text(let text): try container.encode(text, forKey: key)
                case .integer(let number): try container.encode(number, forKey: key)
                case .real(let number): try container.encode(number, forKey: key)
                case .boolean(let truth): try container.encode(truth, forKey: key)
                }
            }
        }
    }

    private let layer: Layer

    init(_ layer: Layer) {
        self.layer = layer
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for feature in layer.features {
            try container.encode(Row(fields: layer.schema.fields, values: feature.values))
        }
    }
}
