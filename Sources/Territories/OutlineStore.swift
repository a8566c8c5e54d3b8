public import GeometryKit

/// Where outlines come from when something is cut or drawn: the lines that communes share, read for the départements that
/// somebody asks about.
public struct OutlineStore: Sendable {
    private enum Source: Sendable {
        case embedded(ArcFile)
        case inMemory(OwnOutlines)
    }

    private let source: Source

    /// The embedded France, under this folder.
    public static func embedded(folder: String) -> OutlineStore {
        OutlineStore(source: .embedded(ArcFile(folder: folder)))
    }

    /// Outlines read with a layer of the user's own, by position of the commune; nil for a commune without one.
    public static func inMemory(_ outlines: [Outline?]) -> OutlineStore {
        OutlineStore(source: .inMemory(OwnOutlines(outlines)))
    }

    /// Communes that are read together, so that no two tasks share them.
    public struct Chunk: Sendable {
        /// Ascending positions.
        public let communes: [Int]
        /// Around their outlines; nil when it is not known without reading them.
        public let boundingBox: BoundingBox?
    }

    /// Shares communes out over chunks; those without outline are left out.
    public func chunks(of communes: some Sequence<Int>, in gazetteer: Gazetteer) -> [Chunk] {
        var members: [Int: [Int]] = [:]
        for commune in communes where gazetteer.communes[commune].hasOutline {
            let key = gazetteer.communes[commune].departement ?? commune / 256
            members[key, default: []].append(commune)
        }
        return members.sorted { $0.key < $1.key }.map { key, communes in
            let departement = gazetteer.departements.isEmpty ? nil : gazetteer.departements[key]
            return Chunk(communes: communes.sorted(), boundingBox: departement?.boundingBox)
        }
    }

    /// The outlines of a chunk's communes, ascending.
    public func read(_ chunk: Chunk, in gazetteer: Gazetteer) throws -> [(commune: Int, outline: Outline)] {
        if case .inMemory(let own) = source {
            return chunk.communes.compactMap { commune in own.outlines[commune].map { (commune, $0) } }
        }
        let drawing = try lines(around: chunk.communes, keeping: false, in: gazetteer).drawing()
        return try chunk.communes.compactMap { commune in
            let polygons = try drawing.polygons(around: [commune])
            return polygons.isEmpty ? nil : (commune, Outline(polygons))
        }
    }

    /// The surfaces of a chunk's communes, drawn when they are asked for.
    /// - Throws: `corruptEmbeddedData`.
    public func surfaces(_ chunk: Chunk, in gazetteer: Gazetteer) throws -> CommuneSurfaces {
        if case .inMemory(let own) = source {
            let pairs = chunk.communes.compactMap { commune in own.outlines[commune].map { (commune, $0) } }
            return try CommuneSurfaces(Dictionary(uniqueKeysWithValues: pairs))
        }
        return CommuneSurfaces(try lines(around: chunk.communes, keeping: false, in: gazetteer))
    }

    /// The outlines of communes, wherever they are.
    public func communes(_ communes: some Sequence<Int>, in gazetteer: Gazetteer) throws -> [Int: Outline] {
        let chunks = chunks(of: communes, in: gazetteer)
        let read = try parallelMap(chunks) { chunk in try self.read(chunk, in: gazetteer) }
        return Dictionary(uniqueKeysWithValues: read.joined().map { ($0.commune, $0.outline) })
    }

    /// The whole outlines of groupings; none for those that nothing outlines.
    public func groupings(_ positions: [Int], at level: Level, in gazetteer: Gazetteer) throws -> [Int: Outline] {
        let groupings = gazetteer.groupings(level)
        let drawn = try outlines(of: positions.map { groupings[$0].communes }, in: gazetteer)
        return Dictionary(uniqueKeysWithValues: zip(positions, drawn)).compactMapValues { $0 }
    }

    /// The whole outlines of units of every level.
    public func units(_ wanted: [Level: Set<Int>], in gazetteer: Gazetteer) throws -> [Level: [Int: Outline]] {
        var outlines: [Level: [Int: Outline]] = [:]
        for (level, positions) in wanted {
            outlines[level] =
                level == .commune
                ? try communes(positions, in: gazetteer)
                : try groupings(positions.sorted(), at: level, in: gazetteer)
        }
        return outlines
    }

    /// The outlines of sets of communes, in their order; nil for a set without any outline.
    public func outlines(of sets: [[Int]], in gazetteer: Gazetteer) throws -> [Outline?] {
        let lines = try lines(around: sets.joined(), in: gazetteer)
        return try parallelMap(sets, worker: lines.drawing) { drawing, set in
            let polygons = try drawing.polygons(around: set)
            return polygons.isEmpty ? nil : Outline(polygons)
        }
    }

    /// The lines around communes, to draw any set of them.
    /// - Throws: `corruptEmbeddedData`.
    public func lines(around communes: some Sequence<Int>, in gazetteer: Gazetteer) throws -> CommuneLines {
        try lines(around: communes, keeping: true, in: gazetteer)
    }

    /// Whether no outline leaves the lines of its neighbours; the embedded ones never do.
    func fitTogether() throws -> Bool {
        if case .inMemory(let own) = source { try own.lines().fit } else { true }
    }

    /// Communes whose outlines lie over another's, ascending. The embedded ones never do.
    func overlapping() throws -> [Int] {
        if case .inMemory(let own) = source { try own.overlapping() } else { [] }
    }

    private func lines(
        around communes: some Sequence<Int>, keeping: Bool, in gazetteer: Gazetteer
    ) throws -> CommuneLines {
        switch source {
        case .embedded(let file):
            var departements: Set<Int> = []
            for commune in communes {
                if let departement = gazetteer.communes[commune].departement { departements.insert(departement) }
            }
            return CommuneLines(
                topology: try file.topology(of: departements, keeping: keeping, in: gazetteer), own: nil)
        case .inMemory(let own):
            let (topology, fit) = try own.lines()
            return CommuneLines(topology: topology, own: fit ? nil : own)
        }
    }
}

extension Level {
    /// The name of the archive and of the table that hold a level.
    package var archive: String {
        switch self {
        case .commune: "communes"
        case .epci: "epci"
        case .departement: "departements"
        case .region: "regions"
        }
    }
}
