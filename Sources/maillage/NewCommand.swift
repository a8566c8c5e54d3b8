import ArgumentParser
import FacilitatorNetwork
import Formats
import Foundation
import Territories
import Wording

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: said(
            fr: "Écrire une étude de départ, avec un modèle de registre en CSV et XLSX.",
            en: "Write a study to start from, with a register template as CSV and XLSX."),
        discussion: said(
            fr: "L’étude s’analyse aussitôt ; la ligne d’exemple du registre ne couvre rien.",
            en: "The study analyses at once; the register's example row covers nothing."))

    @Argument(
        help: helpText(
            fr: "Le dossier à écrire, créé s’il n’existe pas.",
            en: "The folder to write; created when it does not exist."), completion: .directory)
    var folder: String

    @Option(
        help: helpText(
            fr: "Le code d’un département ; plusieurs sont admis.",
            en: "The code or the name of a département; several may be given."))
    var departement: [String] = []

    @Option(
        help: helpText(
            fr: "Le code d’une région ; plusieurs sont admis.",
            en: "The code or the name of a région; several may be given.")
    )
    var region: [String] = []

    @Option(
        help: helpText(
            fr: "Le SIREN d’un EPCI ; plusieurs sont admis.",
            en: "The SIREN or the name of an EPCI; several may be given."))
    var epci: [String] = []

    @Option(
        help: helpText(
            fr: "Le code INSEE ou le nom d’une commune ; plusieurs sont admis.",
            en: "The INSEE code or the name of a commune; several may be given."))
    var commune: [String] = []

    @Option(
        help: helpText(
            fr: "Le jour de la situation ; aujourd’hui par défaut.", en: "The day of the situation; today by default."))
    var date: CivilDate?

    @OptionGroup var shared: SharedOptions

    private var territory: [(level: Level, codes: [String])] {
        [(.departement, departement), (.region, region), (.epci, epci), (.commune, commune)].filter { !$0.1.isEmpty }
    }

    func validate() throws {
        if territory.count != 1 {
            throw ValidationError(
                said(
                    fr: "Donnez --departement, --region, --epci ou --commune, un seul des quatre.",
                    en: "Give one of --departement, --region, --epci, --commune."))
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
