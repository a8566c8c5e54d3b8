internal import CGDAL

/// Compression of bytes that go over a wire.
public enum Deflate {
    /// In the form that HTTP calls `deflate` (RFC 1950); nil where the library fails.
    public static func compressed(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8]? {
        var size = 0
        guard let result = CPLZLibDeflate(bytes, bytes.count, level, nil, 0, &size) else { return nil }
        defer { VSIFree(result) }
        return Array(UnsafeRawBufferPointer(start: result, count: size))
    }
}
