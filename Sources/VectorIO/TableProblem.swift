public import Diagnostics

/// What is wrong with a table: its text, its columns, its rows.
public enum TableProblem: Problem {
    case unclosedQuote
    case emptyTable
    case missingColumn(valid: [String])
    case unknownColumn(valid: [String])
    case repeatedColumn
    case raggedRow(cells: Int, columns: Int)
    case missingValue
    case duplicateIdentifier(firstRow: Int)
    /// Rows that a spreadsheet does not show, by a filter or folded away; they are read.
    case hiddenRows(count: Int)
    /// A sheet that is not shown but looks like the one that is wanted; it is not read.
    case hiddenSheet

    public var facts: ProblemFacts {
        switch self {
        case .unclosedQuote: .init("unclosedQuote", .invalid)
        case .emptyTable: .init("emptyTable", .invalid)
        case .missingColumn(let valid): .init("missingColumn", .invalid, ["colonnes": .list(valid)])
        case .unknownColumn(let valid): .init("unknownColumn", .invalid, ["colonnes": .list(valid)])
        case .repeatedColumn: .init("repeatedColumn", .invalid)
        case .raggedRow(let cells, let columns):
            .init("raggedRow", .invalid, ["valeurs": .whole(cells), "colonnes": .whole(columns)])
        case .missingValue: .init("missingValue", .invalid)
        case .duplicateIdentifier(let firstRow):
            .init("duplicateIdentifier", .invalid, ["premiere_ligne": .whole(firstRow)])
        case .hiddenRows(let count): .init("hiddenRows", .invalid, ["lignes": .whole(count)])
        case .hiddenSheet: .init("hiddenSheet", .invalid)
        }
    }
}
