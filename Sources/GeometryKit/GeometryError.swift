/// A geometric operation that the library refused.
public struct GeometryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The operation asked for, in the library's own words (`GEOSUnaryUnion`).
    public let operation: String
    /// What the library said.
    public let reason: String

    public init(operation: String, reason: String) {
        self.operation = operation
        self.reason = reason
    }

    public var description: String { "\(operation): \(reason)" }
}
