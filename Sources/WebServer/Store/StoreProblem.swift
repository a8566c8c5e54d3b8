internal import Diagnostics

/// What stands in the way of a request, beside what is wrong with data.
enum StoreProblem: Problem {
    case unknownStudy
    case oldVersion(expected: Int, present: Int)
    case brokenHistory
    case nothingToUndo
    case nothingToRedo
    case wrongBody(expected: String)
    case bodyTooLarge(most: Int)
    case tooManyRows(most: Int)
    case unsafeArchive(member: String)
    case unknownOperation
    case unknownRow(rows: Int)
    case registerIsLayer
    case foreignZones
    case unknownExample(valid: [String])
    case unknownPlan
    case notFinished
    case tooBusy
    case unknownHost
    case unknownOrigin
    case readerOnly
    case unknownAddress
    case noRegister

    var facts: ProblemFacts {
        switch self {
        case .unknownStudy: .init("unknownStudy", .missing)
        case .oldVersion(let expected, let present):
            .init("oldVersion", .conflict, ["attendue": .whole(expected), "presente": .whole(present)])
        case .brokenHistory: .init("brokenHistory", .fault)
        case .nothingToUndo: .init("nothingToUndo", .conflict)
        case .nothingToRedo: .init("nothingToRedo", .conflict)
        case .wrongBody(let expected): .init("wrongBody", .usage, ["attendu": .text(expected)])
        case .bodyTooLarge(let most): .init("bodyTooLarge", .usage, ["octets": .whole(most)])
        case .tooManyRows(let most): .init("tooManyRows", .invalid, ["lignes": .whole(most)])
        case .unsafeArchive(let member): .init("unsafeArchive", .invalid, ["membre": .text(member)])
        case .unknownOperation: .init("unknownOperation", .usage)
        case .unknownRow(let rows): .init("unknownRow", .usage, ["lignes": .whole(rows)])
        case .registerIsLayer: .init("registerIsLayer", .invalid)
        case .foreignZones: .init("foreignZones", .invalid)
        case .unknownExample(let valid): .init("unknownExample", .missing, ["valides": .list(valid)])
        case .unknownPlan: .init("unknownPlan", .missing)
        case .notFinished: .init("notFinished", .conflict)
        case .tooBusy: .init("tooBusy", .stopped)
        case .unknownHost: .init("unknownHost", .usage)
        case .unknownOrigin: .init("unknownOrigin", .usage)
        case .readerOnly: .init("readerOnly", .usage)
        case .unknownAddress: .init("unknownAddress", .missing)
        case .noRegister: .init("noRegister", .invalid)
        }
    }

    /// - Parameter value: what was found.
    func diagnostic(_ file: String? = nil, value: String? = nil, nearest: String? = nil) -> Diagnostic {
        Diagnostic(self, at: .init(file: file), value: value, nearest: nearest)
    }

    /// Where RFC 9110 has a number of its own, which the kind does not give.
    var httpStatus: Int {
        switch self {
        case .bodyTooLarge: 413
        case .unknownHost, .unknownOrigin, .readerOnly: 403
        default: kind.httpStatus
        }
    }
}
