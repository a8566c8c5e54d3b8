import ArgumentParser
import Diagnostics
import VectorIO

/// Formats of layers, separated by commas.
struct FormatList {
    let formats: [VectorFormat]

    static let names = VectorFormat.allCases.map(\.rawValue).joined(separator: ",")

    /// - Throws: `ValidationError` that names the nearest format and lists them all.
    static func parse(_ argument: String) throws -> FormatList {
        let words = argument.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
        guard !words.isEmpty else { throw ValidationError("--format: a format is expected: \(names).") }
        var formats: [VectorFormat] = []
        for word in words {
            guard let format = VectorFormat(rawValue: word.lowercased()) else { throw unknown(word) }
            if !formats.contains(format) { formats.append(format) }
        }
        return FormatList(formats: formats)
    }

    private static func unknown(_ word: String) -> ValidationError {
        let near = nearest(to: word, among: VectorFormat.allCases.map(\.rawValue) + otherNames.keys.sorted())
        let meant = near.map { " Did you mean '\(otherNames[$0] ?? $0)'?" } ?? ""
        return ValidationError("--format: unknown format '\(word)'.\(meant) Valid formats: \(names).")
    }

    /// What people call the formats.
    private static let otherNames = [
        "geopackage": "gpkg", "shapefile": "shp", "flatgeobuf": "fgb", "excel": "xlsx", "opendocument": "ods",
        "json": "geojson", "xls": "xlsx", "libreoffice": "ods",
    ]
}
