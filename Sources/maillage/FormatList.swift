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
        guard !words.isEmpty else {
            throw ValidationError(
                said(
                    fr: "--format : un format est attendu : \(names).", en: "--format: a format is expected: \(names).")
            )
        }
        var formats: [VectorFormat] = []
        for word in words {
            guard let format = VectorFormat(rawValue: word.lowercased()) else { throw unknown(word) }
            if !formats.contains(format) { formats.append(format) }
        }
        return FormatList(formats: formats)
    }

    private static func unknown(_ word: String) -> ValidationError {
        let near = nearest(to: word, among: VectorFormat.allCases.map(\.rawValue) + otherNames.keys.sorted())
        let meant = near.map { " " + ParserMessage.didYouMean(otherNames[$0] ?? $0) } ?? ""
        return ValidationError(
            said(
                fr: "--format : format inconnu « \(word) ».\(meant) Formats admis : \(names).",
                en: "--format: unknown format '\(word)'.\(meant) Valid formats: \(names)."))
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
        let meant = near.map { " " + ParserMessage.didYouMean(".\($0)") } ?? ""
        let valid = several.map { ".\($0)" }.joined(separator: ", ")
        throw ValidationError(
            said(
                fr: "--out : « .\(ending) » n’est pas un format de plusieurs couches.\(meant) "
                    + "Fichiers admis : \(valid) ; pour un dossier de ce nom, finissez-le par « / ».",
                en: "--out: '.\(ending)' is no format of several layers.\(meant) "
                    + "Valid files: \(valid); for a folder of that name, end it with '/'."))
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
