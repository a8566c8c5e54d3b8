/// A trouble that data, a request or the machine can hold, as facts. Each room has an enum of those that it finds; the
/// sentence, in the reader's language, is the room Wording's.
///
/// ```swift
/// public enum ZoneProblem: Problem {
///     case unknownZone(valid: [String])
///
///     public var facts: ProblemFacts {
///         switch self {
///         case .unknownZone(let valid): .init("unknownZone", .invalid, ["zones": .list(valid)])
///         }
///     }
/// }
/// ```
public protocol Problem: Hashable, Sendable {
    var facts: ProblemFacts { get }
}

extension Problem {
    /// The name by which machines know the trouble: a part of the contract of `check --json`, the same in every
    /// language and version.
    public var code: String { facts.code }
    /// What sort of trouble it is, which decides the exit code and the HTTP status.
    public var kind: ProblemKind { facts.kind }
    /// The details that the sentence tells, by their names in JSON.
    public var values: [String: ProblemValue] { facts.values }
}

/// What a machine is told of a problem.
public struct ProblemFacts: Hashable, Sendable {
    /// As `Problem.code`.
    public let code: String
    /// As `Problem.kind`.
    public let kind: ProblemKind
    /// As `Problem.values`; empty where the sentence tells no detail.
    public let values: [String: ProblemValue]

    /// - Parameters:
    ///   - code: written out, never derived: renaming a case must not rename it.
    ///   - values: keys are French, ASCII, snake_case, as all fields of the outputs.
    public init(_ code: String, _ kind: ProblemKind, _ values: [String: ProblemValue] = [:]) {
        self.code = code
        self.kind = kind
        self.values = values
    }
}

/// A detail of a problem.
public enum ProblemValue: Hashable, Sendable {
    case text(String)
    case whole(Int)
    case number(Double)
    case list([String])
    /// Known to be unknown: null in JSON.
    case absent

    public init(_ text: String?) {
        self = text.map { .text($0) } ?? .absent
    }

    public init(_ number: Double?) {
        self = number.map { .number($0) } ?? .absent
    }
}

extension ProblemValue: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .whole(let number): try container.encode(number)
        case .number(let number): try container.encode(number)
        case .list(let items): try container.encode(items)
        case .absent: try container.encodeNil()
        }
    }
}
