public import Diagnostics
internal import Foundation
internal import GeometryKit
public import VectorIO

/// Makes a gazetteer of a layer of the user's own: communes of a known source with their hierarchy, or any polygons
/// with a code.
public struct BoundaryReader {
    private let boundaries: BoundaryLayer
    private let file: String
    private let layer: SurfaceLayer
    /// The embedded France, for what the layer does not say: names of groupings, populations.
    private let reference: Gazetteer

    /// - Parameters:
    ///   - reference: the embedded France.
    ///   - findings: receives errors row by row, and warnings for what was repaired, borrowed or is missing.
    public static func read(
        _ boundaries: BoundaryLayer, in input: InputFile, reference: Gazetteer, findings: inout Findings
    ) throws -> Gazetteer {
        let layer = try SurfaceLayer(input, layer: boundaries.layer, findings: &findings)
        return try BoundaryReader(boundaries: boundaries, file: boundaries.file, layer: layer, reference: reference)
            .gazetteer(findings: &findings)
    }

    private struct Columns {
        let code: Int
        let name: Int?
        let population: Int?
        let epci: Int?
        let departement: Int?
        let region: Int?

        /// Communes of a known source rather than zones of any kind.
        var isHierarchical: Bool { departement != nil || epci != nil }
    }

    /// A commune before its groupings have positions.
    private struct Row {
        let code: String
        let name: String
        let population: Double?
        let epci: String?
        let departement: String?
        let region: String?
        let outline: Outline?
    }

    private func gazetteer(findings: inout Findings) throws -> Gazetteer {
        // What is missing is among the findings already.
        guard let columns = columns(findings: &findings) else { throw Findings() }
        let rows = rows(columns, findings: &findings).sorted { $0.code < $1.code }
        let surfaces = try parallelMap(rows.map(\.outline), worker: GEOSContext.init) { context, outline in
            try outline.map { outline in
                let geometry = try Geometry(outline, in: context)
                return (area: try geometry.areaSquareMetres(), point: try geometry.pointOnSurface())
            }
        }
        func codes(_ code: (Row) -> String?) -> [String] { Set(rows.compactMap(code)).sorted() }
        let (epcis, departements) = (codes(\.epci), codes(\.departement))
        let regions = codes(\.region)
        func rank(_ codes: [String]) -> [String: Int] { Dictionary(uniqueKeysWithValues: zip(codes, codes.indices)) }
        let (epciRank, departementRank, regionRank) = (rank(epcis), rank(departements), rank(regions))
        let communes = zip(rows, surfaces).map { row, surface in
            let known = columns.isHierarchical ? reference.position(of: row.code, at: .commune) : nil
            return Commune(
                code: row.code, name: row.name, population: row.population, areaSquareMetres: surface?.area ?? 0,
                seat: known.flatMap { reference.communes[$0].seat } ?? surface?.point, hasOutline: surface != nil,
                epci: row.epci.flatMap { epciRank[$0] }, departement: row.departement.flatMap { departementRank[$0] },
                region: row.region.flatMap { regionRank[$0] })
        }
        func groupings(_ level: Level, _ codes: [String]) -> [Grouping] {
            var members: [[Int]] = Array(repeating: [], count: codes.count)
            for (position, commune) in communes.enumerated() {
                if let grouping = commune.grouping(at: level) { members[grouping].append(position) }
            }
            return zip(codes, members).map { code, members in
                Grouping(
                    level: level, code: code, name: name(of: code, at: level), communes: members,
                    seat: communes.mostPopulous(among: members))
            }
        }
        return Gazetteer(
            vintage: .file(file), attribution: file, communes: communes, epcis: groupings(.epci, epcis),
            departements: groupings(.departement, departements), regions: groupings(.region, regions),
            outlines: .inMemory(rows.map(\.outline)))
    }

    private func name(of code: String, at level: Level) -> String {
        reference.position(of: code, at: level).map { reference.groupings(level)[$0].name } ?? code
    }

    private func columns(findings: inout Findings) -> Columns? {
        func find(_ names: [String]) -> Int? {
            for name in names {
                if let index = layer.fields.firstIndex(where: { $0.lowercased() == name }) { return index }
            }
            return nil
        }
        /// A column that the study names must exist, to the letter.
        func chosen(_ name: String?, else names: [String]) -> Int? {
            guard let name else { return find(names) }
            if let index = layer.fields.firstIndex(of: name) { return index }
            findings.add(
                Diagnostic(
                    TableProblem.missingColumn(valid: layer.fields), at: .init(file: file, column: name), value: name,
                    nearest: nearest(to: name, among: layer.fields)))
            return nil
        }
        let errors = findings.errors.count
        let code = chosen(boundaries.code, else: BoundarySource.code)
        let name = chosen(boundaries.name, else: BoundarySource.name)
        let population = chosen(boundaries.population, else: BoundarySource.population)
        if code == nil, boundaries.code == nil {
            findings.add(
                Diagnostic(TableProblem.missingColumn(valid: layer.fields), at: .init(file: file, column: "code")))
        }
        guard let code, findings.errors.count == errors else { return nil }
        return Columns(
            code: code, name: name, population: population, epci: find(BoundarySource.epci),
            departement: find(BoundarySource.departement), region: find(BoundarySource.region))
    }

    private func rows(_ columns: Columns, findings: inout Findings) -> [Row] {
        var rows: [Row] = []
        var seen: [String: Int] = [:]
        var missingOutlines: [String] = []
        var missingPopulations: [String] = []
        var borrowed = false
        for item in layer.items {
            func text(_ column: Int?) -> String? {
                column.flatMap { item.values[$0] }.flatMap { $0.isEmpty ? nil : $0 }
            }
            let place = Diagnostic.Place(file: file, row: item.row, column: layer.fields[columns.code])
            guard let code = text(columns.code) else {
                findings.add(Diagnostic(TableProblem.missingValue, at: place))
                continue
            }
            if let first = seen[code] {
                findings.add(Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: place, value: code))
                continue
            }
            seen[code] = item.row
            let name = text(columns.name) ?? code
            let known = columns.departement != nil ? reference.position(of: code, at: .commune) : nil
            if columns.isHierarchical, let restored = INSEECode.restoringLeadingZero(code),
                reference.position(of: restored, at: .commune) != nil
            {
                findings.add(
                    Diagnostic(
                        TerritoryProblem.lostLeadingZero(repaired: restored), at: place, value: code, nearest: restored)
                )
            }
            var population = number(item, columns.population, findings: &findings)
            if columns.population == nil, let known {
                population = reference.communes[known].population
                borrowed = true
            }
            let isTold = population == nil && text(columns.population) != nil
            if population == nil, !isTold { missingPopulations.append(name) }
            if item.outline == nil { missingOutlines.append(name) }
            let departement = text(columns.departement)
            rows.append(
                Row(
                    code: code, name: name, population: population, epci: epci(text(columns.epci)),
                    departement: departement,
                    region: text(columns.region)
                        ?? departement.flatMap { reference.position(of: $0, at: .departement) }.flatMap { position in
                            reference.departements[position].communes.first.flatMap { reference.communes[$0].region }
                                .map { reference.regions[$0].code }
                        },
                    outline: item.outline))
        }
        func warn(_ problem: TerritoryProblem, _ isNeeded: Bool) {
            if isNeeded { findings.add(Diagnostic(problem, severity: .warning, at: .init(file: file))) }
        }
        warn(.populationFromVintage(vintage: reference.vintage.name), borrowed)
        warn(.missingPopulation(names: missingPopulations), !missingPopulations.isEmpty)
        warn(.missingOutline(names: missingOutlines), !missingOutlines.isEmpty)
        return rows
    }

    /// Nil for a blank cell; anything else must be a population.
    private func number(_ item: SurfaceLayer.Item, _ column: Int?, findings: inout Findings) -> Double? {
        guard let column, let text = item.values[column], !text.isEmpty else { return nil }
        let place = Diagnostic.Place(file: file, row: item.row, column: layer.fields[column])
        guard let number = DecimalNumber.parse(text) ?? Double(text), number.isFinite else {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .positiveNumber), at: place, value: text))
            return nil
        }
        guard number >= 0 else {
            findings.add(Diagnostic(ValueProblem.outOfRange(expected: "≥ 0"), at: place, value: text))
            return nil
        }
        return number
    }

    /// ADMIN EXPRESS 4.0 joins the codes of a commune's EPCI with `/` (a métropole and its territory) and writes
    /// `NR` for none; the first one that is an EPCI with its own tax system is the one that groups communes.
    private func epci(_ text: String?) -> String? {
        guard let text, text != "NR" else { return nil }
        let codes = text.split(separator: "/").map { $0.trimmingCharacters(in: .whitespaces) }
        return codes.first { reference.position(of: $0, at: .epci) != nil } ?? codes.first
    }
}
