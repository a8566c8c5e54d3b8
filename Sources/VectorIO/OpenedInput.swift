internal import CGDAL
internal import Diagnostics
internal import Foundation

/// The bytes of an input where a driver opens them; gone with this object.
final class OpenedInput: Sendable {
    /// Of the file, or of the folder that it is.
    let path: String
    private let folder: String
    /// Memory that GDAL reads and that is ours.
    private nonisolated(unsafe) let buffers: [UnsafeMutableRawBufferPointer]

    init(
        _ contents: [(name: String, bytes: Data)], as name: String, isFolder: Bool, onDisk: Bool, file: String
    ) throws(Diagnostic) {
        _ = GDAL.isReady
        let scratch = "maillage-\(UUID().uuidString)"
        folder =
            onDisk ? FileManager.default.temporaryDirectory.appendingPathComponent(scratch).path : "/vsimem/\(scratch)"
        let inside = isFolder ? "\(folder)/\(name)" : folder
        path = "\(folder)/\(name)"
        if onDisk {
            buffers = []
            do {
                try FileManager.default.createDirectory(atPath: inside, withIntermediateDirectories: true)
                for (member, bytes) in contents { try bytes.write(to: URL(fileURLWithPath: "\(inside)/\(member)")) }
            } catch {
                throw Diagnostic(FileProblem.unreadableFile(reason: SystemReason(error)), at: .init(file: file))
            }
            return
        }
        VSIMkdirRecursive(inside, 0o755)
        var buffers: [UnsafeMutableRawBufferPointer] = []
        for (member, bytes) in contents {
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
            bytes.withUnsafeBytes { buffer.copyMemory(from: $0) }
            buffers.append(buffer)
            let start = buffer.baseAddress?.assumingMemoryBound(to: GByte.self)
            // The buffer stays ours: 0 is false.
            if let memory = VSIFileFromMemBuffer("\(inside)/\(member)", start, vsi_l_offset(bytes.count), 0) {
                VSIFCloseL(memory)
            }
        }
        self.buffers = buffers
    }

    deinit {
        if folder.hasPrefix("/vsimem/") {
            VSIRmdirRecursive(folder)
            for buffer in buffers { buffer.deallocate() }
        } else {
            try? FileManager.default.removeItem(atPath: folder)
        }
    }
}
