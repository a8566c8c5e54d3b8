internal import CGDAL
public import Diagnostics

/// Files as GDAL sees them: on disk, inside archives, in memory.
public enum VirtualFile {
    /// The whole content of a file, or of a member of an archive (`/vsizip/archive.zip/member`).
    public static func bytes(at path: String) throws(Diagnostic) -> [UInt8] {
        guard let file = VSIFOpenL(path, "rb") else { throw Diagnostic(FileProblem.missingFile, at: .init(file: path)) }
        defer { VSIFCloseL(file) }
        VSIFSeekL(file, 0, SEEK_END)
        let size = Int(VSIFTellL(file))
        VSIFSeekL(file, 0, SEEK_SET)
        var read = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            read = VSIFReadL(buffer.baseAddress, 1, size, file)
            filled = read
        }
        guard read == size else {
            throw Diagnostic(FileProblem.truncatedData(reason: "\(read) / \(size) bytes"), at: .init(file: path))
        }
        return bytes
    }

    /// How large a file is, in bytes, without reading it: of a member of an archive, what it says of itself.
    /// - Throws: `missingFile`.
    static func size(of path: String) throws(Diagnostic) -> Int {
        guard let file = VSIFOpenL(path, "rb") else { throw Diagnostic(FileProblem.missingFile, at: .init(file: path)) }
        defer { VSIFCloseL(file) }
        VSIFSeekL(file, 0, SEEK_END)
        return Int(clamping: VSIFTellL(file))
    }

    /// The files of an archive, at any depth, in its order.
    public static func members(of archive: String) -> [String] {
        guard let list = VSIReadDirRecursive(archive) else { return [] }
        defer { CSLDestroy(list) }
        return (0..<Int(CSLCount(list))).compactMap { list[$0].map { String(cString: $0) } }
            .filter { !$0.hasSuffix("/") && !$0.hasPrefix("__MACOSX") }
    }
}
