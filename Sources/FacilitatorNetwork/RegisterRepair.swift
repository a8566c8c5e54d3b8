public import Diagnostics
public import Territories
public import VectorIO

/// The repairs of a register that change no meaning: zeros that a spreadsheet took from codes, dates of other forms,
/// decimal commas. Nothing else is ever repaired.
public struct RegisterRepair: Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case leadingZero = "zero_initial"
        case date
        case decimalNumber = "nombre_decimal"
    }

    /// One cell.
    public struct Repair: Hashable, Sendable {
        public let place: Diagnostic.Place
        public let kind: Kind
        public let before: String
        public let after: String

        /// Whether the cell could not be read as it was, rather than written another way.
        public var isNeeded: Bool {
            switch kind {
            case .leadingZero: true
            case .date: CivilDate(before) == nil
            case .decimalNumber: false
            }
        }
    }

    /// The register with its own headers, repaired.
    public let table: Table
    /// By row, then column.
    public let repairs: [Repair]

    /// - Parameter columns: headers that are not the usual ones, by the name of their column.
    public init(_ table: Table, columns: [String: String], gazetteer: Gazetteer) {
        // What is wrong with the header is the reader's to tell.
        var ignored = Findings()
        let header = RegisterHeader(table, mapping: columns, findings: &ignored)
        let cell = CellRepair(resolver: CodeResolver(gazetteer: gazetteer))
        var repairs: [Repair] = []
        let rows = table.rows.map { row in
            var cells = row.cells
            for (column, index) in header.columns.sorted(by: { $0.value < $1.value }) {
                guard let (kind, after) = cell.repaired(cells[index], in: column), after != cells[index] else {
                    continue
                }
                let place = Diagnostic.Place(file: table.file, row: row.number, column: column.rawValue)
                repairs.append(Repair(place: place, kind: kind, before: cells[index], after: after))
                cells[index] = after
            }
            return Table.Row(number: row.number, cells: cells, outline: row.outline)
        }
        self.table = Table(file: table.file, header: table.header, rows: rows, headerRow: table.headerRow)
        self.repairs = repairs
    }
}

/// What a cell becomes, by the column it stands in.
private struct CellRepair {
    let resolver: CodeResolver

    /// Nil where nothing can be repaired safely.
    func repaired(_ text: String, in column: RegisterColumn) -> (RegisterRepair.Kind, String)? {
        if text.isEmpty { return nil }
        switch column {
        case .siege: return resolver.repaired(text, at: .commune).map { (.leadingZero, $0) }
        case .perimetre, .perimetreLimitrophe: return perimeter(text)
        case .debut, .fin: return CivilDate(lenient: text).map { (.date, $0.description) }
        case .etp, .quotaLimitrophe, .etpMin, .etpMax:
            return DecimalNumber.plain(text).map { (.decimalNumber, $0) }
        case .coutAnnuel, .montantEtatAAP, .montantEtatAutre, .montantFSE, .montantRegion, .montantDepartement,
            .montantEPCICommune, .montantPrive, .montantRecettes, .montantPropre:
            return Double(text) != nil ? nil : Money(text).map { (.decimalNumber, $0.description) }
        case .id, .structure, .typeStructure, .qualite, .marchesEtat, .aap, .statut, .suivi, .departement, .region:
            return nil
        }
    }

    /// Codes without their zero get it back; decimal commas become points, which no separator can be taken for.
    private func perimeter(_ text: String) -> (RegisterRepair.Kind, String)? {
        let plain = PerimeterParser.withDecimalPoints(text)
        var repaired = ""
        var word = ""
        for character in plain + " " {
            if PerimeterParser.isSeparator(character) {
                repaired += self.word(word) + String(character)
                word = ""
            } else {
                word.append(character)
            }
        }
        repaired.removeLast()
        return (repaired == plain ? .decimalNumber : .leadingZero, repaired)
    }

    private func word(_ word: String) -> String {
        let body = word.prefix { $0 != "=" }
        let code = body.drop { $0 == "-" }.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init)
        guard let code, !code.isEmpty, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return word }
        let prefix = body.dropLast(code.count)
        let kind = prefix.drop { $0 == "-" }.dropLast()
        let level = kind.isEmpty ? resolver.level(of: code) : PerimeterParser.levels[kind.lowercased()]
        guard let level, let repaired = resolver.repaired(code, at: level) else { return word }
        return prefix + repaired + word.dropFirst(body.count)
    }
}
