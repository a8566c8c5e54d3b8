/// A geometric operation that the library refused.
public struct GeometryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The operation asked for, in the library's own words (`GEOSUnaryUnion`).
    public let operation: String
    /// What the library said.
    public let reason: String

    public var description: String { "\(operation): \(reason)" }
}
