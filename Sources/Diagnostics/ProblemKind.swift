/// A sort of trouble, by what a caller can do about it.
public enum ProblemKind: Hashable, Sendable, CaseIterable {
    /// What was asked makes no sense, whatever the data.
    case usage
    /// The data are wrong, or say nothing that can be computed with.
    case invalid
    /// The data are right and leave no answer.
    case infeasible
    /// A file that was named is not there.
    case missing
    /// The program's own data are not there.
    case dataMissing
    /// What would be written is there already, or is read from.
    case conflict
    /// The system refuses to write.
    case output
    /// Another program is needed and not installed.
    case helperMissing
    /// The fault is the program's, or of one that it calls.
    case fault
    /// Stopped before there was anything to show.
    case stopped

    /// As `sysexits.h` numbers them.
    public var exitCode: Int32 {
        switch self {
        case .usage: 64
        case .invalid, .infeasible: 65
        case .missing, .dataMissing: 66
        case .helperMissing: 69
        case .fault: 70
        case .conflict, .output: 73
        case .stopped: 75
        }
    }

    /// As RFC 9110 and RFC 4918 number them.
    public var httpStatus: Int {
        switch self {
        case .usage: 400
        case .missing: 404
        case .conflict: 409
        case .invalid, .infeasible: 422
        case .fault: 500
        case .helperMissing: 501
        case .dataMissing, .stopped: 503
        case .output: 507
        }
    }

    /// The exit code of a run that failed for several reasons: their own where they agree, else that of bad data, which
    /// outweighs a missing file (the file alone would not make the run right), else the highest.
    public static func exitCode(of kinds: [ProblemKind]) -> Int32 {
        let codes = Set(kinds.map(\.exitCode))
        return codes.count == 1 || !codes.contains(invalid.exitCode)
            ? codes.max() ?? invalid.exitCode : invalid.exitCode
    }
}
