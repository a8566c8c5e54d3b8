internal import Foundation
internal import GeometryKit

/// Outlines that fit together: laid on a grid, without overlaps, invalid rings or missing parts.
///
/// All the linework of the country is noded at once and polygonized; each face goes to the commune that holds it.
/// Neighbours then share their edges vertex by vertex, and nothing can be dropped on the way.
struct CleanCoverage {
    /// Degrees. A power of two, a little finer than 1e-6 (five centimetres of error at most): the last bits of every
    /// coordinate are zeros, which compress far better than decimals do.
    static let grid = 0x1p-20

    /// A commune, or the part of one, that claims a surface.
    struct Claim: Sendable {
        let code: String
        /// The commune that the surface counts for.
        let commune: Int
        let outline: Outline
        /// Parts speak only where no whole commune does.
        let isPart: Bool
    }

    /// One outline a commune; nil for those that no claim gives a surface.
    private(set) var outlines: [Outline?] = []
    private(set) var repairs: [Repair] = []

    /// - Parameter incomplete: communes with parts that the source gives no outline for.
    init(communeCount: Int, claims: [Claim], incomplete: Set<Int>) throws {
        let context = GEOSContext()
        var surfaces: [Geometry] = []
        for claim in claims {
            let snapped = try Geometry(claim.outline, in: context).mapCoordinates(Self.snap)
            if let reason = try snapped.invalidityReason() {
                repairs.append(Repair(kind: .invalidRing, communes: [claim.code], detail: reason))
                surfaces.append(try Geometry.multiPolygon(snapped.madeValidByLines().polygons(), in: context))
            } else {
                surfaces.append(snapped)
            }
        }
        let boundaries = try surfaces.map { try $0.boundary() }
        let edges = try Geometry.collection(boundaries, in: context).noded(grid: Self.grid)
        let faces = try Geometry.polygonized([edges], in: context).parts()
        let cutters = try Cutters(surfaces.map { try $0.outline() }, in: context)
        var facesOf: [[Geometry]] = Array(repeating: [], count: communeCount)
        for face in faces {
            let holders = try cutters.covering(face.pointOnSurface()).map { claims[$0] }
            let wholes = holders.filter { !$0.isPart }
            guard let owner = wholes.first ?? holders.first else {
                if let commune = try close(face, cutters: cutters, claims: claims, incomplete: incomplete) {
                    facesOf[commune].append(face)
                }
                continue
            }
            facesOf[owner.commune].append(face)
            let area = try face.areaSquareMetres()
            if wholes.count > 1 {
                repairs.append(
                    Repair(kind: .overlap, communes: wholes.map(\.code), squareMetres: area, detail: owner.code))
            } else if wholes.isEmpty {
                repairs.append(Repair(kind: .missingPart, communes: [owner.code], squareMetres: area))
            }
        }
        outlines = try facesOf.map { faces in
            faces.isEmpty ? nil : try Geometry.dissolved(faces, in: context).outline()
        }
    }

    /// The commune that a surface claimed by nobody goes to: the only neighbour known to lack a part, or any
    /// neighbour when it is a mere sliver; nil for the rest, which may be a lake or a foreign enclave.
    private mutating func close(
        _ face: Geometry, cutters: Cutters, claims: [Claim], incomplete: Set<Int>
    ) throws -> Int? {
        let area = try face.areaSquareMetres()
        let neighbours = try cutters.position(of: face).crossing.map { claims[$0] }.filter { !$0.isPart }
        let lacking = neighbours.filter { incomplete.contains($0.commune) }
        if lacking.count == 1 {
            repairs.append(Repair(kind: .inferredPart, communes: [lacking[0].code], squareMetres: area))
            return lacking[0].commune
        }
        if area < 10_000, let neighbour = neighbours.first {
            repairs.append(Repair(kind: .slit, communes: [neighbour.code], squareMetres: area))
            return neighbour.commune
        }
        repairs.append(
            Repair(
                kind: .gap, communes: neighbours.map(\.code), squareMetres: area, detail: try Self.place(face)))
        return nil
    }

    private static func snap(_ position: LonLat) -> LonLat {
        LonLat(
            longitude: (position.longitude / grid).rounded() * grid,
            latitude: (position.latitude / grid).rounded() * grid)
    }

    private static func place(_ face: Geometry) throws -> String {
        let point = try face.pointOnSurface()
        return String(format: "%.5f %.5f", point.longitude, point.latitude)
    }
}
