internal import Foundation

/// Why the system refused a file, as a fact: the room Wording has the words.
public enum SystemReason: Hashable, Sendable {
    case missing, permission, isFolder, notFolder, noSpace, readOnly, nameTooLong
    /// In the system's own words, where nothing better is known.
    case other(String)

    /// - Parameter code: `errno`.
    public init(errno code: Int32) {
        self =
            switch code {
            case ENOENT: .missing
            case EACCES, EPERM: .permission
            case EISDIR: .isFolder
            case ENOTDIR: .notFolder
            case ENOSPC, EDQUOT: .noSpace
            case EROFS: .readOnly
            case ENAMETOOLONG: .nameTooLong
            default: .other(String(cString: strerror(code)))
            }
    }

    /// What Foundation throws wraps the system's own number.
    public init(_ error: any Error) {
        let error = error as NSError
        if error.domain == NSPOSIXErrorDomain {
            self.init(errno: Int32(error.code))
            return
        }
        if let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError, inner.domain == NSPOSIXErrorDomain {
            self.init(errno: Int32(inner.code))
            return
        }
        self =
            switch CocoaError.Code(rawValue: error.code) {
            case .fileNoSuchFile, .fileReadNoSuchFile: .missing
            case .fileReadNoPermission, .fileWriteNoPermission: .permission
            case .fileWriteOutOfSpace: .noSpace
            case .fileWriteVolumeReadOnly: .readOnly
            default: .other(error.localizedDescription)
            }
    }

    /// For machines; the system's own words where nothing better is known.
    package var code: String {
        switch self {
        case .missing: "missing"
        case .permission: "permission"
        case .isFolder: "isFolder"
        case .notFolder: "notFolder"
        case .noSpace: "noSpace"
        case .readOnly: "readOnly"
        case .nameTooLong: "nameTooLong"
        case .other(let words): words
        }
    }
}
