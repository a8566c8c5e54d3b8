/// Encodes nil as null: a reader of the summary finds every key, and unknown apart from forgotten.
@propertyWrapper
package struct Nullable<Value: Encodable>: Encodable {
    package var wrappedValue: Value?

    // Written out, so that initializers of its owners take the bare value.
    package init(wrappedValue value: Value?) {
        wrappedValue = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}
