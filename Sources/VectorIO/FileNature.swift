internal import CGDAL

/// What a file is by its first bytes, for the reason why no driver opens it.
enum FileNature {
    /// Nil where the beginning tells nothing.
    static func words(of path: String) -> String? {
        guard let file = VSIFOpenL(path, "rb") else { return nil }
        defer { VSIFCloseL(file) }
        let start = [UInt8](unsafeUninitializedCapacity: 512) { buffer, filled in
            filled = VSIFReadL(buffer.baseAddress, 1, 512, file)
        }
        if start.isEmpty { return "0 octet" }
        let text = String(decoding: start, as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
        let beginnings = [
            ("<!doctype html", "HTML"), ("<html", "HTML"), ("<table", "HTML"), ("<head", "HTML"), ("<meta", "HTML"),
            ("%pdf", "PDF"), ("pk\u{3}\u{4}", "ZIP"), ("{\\rtf", "RTF"), ("<?xml", "XML"),
        ]
        return beginnings.first { text.hasPrefix($0.0) }?.1
    }
}
