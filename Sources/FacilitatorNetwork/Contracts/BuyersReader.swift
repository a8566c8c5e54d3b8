public import Diagnostics
internal import Territories
public import VectorIO

/// Turns the rows of a table of buyers into buyers, and says everything that is wrong with them in one go.
public enum BuyersReader {
    private enum Column: String, CaseIterable {
        case id, nom, type, siege, suivi

        var words: [String] {
            switch self {
            case .id: ["id", "siret", "siren", "identifiant", "acheteur", "acheteurid"]
            case .nom: ["nom", "denomination", "raisonsociale", "acheteurnom", "organisme"]
            case .type: ["type", "typeacheteur", "nature", "categorie", "statut"]
            case .siege: ["siege", "commune", "codeinsee", "insee", "ville", "lieu", "codecommune"]
            case .suivi: ["suivi", "suivipar", "facilitateur", "structure", "poste"]
            }
        }
    }

    /// Whether a row of a table looks like the header of a table of buyers.
    public static func isHeader(_ cells: [String]) -> Bool {
        let columns = columns(of: cells)
        return columns.count >= 2 && (columns[.id] != nil || columns[.nom] != nil)
    }

    /// - Parameter findings: receives errors; with one in it the buyers are not whole.
    public static func read(_ table: Table, names: TerritoryNames, findings: inout Findings) throws -> [Buyer] {
        let columns = columns(of: table.header)
        guard columns[.id] != nil || columns[.nom] != nil else {
            findings.add(
                Diagnostic(
                    TableProblem.missingColumn(valid: table.header.filter { !$0.isEmpty }),
                    at: .init(file: table.file, row: table.headerRow, column: Column.id.rawValue),
                    nearest: nearest(to: Column.id.rawValue, among: table.header)))
            return []
        }
        var buyers: [Buyer] = []
        var rows: [String: Int] = [:]
        for row in table.rows {
            let reader = RowReader(file: table.file, row: row, columns: columns)
            let (written, name) = (reader.text(.id), reader.text(.nom))
            guard let id = written.map({ BuyerNumber($0)?.digits ?? $0 }) ?? name else {
                findings.add(Diagnostic(TableProblem.missingValue, at: reader.place(.id)))
                continue
            }
            if let written, BuyerNumber.isRounded(written) {
                findings.add(
                    Diagnostic(
                        ContractProblem.roundedNumbers(count: 1), at: reader.place(.id), value: written))
                continue
            }
            if let first = rows.updateValue(row.number, forKey: normalized(id)) {
                findings.add(
                    Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: reader.place(.id), value: id))
                continue
            }
            var buyer = Buyer(id: id)
            buyer.name = name
            buyer.kind = reader.keyword(.type, BuyerKind.self, findings: &findings)
            buyer.seat =
                try findings.attempt {
                    try reader.text(.siege).map {
                        try names.position(of: $0, at: .commune, place: reader.place(.siege))
                    }
                } ?? nil
            buyer.followedBy = reader.text(.suivi)
            buyers.append(buyer)
        }
        return buyers
    }

    /// The first column of each meaning.
    private static func columns(of header: [String]) -> [Column: Int] {
        var columns: [Column: Int] = [:]
        for (index, name) in header.enumerated() {
            let word = normalized(name)
            for column in Column.allCases where columns[column] == nil && column.words.contains(word) {
                columns[column] = index
            }
        }
        return columns
    }
}
