public import Diagnostics
public import Foundation
internal import Synchronization

/// A file as it was read: its bytes and those of the files that belong to it, in memory. What is parsed is what was
/// hashed, whatever happens to the file on disk meanwhile, and nothing is ever left beside it there.
public final class InputFile: Sendable {
    /// One file, with its digest.
    public struct Part: Hashable, Sendable {
        /// As the user named it.
        public let file: String
        /// Of the bytes that were parsed, 64 hexadecimal digits in lower case.
        public let sha256: String

        public init(file: String, sha256: String) {
            self.file = file
            self.sha256 = sha256
        }
    }

    /// As the user named it.
    public let name: String
    /// Where it was, from the working folder; its extension says what it is.
    public let path: String
    /// The file, or the files of the folder that it is, and those that belong to it; by name.
    public let parts: [Part]
    /// The bytes of the file itself; empty for a folder.
    public let bytes: Data
    private let contents: [(name: String, bytes: Data)]
    /// Where GDAL finds it; nil until somebody asks.
    private let opened = Mutex<OpenedInput?>(nil)

    /// Reads a file once and whole.
    ///
    /// A folder stands for its files; a Shapefile or a MapInfo table for all files of its name, since the figures are
    /// in another of them; a GeoPackage for its write-ahead log too, in which a program that has it open keeps what it
    /// has not yet moved.
    /// - Parameter name: how messages name the file.
    /// - Throws: `missingFile`, `unreadableFile`.
    public init(path: String, name: String? = nil) throws(Diagnostic) {
        let name = name ?? path
        let path = UnicodePath.onDisk(path)
        let url = URL(fileURLWithPath: path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Diagnostic(
                FileProblem.missingFile, at: .init(file: name), nearest: Self.neighbour(of: url, name: name))
        }
        let folder = isFolder.boolValue ? url : url.deletingLastPathComponent()
        let members =
            isFolder.boolValue
            ? try Self.files(of: folder, name: name)
            : [url.lastPathComponent] + InputCompanions.names(of: url)
        let prefix = isFolder.boolValue ? name + "/" : String(name.dropLast(url.lastPathComponent.count))
        var contents: [(name: String, bytes: Data)] = []
        for member in members {
            do {
                let bytes = try Data(contentsOf: folder.appendingPathComponent(member))
                contents.append((member, bytes))
            } catch {
                let file = member == url.lastPathComponent ? name : prefix + member
                throw Diagnostic(FileProblem.unreadableFile(reason: SystemReason(error)), at: .init(file: file))
            }
        }
        self.name = name
        self.path = path
        self.contents = contents
        self.isFolder = isFolder.boolValue
        bytes = isFolder.boolValue ? Data() : contents[0].bytes
        parts = contents.map { member, bytes in
            Part(
                file: member == url.lastPathComponent && !isFolder.boolValue ? name : prefix + member,
                sha256: Digest.sha256(bytes))
        }.sorted { $0.file < $1.file }
    }

    /// The file beside it whose name is nearest, as the user would name it.
    private static func neighbour(of url: URL, name: String) -> String? {
        let folder = url.deletingLastPathComponent().path
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }
        return nearest(to: url.lastPathComponent, among: names.sorted()).map {
            String(name.dropLast(url.lastPathComponent.count)) + $0
        }
    }

    /// In lower case.
    public var pathExtension: String { URL(fileURLWithPath: path).pathExtension.lowercased() }

    /// A folder, as a file geodatabase is.
    public let isFolder: Bool

    private var lastComponent: String { URL(fileURLWithPath: path).lastPathComponent }

    /// Where GDAL opens the bytes that were read: in its memory, or in a folder of our own for drivers that only read
    /// from a disk.
    func source() throws(Diagnostic) -> String {
        let result = opened.withLock { opened -> Result<String, Diagnostic> in
            if let opened { return .success(opened.path) }
            return Result { () throws(Diagnostic) in
                let made = try OpenedInput(
                    contents, as: lastComponent, isFolder: isFolder, onDisk: needsDisk, file: name)
                opened = made
                return made.path
            }
        }
        return try result.get()
    }

    /// The reader of old workbooks opens files by itself, and SQLite replays a log only on a disk.
    private var needsDisk: Bool {
        pathExtension == "xls" || contents.contains { $0.name.hasSuffix("-wal") && !$0.bytes.isEmpty }
    }

    private static func files(of folder: URL, name: String) throws(Diagnostic) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { member in
                var isFolder: ObjCBool = false
                let path = folder.appendingPathComponent(member).path
                return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            }
        } catch {
            throw Diagnostic(FileProblem.unreadableFile(reason: SystemReason(error)), at: .init(file: name))
        }
    }
}
