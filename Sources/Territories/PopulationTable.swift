public import Diagnostics
internal import Foundation
public import VectorIO

/// Populations of the user's own, by commune.
public enum PopulationTable {
    private static let codes = ["code", "insee", "codeinsee", "codgeo", "com", "codecommune", "depcom"]
    private static let people = [
        "population", "populationmunicipale", "pmun", "pop", "popmun", "habitants", "nombredhabitants",
    ]

    /// The same country with the table's people. Former codes count for the commune that they are part of; communes that
    /// the table leaves out keep the people they had, which a warning tells for the départements that it has.
    /// - Parameters:
    ///   - year: of the figures; nil where nobody says.
    ///   - findings: receives errors for codes that nobody knows and figures that are none.
    /// - Throws: what is wrong with the file as a whole.
    public static func read(
        _ input: InputFile, year: Int?, in gazetteer: Gazetteer, findings: inout Findings
    ) throws -> Gazetteer {
        let table = try Table.read(input, part: nil, findings: &findings) { cells in
            cells.contains { codes.contains(bare($0)) } && cells.contains { people.contains(bare($0)) }
        }
        func column(_ names: [String]) -> Int? {
            // PMUN2023, « Population municipale 2023 ».
            table.header.firstIndex { names.contains(bare($0).filter { !$0.isNumber }) }
        }
        guard let code = column(codes), let count = column(people) else {
            throw Diagnostic(
                TableProblem.missingColumn(valid: table.header), at: .init(file: table.file, row: table.headerRow),
                value: column(codes) == nil ? "code" : "population")
        }
        let resolver = CodeResolver(gazetteer: gazetteer)
        var populations: [Int: Double] = [:]
        var rows: [Int: Int] = [:]
        for row in table.rows {
            let place = Diagnostic.Place(file: table.file, row: row.number, column: table.header[code])
            let text = row.cells[code]
            let former = gazetteer.formerCodes[INSEECode.restoringLeadingZero(text) ?? text]?.commune
            let whole = resolver.repaired(text, at: .commune) ?? text
            guard
                let commune = try former
                    ?? findings.attempt({ try resolver.position(of: whole, at: .commune, place: place) })
            else { continue }
            if former == nil, let first = rows.updateValue(row.number, forKey: commune) {
                findings.add(Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: place, value: text))
                continue
            }
            let cell = Diagnostic.Place(file: table.file, row: row.number, column: table.header[count])
            guard let number = DecimalNumber.parse(row.cells[count]) else {
                findings.add(Diagnostic(ValueProblem.wrongKind(expected: .number), at: cell, value: row.cells[count]))
                continue
            }
            guard (0...100_000_000).contains(number) else {
                findings.add(
                    Diagnostic(ValueProblem.outOfRange(expected: "0 – 100 000 000"), at: cell, value: row.cells[count]))
                continue
            }
            populations[commune, default: 0] += number
        }
        let departements = Set(populations.keys.compactMap { gazetteer.communes[$0].departement })
        let silent = gazetteer.communes.indices.filter {
            populations[$0] == nil && gazetteer.communes[$0].departement.map(departements.contains) ?? false
        }
        if !silent.isEmpty {
            findings.add(
                Diagnostic(
                    TerritoryProblem.populationKept(names: silent.map { gazetteer.communes[$0].name }),
                    severity: .warning, at: .init(file: table.file)))
        }
        return gazetteer.counting(populations, from: table.file, year: year)
    }

    static func bare(_ header: String) -> String {
        String(
            header.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).filter {
                $0.isLetter || $0.isNumber
            })
    }
}
