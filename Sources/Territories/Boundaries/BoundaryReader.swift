public import Diagnostics
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

    private func gazetteer(findings: inout Findings) throws -> Gazetteer {
        // What is missing is among the findings already.
        guard let columns = BoundaryColumns(boundaries, among: layer.fields, findings: &findings) else {
            throw Findings()
        }
        let rows = rows(columns, findings: &findings).sorted { $0.code < $1.code }
        let surfaces = try parallelMap(rows.map(\.outline), worker: GEOSContext.init) { context, outline in
            try outline.map { outline in
                let geometry = try Geometry(outline, in: context)
                return (area: try geometry.areaSquareMetres(), point: try geometry.pointOnSurface())
            }
        }
        func codes(_ code: (BoundaryRow) -> String?) -> [String] { Set(rows.compactMap(code)).sorted() }
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
            outlines: try outlines(of: rows, findings: &findings))
    }

    /// Those that lie over one another are told.
    private func outlines(of rows: [BoundaryRow], findings: inout Findings) throws -> OutlineStore {
        let outlines = OutlineStore.inMemory(rows.map(\.outline))
        let overlapping = try outlines.overlapping()
        if !overlapping.isEmpty {
            findings.add(
                Diagnostic(
                    TerritoryProblem.overlappingOutlines(names: overlapping.map { rows[$0].name }),
                    severity: .warning, at: .init(file: file)))
        }
        return outlines
    }

    private func name(of code: String, at level: Level) -> String {
        reference.position(of: code, at: level).map { reference.groupings(level)[$0].name } ?? code
    }

    private func rows(_ columns: BoundaryColumns, findings: inout Findings) -> [BoundaryRow] {
        var reader = BoundaryRowReader(file: file, fields: layer.fields, columns: columns, reference: reference)
        let rows = layer.items.compactMap { reader.row($0, findings: &findings) }
        reader.warn(findings: &findings)
        return rows
    }
}
