internal import Diagnostics
internal import VectorIO

extension TableProblem: ExplainedProblem {
    func sentence(_ words: Catalogue) -> String {
        switch self {
        case .unclosedQuote:
            words.say(
                fr: "un guillemet n’est pas refermé : les lignes qui le suivent seraient perdues.",
                en: "a quote is never closed: the rows after it would be lost.")
        case .emptyTable:
            words.say(
                fr: "table vide ; une ligne d’en-têtes est attendue.",
                en: "empty table; a header row is expected.")
        case .missingColumn(let valid):
            words.say(
                fr: "colonne absente ; colonnes du fichier : \(words.list(valid)).",
                en: "no such column; the file has: \(words.list(valid)).")
        case .unknownColumn:
            words.say(
                fr: "colonne inconnue, ignorée.",
                en: "unknown column, ignored.")
        case .repeatedColumn:
            words.say(
                fr: "colonne en double.",
                en: "repeated column.")
        case .raggedRow(let cells, let columns):
            words.say(
                fr: "\(cells) valeurs pour \(columns) colonnes ; une virgule décimale sans guillemets, peut-être.",
                en: "\(cells) values for \(columns) columns; a decimal comma without quotes, perhaps.")
        case .missingValue:
            words.say(
                fr: "valeur obligatoire absente.",
                en: "required value missing.")
        case .duplicateIdentifier(let firstRow):
            words.say(
                fr: "identifiant déjà pris à la ligne \(firstRow).",
                en: "identifier already taken on row \(firstRow).")
        }
    }
}
