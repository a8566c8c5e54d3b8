import ArgumentParser
import FacilitatorNetwork
import Studies
import Territories

/// The study that a command is about, and what its line says otherwise than the file.
struct StudyInput: ParsableArguments {
    @Argument(
        help: helpText(fr: "Le fichier de l’étude (YAML).", en: "The study file (YAML)."),
        completion: .file(extensions: ["yml", "yaml"]))
    var study: String

    @OptionGroup var day: DayOption

    @Option(
        help: helpText(fr: "Un autre niveau que celui de l’étude.", en: "Another reporting level than the study's."))
    var level: Level?

    /// - Throws: `Findings` with every error of the study file.
    func read() throws -> Study {
        var study = try StudyReader.read(file: study)
        day.apply(to: &study)
        if let level { study.level = level }
        return study
    }
}

/// Another day than the one that a study's file says.
struct DayOption: ParsableArguments {
    @Option(
        help: helpText(
            fr: "Un autre jour que celui de l’étude (AAAA-MM-JJ ou JJ/MM/AAAA).",
            en: "Another day than the study's (YYYY-MM-DD or DD/MM/YYYY)."))
    var date: CivilDate?

    func apply(to study: inout Study) {
        if let date { study.date = date }
    }
}

extension CivilDate: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}

extension Level: ExpressibleByArgument {}
