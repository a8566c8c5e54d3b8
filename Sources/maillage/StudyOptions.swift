import ArgumentParser
import FacilitatorNetwork
import Formats
import Foundation
import Studies
import Territories
import VectorIO
import Wording

/// What every command that writes tables and layers of a study takes.
struct StudyOptions: ParsableArguments {
    @OptionGroup var input: StudyInput

    @Option(
        help: helpText(
            fr: "Où écrire les résultats : un dossier, créé s’il n’existe pas.",
            en: "Where to write results: a folder, created when it does not exist.",
            discussion: said(
                fr: "Ou un fichier de plusieurs couches (out.gpkg), ou une base où GDAL écrit (PG:dbname=…).",
                en: "Or one file of several layers (out.gpkg), or a database that GDAL writes to (PG:dbname=…).")),
        completion: .file())
    var out: String?

    @Option(
        help: helpText(
            fr: "Les formats des couches du dossier, séparés par des virgules.",
            en: "The formats of the layers in the folder, separated by commas.",
            discussion: said(
                fr: "\(FormatList.names) ; geojson par défaut, avec csv et xlsx pour analyze.",
                en: "\(FormatList.names); geojson by default, with csv and xlsx for analyze."),
            valueName: "list"),
        completion: .list(FormatList.allNames),
        transform: FormatList.parse)
    var format: FormatList?

    @Option(
        help: helpText(
            fr:
                "Nombres des fichiers CSV : plain (points décimaux) ou fr (virgules décimales et marque d’ordre des octets).",
            en: "Numbers in CSV files: plain (decimal points) or fr (decimal commas and a byte order mark)."))
    var csv: CSVDialect?

    @Option(
        help: helpText(
            fr: "Le système de coordonnées des couches gpkg, fgb et shp, par son code EPSG : 2154 pour Lambert-93.",
            en: "The reference system of gpkg, fgb and shp layers, by its EPSG code: 2154 for Lambert-93."))
    var crs: EPSGCode?

    @Flag(help: helpText(fr: "Afficher du JSON au lieu du tableau.", en: "Print JSON instead of the table."))
    var json = false

    @OptionGroup var shared: SharedOptions

    /// The study with what the command line says otherwise.
    func read() throws -> Study {
        try out.map { try OutputDestination($0).requireSeveralLayers() }
        return try input.read()
    }

    func validate() throws {
        if format != nil, out == nil {
            throw ValidationError(said(fr: "--format va avec --out.", en: "--format goes with --out."))
        }
        if csv != nil, out == nil {
            throw ValidationError(said(fr: "--csv va avec --out.", en: "--csv goes with --out."))
        }
        if crs != nil, out == nil {
            throw ValidationError(said(fr: "--crs va avec --out.", en: "--crs goes with --out."))
        }
        // GeoJSON is longitude and latitude by definition, and tables have no geometry.
        let ending = out.map { URL(fileURLWithPath: $0).pathExtension }
        let formats = format?.formats ?? [ending.flatMap(VectorFormat.init)].compactMap { $0 }
        if crs != nil, let other = formats.first(where: { !$0.carriesSystem }) {
            throw ValidationError(
                said(
                    fr:
                        "--crs : \(other.rawValue) n’a pas d’autre système (geojson est en longitude et latitude, RFC 7946) ; demander gpkg, fgb ou shp.",
                    en:
                        "--crs: \(other.rawValue) has no other system (geojson is in longitude and latitude, RFC 7946); ask for gpkg, fgb or shp."
                ))
        }
        try out.map(FormatList.refuseUnknownFile)
    }

    /// Writes results where the user wants them, if they do, and says so.
    /// - Parameter formats: of a folder, where the line names none; a GeoPackage where it names a reference system.
    func write(
        as formats: [VectorFormat] = [.geojson], _ write: (OutputDestination) throws -> [String]
    ) throws {
        guard let out else { return }
        let destination = OutputDestination(
            out, formats: format?.formats ?? (crs == nil ? formats : [.gpkg]), csv: csv ?? .plain, system: crs?.name)
        if format != nil, !destination.isFolder {
            throw ValidationError(
                said(
                    fr: "--format va avec un dossier, et \(destination.name) n’en est pas un.",
                    en: "--format goes with a folder, and \(destination.name) is none."))
        }
        shared.tell(.writing)
        let files = try write(destination)
        shared.say(DiagnosticText(language: shared.lang).filesWritten(files, in: destination.name))
    }
}

extension CSVDialect: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}
