internal import Foundation

/// Files that are made to be sent and kept nowhere.
enum TemporaryFile {
    private static let kinds = [
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ods": "application/vnd.oasis.opendocument.spreadsheet", "gpkg": "application/geopackage+sqlite3",
        "geojson": "application/geo+json", "csv": "text/csv; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
        "pdf": "application/pdf", "html": "text/html; charset=utf-8",
        "odt": "application/vnd.oasis.opendocument.text",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]

    /// Answers the file that `write` makes.
    /// - Parameters:
    ///   - name: under which it is kept by who asked, and made: a project in a GeoPackage says it. Its ending says what it is.
    static func answer(_ name: String, _ write: (String) throws -> Void) throws -> Answer {
        let folder = "\(NSTemporaryDirectory())/maillage-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try write("\(folder)/\(name)")
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
        let kind = kinds[URL(fileURLWithPath: name).pathExtension] ?? "application/octet-stream"
        return .file(bytes, name, kind)
    }

    /// Whether somebody can ask for files that end so.
    static func isKnown(_ ending: String) -> Bool { kinds[ending] != nil }
}
