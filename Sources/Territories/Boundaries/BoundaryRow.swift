internal import Diagnostics
internal import Foundation
internal import GeometryKit
internal import VectorIO

/// A commune, or a zone, of a layer of boundaries before its groupings have positions.
struct BoundaryRow {
    let code: String
    let name: String
    let population: Double?
    /// Codes of its groupings.
    let epci: String?
    let departement: String?
    let region: String?
    let outline: Outline?
}

/// Reads the rows of a layer of boundaries one after the other, and remembers what is to be told of them together.
struct BoundaryRowReader {
    let file: String
    let fields: [String]
    let columns: BoundaryColumns
    let reference: Gazetteer
    /// The populations, where they are text.
    private let counts: CountTexts?
    /// The row of each code.
    private var seen: [String: Int] = [:]
    /// What stands for an EPCI and is none, told once.
    private var strayEPCIs: Set<String> = []
    /// Those that the layer gives to groupings, by code.
    private(set) var names: [Level: [String: String]] = [:]
    private var missingOutlines: [String] = []
    private var missingPopulations: [String] = []
    private var borrowsPopulations = false

    init(_ layer: SurfaceLayer, file: String, columns: BoundaryColumns, reference: Gazetteer) {
        self.file = file
        fields = layer.fields
        counts = columns.population.flatMap { column in
            layer.textFields.contains(column) ? CountTexts(layer.items.compactMap { $0.values[column] }) : nil
        }
        self.columns = columns
        self.reference = reference
    }

    /// - Returns: nil for a row without a code of its own, which is told.
    mutating func row(_ item: SurfaceLayer.Item, findings: inout Findings) -> BoundaryRow? {
        func text(_ column: Int?) -> String? {
            column.flatMap { item.values[$0] }.flatMap { $0.isEmpty ? nil : $0 }
        }
        let place = Diagnostic.Place(file: file, row: item.row, column: fields[columns.code])
        guard let code = text(columns.code) else {
            findings.add(Diagnostic(TableProblem.missingValue, at: place))
            return nil
        }
        if let first = seen[code] {
            findings.add(Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: place, value: code))
            return nil
        }
        seen[code] = item.row
        checkZero(of: code, place, findings: &findings)
        let name = text(columns.name) ?? code
        let population = population(of: code, named: name, item, findings: &findings)
        if item.outline == nil { missingOutlines.append(name) }
        let departement = grouping(.departement, text(columns.departement))
        return BoundaryRow(
            code: code, name: name, population: population, epci: epci(item, findings: &findings),
            departement: departement, region: grouping(.region, text(columns.region)) ?? departement.flatMap(region),
            outline: item.outline)
    }

    /// A code that a spreadsheet took for a number.
    private func checkZero(of code: String, _ place: Diagnostic.Place, findings: inout Findings) {
        guard columns.isHierarchical, let restored = INSEECode.restoringLeadingZero(code),
            reference.position(of: restored, at: .commune) != nil
        else { return }
        findings.add(
            Diagnostic(
                TerritoryProblem.lostLeadingZero(repaired: restored), at: place, value: code, nearest: restored))
    }

    /// What the layer says, else what the embedded France says of a commune.
    private mutating func population(
        of code: String, named name: String, _ item: SurfaceLayer.Item, findings: inout Findings
    ) -> Double? {
        if let column = columns.population {
            let written = item.values[column] ?? ""
            if written.isEmpty { missingPopulations.append(name) }
            return written.isEmpty ? nil : number(written, item, column, findings: &findings)
        }
        let known = columns.departement != nil ? reference.position(of: code, at: .commune) : nil
        let population = known.flatMap { reference.communes[$0].population }
        if known != nil { borrowsPopulations = true }
        if population == nil { missingPopulations.append(name) }
        return population
    }

    private func number(
        _ text: String, _ item: SurfaceLayer.Item, _ column: Int, findings: inout Findings
    ) -> Double? {
        let place = Diagnostic.Place(file: file, row: item.row, column: fields[column])
        guard let number = DecimalNumber.parse(text) ?? Double(text), number.isFinite else {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .positiveNumber), at: place, value: text))
            return nil
        }
        if let thousands = counts?.thousands(in: text) {
            findings.add(
                Diagnostic(
                    ValueProblem.wrongKind(expected: .positiveNumber), at: place, value: text, nearest: thousands))
            return nil
        }
        guard number >= 0 else {
            findings.add(Diagnostic(ValueProblem.outOfRange(expected: "≥ 0"), at: place, value: text))
            return nil
        }
        return number
    }

    /// The code of a grouping, whose name is kept where the layer gives one.
    private mutating func grouping(_ level: Level, _ text: String?) -> String? {
        guard let text else { return nil }
        let cell = CodeCell(text)
        if let name = cell.name { names[level, default: [:]][cell.code] = name }
        return cell.code
    }

    /// The EPCI of a row; nil for none. What is neither the number of one nor a word for none is told.
    private mutating func epci(_ item: SurfaceLayer.Item, findings: inout Findings) -> String? {
        guard let column = columns.epci, let written = item.values[column], !written.isEmpty,
            let text = grouping(.epci, written)
        else { return nil }
        let cell = EPCICell(text)
        if cell.isStray, strayEPCIs.insert(text).inserted {
            findings.add(
                Diagnostic(
                    TerritoryProblem.unknownCode(.epci), severity: .warning,
                    at: .init(file: file, row: item.row, column: fields[column]), value: text))
        }
        return cell.codes.first { reference.position(of: $0, at: .epci) != nil } ?? cell.codes.first
    }

    /// The région of a département of the embedded France.
    private func region(ofDepartement code: String) -> String? {
        let departement = reference.position(of: code, at: .departement)
        let commune = departement.flatMap { reference.departements[$0].communes.first }
        return commune.flatMap { reference.communes[$0].region }.map { reference.regions[$0].code }
    }

    /// What was borrowed or is missing, once for all rows.
    func warn(findings: inout Findings) {
        func warn(_ problem: TerritoryProblem, _ isNeeded: Bool) {
            if isNeeded { findings.add(Diagnostic(problem, severity: .warning, at: .init(file: file))) }
        }
        warn(.populationFromVintage(vintage: reference.vintage.name), borrowsPopulations)
        warn(.missingPopulation(names: missingPopulations), !missingPopulations.isEmpty)
        warn(.missingOutline(names: missingOutlines), !missingOutlines.isEmpty)
    }
}
