internal import CLZMA
internal import Diagnostics

/// Decompresses `.lzma` and `.xz` content.
enum LZMAArchive {
    static func decompress(_ compressed: [UInt8], file: String) throws(Diagnostic) -> [UInt8] {
        var stream = maillage_lzma_stream_init()
        defer { lzma_end(&stream) }
        guard lzma_auto_decoder(&stream, .max, 0) == LZMA_OK else {
            throw Diagnostic(FileProblem.unreadableFile(reason: .other("lzma_auto_decoder")), at: .init(file: file))
        }
        var output: [UInt8] = []
        var status = LZMA_OK
        compressed.withUnsafeBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = input.count
            repeat {
                output += [UInt8](unsafeUninitializedCapacity: 1 << 20) { block, filled in
                    stream.next_out = block.baseAddress
                    stream.avail_out = block.count
                    status = lzma_code(&stream, LZMA_FINISH)
                    filled = block.count - stream.avail_out
                }
            } while status == LZMA_OK
        }
        guard status == LZMA_STREAM_END else {
            throw Diagnostic(FileProblem.truncatedData(reason: "lzma \(status.rawValue)"), at: .init(file: file))
        }
        return output
    }
}
