public import Diagnostics

/// What is wrong with the keys of a YAML file.
public enum YAMLProblem: Problem {
    case invalidYAML(reason: String)
    case unknownKey(valid: [String])
    case repeatedKey
    case missingKey
    case missingOneOf(keys: [String])
    case tooManyOf(keys: [String])
    /// A number as people write it (« 1,0 », « 50 000 »), where YAML takes a comma for the end of a value.
    case writtenAsPeopleDo(number: String)

    public var facts: ProblemFacts {
        switch self {
        case .invalidYAML(let reason): .init("invalidYAML", .invalid, ["raison": .text(reason)])
        case .unknownKey(let valid): .init("unknownKey", .invalid, ["cles": .list(valid)])
        case .repeatedKey: .init("repeatedKey", .invalid)
        case .missingKey: .init("missingKey", .invalid)
        case .missingOneOf(let keys): .init("missingOneOf", .invalid, ["cles": .list(keys)])
        case .writtenAsPeopleDo(let number): .init("writtenAsPeopleDo", .invalid, ["nombre": .text(number)])
        case .tooManyOf(let keys): .init("tooManyOf", .invalid, ["cles": .list(keys)])
        }
    }
}
