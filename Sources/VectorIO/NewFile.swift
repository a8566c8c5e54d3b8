internal import Diagnostics
internal import Foundation

/// A new file, written from its first byte to its last.
struct NewFile {
    private let path: String
    private let handle: FileHandle

    /// - Throws: `cannotWrite`.
    init(path: String) throws(Diagnostic) {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw Diagnostic(FileProblem.cannotWrite(reason: SystemReason(errno: errno)), at: .init(file: path)) }
        self.path = path
        self.handle = handle
    }

    /// - Throws: `cannotWrite`, as on a full disk.
    func write(_ text: String) throws(Diagnostic) {
        try write(Data(text.utf8))
    }

    func write(_ bytes: Data) throws(Diagnostic) {
        do {
            try handle.write(contentsOf: bytes)
        } catch {
            throw Diagnostic(FileProblem.cannotWrite(reason: SystemReason(errno: errno)), at: .init(file: path))
        }
    }

    func close() throws(Diagnostic) {
        do {
            try handle.close()
        } catch {
            throw Diagnostic(FileProblem.cannotWrite(reason: SystemReason(errno: errno)), at: .init(file: path))
        }
    }
}
