internal import Diagnostics
internal import Synchronization
internal import VectorIO

/// The files of one run, each read once however many ask for it.
final class InputShelf: Sendable {
    private let files = Mutex<[String: InputFile]>([:])

    /// - Parameter name: how messages name the file.
    /// - Throws: `missingFile`, `unreadableFile`.
    func read(_ path: String, as name: String) throws(Diagnostic) -> InputFile {
        if let file = files.withLock({ $0[path] }) { return file }
        let file = try InputFile(path: path, name: name)
        files.withLock { $0[path] = file }
        return file
    }

    /// The digests of files that were read, in the order of their paths.
    func parts(of paths: [String]) -> [InputFile.Part] {
        files.withLock { files in paths.flatMap { files[$0]?.parts ?? [] } }
    }
}
