internal import CGDAL
public import Diagnostics

/// Writes several layers as FlatGeobuf members of one zip archive. The same layers give the same bytes: members
/// carry no time of day.
public final class LayerArchiveWriter {
    private let path: String
    private var archive: UnsafeMutableRawPointer?

    public init(path: String) throws(Diagnostic) {
        _ = GDAL.isReady
        self.path = path
        CPLErrorReset()
        guard let archive = CPLCreateZip(path, nil) else {
            throw Diagnostic(FileProblem.cannotWrite(reason: .other(GDAL.lastMessage)), at: .init(file: path))
        }
        self.archive = archive
    }

    deinit { if let archive { CPLCloseZip(archive) } }

    /// Adds a member named after the layer.
    public func add(_ layer: Layer) throws {
        let member = layer.schema.name + ".fgb"
        let memory = "/vsimem/" + member
        defer { VSIUnlink(memory) }
        let writer = try OGRDatasetWriter(path: memory, driver: "FlatGeobuf")
        try writer.add(layer)
        try writer.close()
        let bytes = try VirtualFile.bytes(at: memory)
        guard CPLCreateFileInZip(archive, member, nil) == CE_None,
            CPLWriteFileInZip(archive, bytes, Int32(bytes.count)) == CE_None, CPLCloseFileInZip(archive) == CE_None
        else { throw Diagnostic(FileProblem.cannotWrite(reason: .other(GDAL.lastMessage)), at: .init(file: path)) }
    }

    /// Writes the directory of the archive, without which no program opens it; the writer is of no use after.
    /// - Throws: `cannotWrite`, as on a full disk.
    public func close() throws(Diagnostic) {
        let closed = CPLCloseZip(archive)
        archive = nil
        guard closed == CE_None else {
            throw Diagnostic(FileProblem.cannotWrite(reason: .other(GDAL.lastMessage)), at: .init(file: path))
        }
    }
}
