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

    @OptionGroup var territory: TerritoryOptions

    @Option(
        help: helpText(
            fr: "Le jour de la situation ; aujourd’hui par défaut.", en: "The day of the situation; today by default."))
    var date: CivilDate?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try shared.reporting {
            let template = StudyTemplate(try territory.read(), date: date ?? .today, language: shared.lang)
            let files = try template.write(to: folder)
            let text = DiagnosticText(language: shared.lang)
            try shared.output(text.filesWritten(files, in: folder) + "\n" + shared.wayToOpen(folder))
        }
    }
}
