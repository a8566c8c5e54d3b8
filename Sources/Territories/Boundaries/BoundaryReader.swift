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
        var reader = BoundaryRowReader(layer, file: file, columns: columns, reference: reference)
        let rows = layer.items.compactMap { reader.row($0, findings: &findings) }.sorted { $0.code < $1.code }
        reader.warn(findings: &findings)
        let names = reader.names
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
                    level: level, code: code, name: name(of: code, at: level, else: names[level]?[code]),
                    communes: members,
                    seat: communes.mostPopulous(among: members))
            }
        }
        return Gazetteer(
            vintage: .file(file), attribution: file, communes: communes, epcis: groupings(.epci, epcis),
            departements: groupings(.departement, departements), regions: groupings(.region, regions),
            outlines: try outlines(of: rows, findings: &findings))
    }

    /// Those that lie over one another are told; those inside another, such as Paris's arrondissements beside Paris, are
    /// refused, since their people would count twice.
    private func outlines(of rows: [BoundaryRow], findings: inout Findings) throws -> OutlineStore {
        let outlines = OutlineStore.inMemory(rows.map(\.outline))
        if try outlines.fitTogether() { return outlines }
        let nested = try NestedOutline.all(among: rows.map(\.outline))
        if !nested.isEmpty {
            let pairs = nested.map { pair in
                [pair.inner, pair.outer].map { "\(rows[$0].code) \(rows[$0].name)" }.joined(separator: " / ")
            }
            findings.add(Diagnostic(TerritoryProblem.nestedOutlines(pairs: pairs), at: .init(file: file)))
            return outlines
        }
        let overlapping = try outlines.overlapping()
        if !overlapping.isEmpty {
            findings.add(
                Diagnostic(
                    TerritoryProblem.overlappingOutlines(names: overlapping.map { rows[$0].name }),
                    severity: .warning, at: .init(file: file)))
        }
        return outlines
    }

    /// The vintage's, so that an EPCI is called the same everywhere; else the layer's.
    private func name(of code: String, at level: Level, else given: String?) -> String {
        reference.position(of: code, at: level).map { reference.groupings(level)[$0].name } ?? given ?? code
    }
}
