internal import CGDAL
internal import Diagnostics
internal import Foundation

/// Files that a driver of GDAL makes in memory and that go to disk afterwards, byte by byte under our eyes: most drivers
/// say nothing of a disk that fills up while they close a file.
enum MemoryFile {
    /// Runs `produce` with a path in memory, then writes all the files it leaves beside it (a Shapefile has four) to the
    /// folder of `path`.
    /// - Throws: `cannotWrite`, or what `produce` throws.
    static func write(to path: String, _ produce: (String) throws -> Void) throws {
        _ = GDAL.isReady
        let target = URL(fileURLWithPath: path)
        let folder = "/vsimem/\(UUID().uuidString)"
        VSIMkdir(folder, 0o755)
        defer { VSIRmdirRecursive(folder) }
        do {
            try produce("\(folder)/\(target.lastPathComponent)")
        } catch let diagnostic as Diagnostic {
            throw diagnostic.moved(from: folder, to: target.deletingLastPathComponent().path)
        }
        for name in VirtualFile.members(of: folder) {
            try copy("\(folder)/\(name)", to: target.deletingLastPathComponent().appendingPathComponent(name).path)
        }
    }

    private static func copy(_ memory: String, to path: String) throws(Diagnostic) {
        var size: vsi_l_offset = 0
        let file = try NewFile(path: path)
        // Nil for an empty file.
        if let bytes = VSIGetMemFileBuffer(memory, &size, 0) {
            try file.write(Data(bytesNoCopy: bytes, count: Int(size), deallocator: .none))
        }
        try file.close()
    }
}
