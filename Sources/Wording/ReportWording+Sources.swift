package import FacilitatorNetwork

/// Definitions and sources.
extension ReportWording {
    /// Heads the table of words.
    package var definitions: String { say(fr: "Définitions", en: "Definitions") }
    /// Column of the table of words.
    package var term: String { say(fr: "Terme", en: "Term") }
    /// Column of the table of words.
    package var definition: String { say(fr: "Définition", en: "Definition") }
    /// Title of the last section.
    package var sources: String { say(fr: "Sources et fichiers", en: "Sources and files") }

    /// Titles and sources of calls are French in every language: they name French texts.
    package func rulesSource(title: String, source: String) -> String {
        say(
            fr: "Règles de financement : \(title) (\(source)).",
            en: "Funding rules, in French as in the source: \(title) (\(source)).")
    }

    /// The day is that of the run, not of the study; the tool comes with its version.
    package func tool(date: CivilDate, tool: String) -> String {
        say(
            fr: "Rapport établi le \(format.date(date)) par \(tool).",
            en: "Report made on \(format.date(date)) by \(tool).")
    }

    /// Heads the list of sections.
    package var contents: String { say(fr: "Sommaire", en: "Contents") }
    /// Beside the field over a table.
    package var search: String { say(fr: "Chercher dans ce tableau :", en: "Search this table:") }
    /// What the search found, `{}` for the number.
    package var rowsFound: String { say(fr: "lignes trouvées : {}", en: "rows found: {}") }
    /// On the header of a column.
    package var sortHint: String { say(fr: "Trier par cette colonne", en: "Sort by this column") }

    /// Of the table with one row a file and its SHA-256.
    package var inputsCaption: String { say(fr: "Fichiers lus et leur empreinte", en: "Files read and their digest") }
    /// Column: as the user named it.
    package var file: String { say(fr: "Fichier", en: "File") }
    /// Heads the warnings that reading the files left.
    package var toCheck: String { say(fr: "Points à vérifier", en: "Points to check") }
}
