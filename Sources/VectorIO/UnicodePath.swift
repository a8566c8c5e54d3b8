internal import Foundation

/// Paths whose letters are composed another way on the disk than in the study: `é` is one character for most
/// programs and two in archives and disks of macOS.
enum UnicodePath {
    /// The path as the disk spells it; the same path where nothing like it is there.
    static func onDisk(_ path: String) -> String {
        let files = FileManager.default
        if files.fileExists(atPath: path) { return path }
        var found = path.hasPrefix("/") ? "/" : ""
        for component in path.split(separator: "/").map(String.init) {
            var next = found + component
            if !files.fileExists(atPath: next) {
                let siblings = (try? files.contentsOfDirectory(atPath: found.isEmpty ? "." : found)) ?? []
                // Strings are equal here when they are canonically equivalent.
                guard let sibling = siblings.first(where: { $0 == component }) else { return path }
                next = found + sibling
            }
            found = next + "/"
        }
        return String(found.dropLast())
    }
}
