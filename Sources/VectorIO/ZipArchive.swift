internal import CGDAL
public import Diagnostics
internal import Foundation

/// A few files packed into one, in memory.
public enum ZipArchive {
    /// The files of an archive, by their names in it, unpacked within the bounds of a workbook.
    /// - Throws: `unreadableFile`, `oversizedArchive`, `truncatedData`.
    public static func read(_ input: InputFile) throws(Diagnostic) -> [(name: String, bytes: [UInt8])] {
        let archive = try WorkbookArchive(input)
        var files: [(name: String, bytes: [UInt8])] = []
        for name in archive.names { files.append((name, try archive.bytes(of: name))) }
        return files
    }

    /// An archive of files, in their order.
    /// - Parameter storingFirst: leaves the first one as it is, for formats whose kind stands at the beginning.
    public static func bytes(
        of files: [(name: String, bytes: [UInt8])], storingFirst: Bool = false
    ) throws(Diagnostic) -> [UInt8] {
        _ = GDAL.isReady
        let path = "/vsimem/\(UUID().uuidString).zip"
        defer { VSIUnlink(path) }
        CPLErrorReset()
        guard let archive = CPLCreateZip(path, nil) else { throw failure }
        let stored = CSLSetNameValue(nil, "COMPRESSED", "NO")
        defer { CSLDestroy(stored) }
        for (index, (name, bytes)) in files.enumerated() {
            guard CPLCreateFileInZip(archive, name, storingFirst && index == 0 ? stored : nil) == CE_None,
                CPLWriteFileInZip(archive, bytes, Int32(clamping: bytes.count)) == CE_None,
                CPLCloseFileInZip(archive) == CE_None
            else {
                CPLCloseZip(archive)
                throw failure
            }
        }
        guard CPLCloseZip(archive) == CE_None else { throw failure }
        return try VirtualFile.bytes(at: path)
    }

    private static var failure: Diagnostic {
        Diagnostic(FileProblem.cannotWrite(reason: .other(GDAL.lastMessage)), at: .init(file: "zip"))
    }
}
