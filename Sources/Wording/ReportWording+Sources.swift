package import FacilitatorNetwork

/// Definitions and sources.
extension ReportWording {
    package var definitions: String { say(fr: "Définitions", en: "Definitions") }
    package var term: String { say(fr: "Terme", en: "Term") }
    package var definition: String { say(fr: "Définition", en: "Definition") }
    package var sources: String { say(fr: "Sources et fichiers", en: "Sources and files") }

    package func rulesSource(title: String, source: String) -> String {
        say(
            fr: "Règles de financement : \(title) (\(source)).",
            en: "Funding rules, in French as in the source: \(title) (\(source)).")
    }

    package func tool(date: CivilDate, tool: String) -> String {
        say(
            fr: "Rapport établi le \(format.date(date)) par \(tool).",
            en: "Report made on \(format.date(date)) by \(tool).")
    }

    package var inputsCaption: String { say(fr: "Fichiers lus et leur empreinte", en: "Files read and their digest") }
    package var file: String { say(fr: "Fichier", en: "File") }
    package var toCheck: String { say(fr: "Points à vérifier", en: "Points to check") }
}
