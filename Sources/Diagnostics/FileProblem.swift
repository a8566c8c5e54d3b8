/// What is wrong with a file as a whole, of whatever format.
public enum FileProblem: Problem {
    case missingFile
    case unreadableFile(reason: SystemReason)
    case cannotWrite(reason: SystemReason)
    case isFolder
    /// Neither UTF-8 nor Windows-1252.
    case unknownEncoding
    /// It ends, or breaks, before its own end.
    case truncatedData(reason: String)
    /// It is locked by a password.
    case encrypted
    /// An archive that unfolds into more than a file of its kind would.
    case oversizedArchive(member: String, megabytes: Int)
    /// Neither PNG nor JPEG.
    case notAPicture

    public var facts: ProblemFacts {
        switch self {
        case .missingFile: .init("missingFile", .missing)
        case .unreadableFile(let reason): .init("unreadableFile", .invalid, ["raison": .text(reason.code)])
        case .cannotWrite(let reason): .init("cannotWrite", .output, ["raison": .text(reason.code)])
        case .isFolder: .init("isFolder", .invalid)
        case .unknownEncoding: .init("unknownEncoding", .invalid)
        case .truncatedData(let reason): .init("truncatedData", .invalid, ["raison": .text(reason)])
        case .encrypted: .init("encryptedFile", .invalid)
        case .notAPicture: .init("notAPicture", .invalid)
        case .oversizedArchive(let member, let megabytes):
            .init("oversizedArchive", .invalid, ["membre": .text(member), "mega_octets": .whole(megabytes)])
        }
    }
}
