internal import Diagnostics
public import GeometryKit
internal import VectorIO

/// Where outlines come from when something is cut or drawn. They are read by chunks that no two tasks share, so that
/// a département's study never reads the country's.
public enum OutlineStore: Sendable {
    /// The embedded France: archives of one layer a département under this folder.
    case archives(folder: String)
    /// Outlines read with a layer of the user's own, by position of the commune; nil for a commune without one.
    case inMemory([Outline?])

    /// Communes that are read together.
    public struct Chunk: Sendable {
        /// Ascending positions.
        public let communes: [Int]
        /// Around their outlines; nil when it is not known without reading them.
        public let boundingBox: BoundingBox?
        fileprivate let member: String
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
            return Chunk(
                communes: communes.sorted(), boundingBox: departement?.boundingBox, member: departement?.code ?? "")
        }
    }

    /// The outlines of a chunk's communes, ascending.
    public func read(_ chunk: Chunk, in gazetteer: Gazetteer) throws -> [(commune: Int, outline: Outline)] {
        switch self {
        case .inMemory(let outlines):
            return chunk.communes.compactMap { commune in outlines[commune].map { (commune, $0) } }
        case .archives(let folder):
            let wanted = Set(chunk.communes)
            return try Self.member(chunk.member, of: .commune, in: folder) { code in
                gazetteer.position(of: code, at: .commune).flatMap { wanted.contains($0) ? $0 : nil }
            }.sorted { $0.0 < $1.0 }.map { (commune: $0.0, outline: $0.1) }
        }
    }

    /// The outlines of communes, wherever they are.
    public func communes(_ communes: some Sequence<Int>, in gazetteer: Gazetteer) throws -> [Int: Outline] {
        let chunks = chunks(of: communes, in: gazetteer)
        let read = try parallelMap(chunks) { chunk in try self.read(chunk, in: gazetteer) }
        return Dictionary(uniqueKeysWithValues: read.joined().map { ($0.commune, $0.outline) })
    }

    /// The whole outlines of groupings: precomputed for the embedded France, dissolved from their communes else.
    public func groupings(_ positions: [Int], at level: Level, in gazetteer: Gazetteer) throws -> [Int: Outline] {
        let groupings = gazetteer.groupings(level)
        switch self {
        case .inMemory:
            let unions = try dissolved(positions.map { groupings[$0].communes }, in: gazetteer)
            return Dictionary(uniqueKeysWithValues: zip(positions, unions)).compactMapValues { $0 }
        case .archives(let folder):
            let members = Dictionary(grouping: positions) { position in
                Self.member(of: groupings[position], in: gazetteer)
            }.sorted { $0.key < $1.key }
            let read = try parallelMap(members) { member in
                let wanted = Set(member.value)
                return try Self.member(member.key, of: level, in: folder) { code in
                    gazetteer.position(of: code, at: level).flatMap { wanted.contains($0) ? $0 : nil }
                }
            }
            return Dictionary(uniqueKeysWithValues: read.joined().map { ($0.0, $0.1) })
        }
    }

    /// The whole outlines of units of every level, read together.
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

    /// The unions of sets of communes, in the order of the sets; nil for a set without any outline.
    public func dissolved(_ sets: [[Int]], in gazetteer: Gazetteer) throws -> [Outline?] {
        let outlines = try communes(Set(sets.joined()), in: gazetteer)
        return try parallelMap(sets, worker: GEOSContext.init) { context, set in
            let members = try set.compactMap { try outlines[$0].map { try Geometry($0, in: context) } }
            return members.isEmpty ? nil : try Geometry.dissolved(members, in: context).outline()
        }
    }

    /// The member of the archive that holds a grouping's outline: that of its seat's département for an EPCI, a
    /// single one for the rest.
    package static func member(of grouping: Grouping, in gazetteer: Gazetteer) -> String {
        guard grouping.level == .epci, let seat = grouping.seat,
            let departement = gazetteer.communes[seat].departement
        else { return grouping.level.archive }
        return gazetteer.departements[departement].code
    }

    /// Reads the features of a member whose code `position` knows.
    private static func member(
        _ member: String, of level: Level, in folder: String, position: (String) -> Int?
    ) throws -> [(Int, Outline)] {
        let file = "\(folder)/\(level.archive).zip"
        let layer = try VectorLayer(path: "/vsizip/\(file)/\(member).fgb")
        var found: [(Int, Outline)] = []
        while let feature = try layer.next() {
            guard let code = feature.text(0), let position = position(code), let outline = feature.surface() else {
                continue
            }
            found.append((position, outline))
        }
        return found
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
