import ArgumentParser
import FacilitatorNetwork
import Reporting
import Studies
import Territories

/// What every command that runs a study takes.
struct StudyOptions: ParsableArguments {
    @Argument(help: "The study file (YAML).", completion: .file(extensions: ["yml", "yaml"]))
    var study: String

    @Option(help: "The folder to write results to; created when it does not exist.", completion: .directory)
    var out: String?

    @Option(help: "Another day than the study's (YYYY-MM-DD or DD/MM/YYYY).")
    var date: CivilDate?

    @Option(help: "Another reporting level than the study's.")
    var level: Level?

    @Flag(help: "Print JSON instead of the table.")
    var json = false

    @OptionGroup var shared: SharedOptions

    /// The study with what the command line says otherwise.
    func read() throws -> Study {
        var study = try StudyReader.read(file: study)
        if let date { study.date = date }
        if let level { study.level = level }
        return study
    }

    /// Writes results where the user wants them, if they do, and says so.
    func write(_ write: (String) throws -> [String]) throws {
        guard let out else { return }
        shared.tell(.writing)
        let files = try write(out)
        shared.say(DiagnosticText(language: shared.lang).filesWritten(files, in: out))
    }
}

extension CivilDate: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}

extension Level: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
