import ArgumentParser
import Diagnostics
import Formats
import Foundation
import VectorIO

/// Formats of layers, separated by commas.
struct FormatList {
    let formats: [VectorFormat]

    static let allNames = VectorFormat.allCases.map(\.rawValue)
    static let names = allNames.joined(separator: ",")

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

    /// A name that ends like a file of a format that nobody writes is no folder by mistake.
    /// - Throws: `ValidationError` that names the nearest format.
    static func refuseUnknownFile(_ out: String) throws {
        let ending = String(out.split(separator: "/").last ?? "").split(separator: ".").dropFirst().last.map(
            String.init)
        guard let ending, (2...8).contains(ending.count), ending.allSatisfy({ $0.isASCII && $0.isLetter }),
            !out.hasSuffix("/"), !out.contains(":"), !isFolder(out), OutputDestination(out).isFolder
        else { return }
        let several = VectorFormat.allCases.filter(\.holdsSeveralLayers).map(\.rawValue)
        let near = nearest(to: ending.lowercased(), among: several + otherNames.keys.sorted()).map {
            otherNames[$0] ?? $0
        }
        let meant = near.map { " Did you mean '.\($0)'?" } ?? ""
        throw ValidationError(
            "--out: '.\(ending)' is no format of several layers.\(meant) Valid files: "
                + several.map { ".\($0)" }.joined(separator: ", ") + "; for a folder of that name, end it with '/'.")
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
