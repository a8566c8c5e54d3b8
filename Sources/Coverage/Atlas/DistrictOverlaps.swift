internal import GeometryKit
internal import Territories

/// The areas that surfaces share with the atoms of an atlas.
enum DistrictOverlaps {
    struct Overlap: Sendable {
        let atom: Int
        let areaSquareMetres: Double
    }

    /// What a core measures with.
    private struct Ruler {
        let context = GEOSContext()
        let surfaces: [PreparedGeometry]
        let index: SpatialIndex

        init(_ outlines: [Outline]) throws {
            var surfaces: [PreparedGeometry] = []
            for outline in outlines { surfaces.append(try PreparedGeometry(Geometry(outline, in: context))) }
            self.surfaces = surfaces
            index = try SpatialIndex(surfaces.map(\.geometry.boundingBox), in: context)
        }
    }

    /// Of each surface, the atoms that it meets, ascending, those outside the territory included; none at all for one
    /// that is far from the territory.
    static func areas(of outlines: [Outline], over atlas: Atlas) throws -> [[Overlap]] {
        let (gazetteer, atoms) = (atlas.gazetteer, atlas.atoms)
        let context = GEOSContext()
        let boxes = try outlines.map { try Geometry($0, in: context).boundingBox }
        let home = gazetteer.outlines.chunks(of: atlas.territory.communes, in: gazetteer).map(\.boundingBox)
        // Of a layer of the whole country, most districts are far from a département.
        let near = outlines.indices.filter { district in
            boxes[district].map { box in home.contains { $0?.intersects(box) ?? true } } ?? false
        }
        let chunks = gazetteer.outlines.chunks(of: gazetteer.communes.indices, in: gazetteer).filter { chunk in
            chunk.boundingBox.map { box in near.contains { boxes[$0]?.intersects(box) ?? false } } ?? !near.isEmpty
        }
        @Sendable func ruler() throws -> Ruler { try Ruler(near.map { outlines[$0] }) }
        let measured = try parallelMap(chunks, worker: ruler) { ruler, chunk in
            let surfaces = try gazetteer.outlines.surfaces(chunk, in: gazetteer)
            return try chunk.communes.flatMap { commune in
                try overlaps(of: commune, surfaces, atoms, by: ruler)
            }
        }
        var areas = [[Overlap]](repeating: [], count: outlines.count)
        for (district, overlap) in measured.joined() { areas[near[district]].append(overlap) }
        return areas.map { $0.sorted { $0.atom < $1.atom } }
    }

    /// By the number of the ruler's surface.
    private static func overlaps(
        of commune: Int, _ surfaces: CommuneSurfaces, _ atoms: AtomTable, by ruler: Ruler
    ) throws -> [(Int, Overlap)] {
        guard let box = surfaces.boundingBox(of: commune) else { return [] }
        let near = try ruler.index.query(box)
        if near.isEmpty { return [] }
        var found: [(Int, Overlap)] = []
        for atom in atoms.ranges[commune] {
            let outline = try atoms.cellOutlines[atom] ?? Outline(surfaces.polygons(of: commune))
            let geometry = try Geometry(outline, in: ruler.context)
            for number in near {
                let area = try overlap(
                    ruler.surfaces[number], geometry, areaSquareMetres: atoms.areasSquareMetres[atom])
                if area > 0 { found.append((number, Overlap(atom: atom, areaSquareMetres: area))) }
            }
        }
        return found
    }

    private static func overlap(
        _ surface: PreparedGeometry, _ atom: Geometry, areaSquareMetres: Double
    ) throws(GeometryError) -> Double {
        guard try surface.intersects(atom) else { return 0 }
        if try surface.covers(atom) { return areaSquareMetres }
        var area = 0.0
        for part in try surface.geometry.intersection(atom).polygons() { area += try part.areaSquareMetres() }
        return area
    }
}
