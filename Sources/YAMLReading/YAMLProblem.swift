public import Diagnostics

/// What is wrong with the keys of a YAML file.
public enum YAMLProblem: Problem {
    case invalidYAML(reason: String)
    case unknownKey(valid: [String])
    case repeatedKey
    case missingKey
    case missingOneOf(keys: [String])
    case tooManyOf(keys: [String])

    public var facts: ProblemFacts {
        switch self {
        case .invalidYAML(let reason): .init("invalidYAML", .invalid, ["raison": .text(reason)])
        case .unknownKey(let valid): .init("unknownKey", .invalid, ["cles": .list(valid)])
        case .repeatedKey: .init("repeatedKey", .invalid)
        case .missingKey: .init("missingKey", .invalid)
        case .missingOneOf(let keys): .init("missingOneOf", .invalid, ["cles": .list(keys)])
        case .tooManyOf(let keys): .init("tooManyOf", .invalid, ["cles": .list(keys)])
        }
    }
}
