internal import Diagnostics
package import VectorIO

extension TableProblem: WordedProblem {
    /// Of the columns and rows of a table.
    package func sentence(_ wording: Wording) -> String {
        switch self {
        case .unclosedQuote:
            wording.say(
                fr: "un guillemet n’est pas refermé : les lignes qui le suivent seraient perdues.",
                en: "a quote is never closed: the rows after it would be lost.")
        case .emptyTable:
            wording.say(
                fr: "table vide ; une ligne d’en-têtes est attendue.",
                en: "empty table; a header row is expected.")
        case .missingColumn(let valid):
            wording.say(
                fr: "colonne absente ; colonnes du fichier : \(wording.list(valid)).",
                en: "no such column; the file has: \(wording.list(valid)).")
        case .unknownColumn:
            wording.say(
                fr: "colonne inconnue, ignorée.",
                en: "unknown column, ignored.")
        case .repeatedColumn:
            wording.say(
                fr: "colonne en double.",
                en: "repeated column.")
        case .raggedRow(let cells, let columns):
            wording.say(
                fr: "\(cells) valeurs pour \(columns) colonnes ; une virgule décimale sans guillemets, peut-être.",
                en: "\(cells) values for \(columns) columns; a decimal comma without quotes, perhaps.")
        case .missingValue:
            wording.say(
                fr: "valeur obligatoire absente.",
                en: "required value missing.")
        case .duplicateIdentifier(let firstRow):
            wording.say(
                fr: "identifiant déjà pris à la ligne \(firstRow).",
                en: "identifier already taken on row \(firstRow).")
        case .hiddenRows(let count):
            wording.say(
                fr: count == 1
                    ? "cette ligne est masquée dans le classeur ; elle est lue comme les autres."
                    : "\(count) lignes sont masquées dans le classeur, à partir de celle-ci ; elles sont lues comme les autres.",
                en: count == 1
                    ? "this row is hidden in the workbook; it is read like the others."
                    : "\(count) rows are hidden in the workbook, from this one on; they are read like the others.")
        case .hiddenSheet:
            wording.say(
                fr: "feuille masquée, laissée de côté ; « sheet: » la nomme si c’est elle qu’il faut lire.",
                en: "hidden sheet, left aside; “sheet:” names it if it is the one to read.")
        }
    }
}
