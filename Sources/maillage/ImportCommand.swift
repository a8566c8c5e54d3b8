import ArgumentParser
import Coverage
import FacilitatorNetwork
import Formats
import Foundation
import Territories
import VectorIO
import Wording

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: said(
            fr: "Faire une étude d’une liste telle qu’on la tient, sans codes.",
            en: "Make a study of a list as people keep it, without codes."),
        discussion: said(
            fr: """
                Classeur (XLSX, ODS, XLS) ou CSV : « CC du Thouarsais », « 50 % », « fin 2025 », titres et totaux. Écrit \
                l’étude, son registre avec les codes et, s’il reste des doutes, une copie du classeur avec une feuille \
                « À vérifier » ; importez cette copie corrigée. L’original n’est jamais modifié.
                """,
            en: """
                A workbook (XLSX, ODS, XLS) or CSV: “CC du Thouarsais”, “50 %”, “fin 2025”, titles and totals. Writes \
                the study, its register with codes and, where doubts are left, a copy of the workbook with a sheet \
                “À vérifier”; import that copy once corrected. The original is never modified.
                """))

    @Argument(
        help: helpText(fr: "La liste.", en: "The list."), completion: .file(extensions: ["xlsx", "ods", "xls", "csv"]))
    var list: String

    @OptionGroup var territory: TerritoryOptions

    @Option(
        help: helpText(
            fr: "Le dossier de l’étude, créé s’il n’existe pas.",
            en: "The folder of the study; created when it does not exist."), completion: .directory)
    var out: String

    @Option(
        help: helpText(
            fr: "La feuille à lire, s’il y en a plusieurs qui s’y prêtent.",
            en: "The sheet to read, where several would do."))
    var sheet: String?

    @Option(
        help: helpText(
            fr: "Le jour de la situation ; aujourd’hui par défaut.", en: "The day of the situation; today by default."))
    var date: CivilDate?

    @Option(
        help: helpText(
            fr: "L’objectif : 1,0 (ETP pour 100 000 habitants) ou 4etp (pour tout le territoire).",
            en: "The target: 1.0 (FTE per 100,000 inhabitants) or 4etp (for the whole territory)."),
        transform: target)
    var target: Target?

    @Flag(
        help: helpText(
            fr: "Prendre les lectures proposées comme si elles étaient confirmées.",
            en: "Take the proposed readings as if they were confirmed."))
    var takeProposals = false

    @Flag(
        help: helpText(
            fr: "Remplacer le registre d’un import précédent ; study.yml reste tel quel.",
            en: "Replace the register of an earlier import; study.yml stays as it is."))
    var replace = false

    @Flag(help: helpText(fr: "Afficher du JSON au lieu du texte.", en: "Print JSON instead of text."))
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try shared.reporting {
            let output = try ImportOutput(
                list, sheet: sheet, territory: territory.read(), takesProposals: takeProposals, language: shared.lang)
            let written = try output.write(to: out, date: date ?? .today, target: target, replaces: replace)
            try shared.output(
                json
                    ? output.json(written)
                    : output.text(written, in: out, command: repeated) + shared.wayToOpen(out))
        }
    }

    /// What a second import of the same list says besides.
    private var repeated: String {
        territory.given.flatMap { level, codes in codes.map { "--\(level.rawValue) \($0.quotedForShell)" } }
            .joined(separator: " ") + " --out \(out.quotedForShell)"
    }

    @Sendable private static func target(_ text: String) throws -> Target {
        let word = text.lowercased().filter { !$0.isWhitespace }
        let isTotal = word.hasSuffix("etp")
        guard let number = DecimalNumber.parse(isTotal ? String(word.dropLast(3)) : word), number > 0, number <= 100_000
        else {
            throw ValidationError(
                said(
                    fr:
                        "--target : « \(text) » n’est ni un nombre d’ETP pour 100 000 habitants (1,0), ni un total (4etp).",
                    en: "--target: “\(text)” is neither FTE per 100,000 inhabitants (1.0) nor a total (4etp)."))
        }
        return Target(isTotal ? .total(number) : .ratio(number))
    }
}
