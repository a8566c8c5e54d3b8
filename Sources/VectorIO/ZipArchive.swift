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
        let bytes = try VirtualFile.bytes(at: path)
        return storingFirst ? withoutExtraField(bytes) : bytes
    }

    /// The same archive whose first file follows its name at once, where programs look for what the archive is (ODF 1.3,
    /// part 2, 3.3). GDAL puts twenty bytes in between, for sizes beyond four gigabytes.
    private static func withoutExtraField(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        func set(_ value: Int, _ place: Int, _ count: Int) {
            for index in 0..<count { bytes[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
        }
        let (name, extra) = (number(26, 2), number(28, 2))
        set(0, 28, 2)
        bytes.removeSubrange(30 + name..<30 + name + extra)
        // The end of the directory has 22 bytes, since no comment follows.
        let end = bytes.count - 22
        let directory = number(end + 16, 4) - extra
        set(directory, end + 16, 4)
        var entry = directory
        for _ in 0..<number(end + 10, 2) {
            let offset = number(entry + 42, 4)
            if offset > 0 { set(offset - extra, entry + 42, 4) }
            entry += 46 + number(entry + 28, 2) + number(entry + 30, 2) + number(entry + 32, 2)
        }
        return bytes
    }

    private static var failure: Diagnostic {
        Diagnostic(FileProblem.cannotWrite(reason: .other(GDAL.lastMessage)), at: .init(file: "zip"))
    }
}
