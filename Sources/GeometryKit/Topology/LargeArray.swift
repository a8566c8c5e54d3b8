internal import Glibc

extension Array {
    /// An array with room for elements to come, in large pages where it is large.
    init(room count: Int) {
        self = []
        reserveCapacity(count)
        let size = capacity * MemoryLayout<Element>.stride
        withUnsafeMutableBytes { askForLargePages(UnsafeMutableRawBufferPointer(start: $0.baseAddress, count: size)) }
    }
}

/// Asks the system for large pages under memory that nobody has written to: much memory then comes in pieces of two
/// megabytes instead of four kilobytes, and a walk all over it misses fewer translations of addresses.
func askForLargePages(_ bytes: UnsafeMutableRawBufferPointer) {
    // Less is not worth a call.
    guard bytes.count >= 8 << 20, let start = bytes.baseAddress else { return }
    let page = start.alignedUp(toMultipleOf: Int(getpagesize()))
    // Advice, which may fail, and changes no value.
    madvise(page, bytes.count - (page - start), MADV_HUGEPAGE)
}
