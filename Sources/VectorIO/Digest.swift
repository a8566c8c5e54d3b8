internal import CNettle
public import Foundation

/// The SHA-256 of bytes, by which anyone can tell whether a file is still the one that was read.
///
/// Nettle computes it: GDAL brings that library along already, and it takes the processor's own instructions.
public enum Digest {
    /// In hexadecimal, lower case.
    public static func sha256(_ bytes: some ContiguousBytes) -> String {
        var state = sha256_ctx()
        nettle_sha256_init(&state)
        bytes.withUnsafeBytes { buffer in
            nettle_sha256_update(&state, buffer.count, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self))
        }
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        nettle_sha256_digest(&state, digest.count, &digest)
        return digest.map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}
