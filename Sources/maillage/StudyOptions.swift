import ArgumentParser
import FacilitatorNetwork
import Formats
import Studies
import Territories
import VectorIO
import Wording

/// What every command that runs a study takes.
struct StudyOptions: ParsableArguments {
    @Argument(help: "The study file (YAML).", completion: .file(extensions: ["yml", "yaml"]))
    var study: String

    @Option(
        help: ArgumentHelp(
            "Where to write results: a folder, created when it does not exist.",
            discussion: "Or one file of several layers (out.gpkg), or a database that GDAL writes to (PG:dbname=…)."),
        completion: .file())
    var out: String?

    @Option(
        help: ArgumentHelp(
            "The formats of the layers in the folder, separated by commas.",
            discussion: "\(FormatList.names); geojson by default.", valueName: "list"),
        completion: .list(FormatList.allNames),
        transform: FormatList.parse)
    var format: FormatList?

    @Option(help: "Numbers in CSV files: plain (decimal points) or fr (decimal commas and a byte order mark).")
    var csv: CSVDialect?

    @Option(help: "Another day than the study's (YYYY-MM-DD or DD/MM/YYYY).")
    var date: CivilDate?

    @Option(help: "Another reporting level than the study's.")
    var level: Level?

    @Flag(help: "Print JSON instead of the table.")
    var json = false

    @OptionGroup var shared: SharedOptions

    /// The study with what the command line says otherwise.
    func read() throws -> Study {
        try out.map { try OutputDestination($0).requireSeveralLayers() }
        var study = try StudyReader.read(file: study)
        if let date { study.date = date }
        if let level { study.level = level }
        return study
    }

    func validate() throws {
        if format != nil, out == nil { throw ValidationError("--format goes with --out.") }
        if csv != nil, out == nil { throw ValidationError("--csv goes with --out.") }
        try out.map(FormatList.refuseUnknownFile)
    }

    /// Writes results where the user wants them, if they do, and says so.
    func write(_ write: (OutputDestination) throws -> [String]) throws {
        guard let out else { return }
        let destination = OutputDestination(out, formats: format?.formats ?? [.geojson], csv: csv ?? .plain)
        if format != nil, !destination.isFolder {
            throw ValidationError("--format goes with a folder, and \(destination.name) is none.")
        }
        shared.tell(.writing)
        let files = try write(destination)
        shared.say(DiagnosticText(language: shared.lang).filesWritten(files, in: destination.name))
    }
}

extension CSVDialect: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}

extension Level: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
