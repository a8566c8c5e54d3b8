internal import Diagnostics
internal import GeometryKit

/// A reference system that features are asked for in, and boxes given in.
struct OGCSystem: Hashable, Sendable {
    /// As OGC names it.
    let uri: String
    /// As PROJ does; nil for longitudes and latitudes as they are kept.
    let code: String?
    /// Latitude comes first, as the authority has it.
    let isNorthFirst: Bool
    /// A centimetre.
    let decimals: Int

    static let storage = OGCSystem(
        uri: "http://www.opengis.net/def/crs/OGC/1.3/CRS84", code: nil, isNorthFirst: false, decimals: 7)

    /// What is kept, WGS84 with latitude first, Web Mercator, then the legal systems: Lambert-93, the UTM zones of the
    /// Antilles, Guyane, La Réunion and Mayotte (decree n° 2000-1276).
    static let all =
        [
            storage,
            OGCSystem(uri: Self.uri(4326), code: nil, isNorthFirst: true, decimals: 7),
        ] + [3857, 2154, 5490, 2972, 2975, 4471].map(metres)

    private static func metres(_ number: Int) -> OGCSystem {
        OGCSystem(uri: uri(number), code: "EPSG:\(number)", isNorthFirst: false, decimals: 2)
    }

    private static func uri(_ number: Int) -> String { "http://www.opengis.net/def/crs/EPSG/0/\(number)" }

    /// - Parameter name: of the query's part.
    /// - Throws: `notAmong`.
    static func named(_ uri: String?, _ name: String) throws -> OGCSystem {
        guard let uri, !uri.isEmpty else { return storage }
        guard let known = all.first(where: { $0.uri == uri }) else {
            throw Diagnostic(ValueProblem.notAmong(valid: all.map(\.uri)), at: .init(column: name), value: uri)
        }
        return known
    }

    /// Takes geometries from and to it; belongs to the thread that made it.
    struct Way {
        private let system: OGCSystem
        private let reprojection: Reprojection?

        init(_ system: OGCSystem) throws {
            self.system = system
            reprojection = try system.code.map { try Reprojection(from: $0) }
        }

        private func swapped(_ geometry: Geometry) throws -> Geometry {
            try geometry.mapCoordinates { LonLat(longitude: $0.latitude, latitude: $0.longitude) }
        }

        /// A geometry in longitude and latitude as the system writes it.
        func shown(_ geometry: Geometry) throws -> Geometry {
            if let reprojection { return try reprojection.source(of: geometry) }
            return system.isNorthFirst ? try swapped(geometry) : geometry
        }

        /// A geometry that somebody wrote in the system, in longitude and latitude.
        func kept(_ geometry: Geometry) throws -> Geometry {
            if let reprojection { return try reprojection.apply(to: geometry) }
            return system.isNorthFirst ? try swapped(geometry) : geometry
        }

        /// A box likewise; nil outside the system's domain.
        func kept(_ box: BoundingBox) -> BoundingBox? {
            if let reprojection { return reprojection.bounds(of: box) }
            guard system.isNorthFirst else { return box }
            return BoundingBox(west: box.south, south: box.west, east: box.north, north: box.east)
        }
    }
}
