import ArgumentParser
import FacilitatorNetwork
import Formats
import Foundation
import Territories
import Wording

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a study to start from, with a register template as CSV and XLSX.",
        discussion: "The study analyses at once; the register's example row covers nothing.")

    @Argument(help: "The folder to write; created when it does not exist.", completion: .directory)
    var folder: String

    @Option(help: "A département's code; several may be given.")
    var departement: [String] = []

    @Option(help: "A région's code; several may be given.")
    var region: [String] = []

    @Option(help: "An EPCI's SIREN; several may be given.")
    var epci: [String] = []

    @Option(help: "A commune's INSEE code; several may be given.")
    var commune: [String] = []

    @Option(help: "The day of the situation; today by default.")
    var date: CivilDate?

    @OptionGroup var shared: SharedOptions

    private var territory: [(level: Level, codes: [String])] {
        [(.departement, departement), (.region, region), (.epci, epci), (.commune, commune)].filter { !$0.1.isEmpty }
    }

    func validate() throws {
        if territory.count != 1 {
            throw ValidationError("Give one of --departement, --region, --epci, --commune.")
        }
    }

    func run() throws {
        try shared.reporting {
            let (level, codes) = territory[0]
            let template = try StudyTemplate(
                level: level, codes: codes, date: date ?? .today, language: shared.lang)
            let files = try template.write(to: folder)
            try shared.output(DiagnosticText(language: shared.lang).filesWritten(files, in: folder) + "\n")
        }
    }
}

extension CivilDate {
    /// Where the user is.
    static var today: CivilDate {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        return CivilDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)!
    }
}
