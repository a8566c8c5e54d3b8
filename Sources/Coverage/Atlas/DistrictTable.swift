public import GeometryKit
public import Territories

/// Priority districts laid over the atoms of an atlas, once: whatever is asked of them on a day is sums over their parts.
public struct DistrictTable: Sendable {
    /// What a district has of an atom.
    public struct Part: Sendable {
        /// Of the territory.
        public let atom: Int
        /// Geodesic, on the GRS80 ellipsoid.
        public let areaSquareMetres: Double
        /// Real; 0 where nobody was counted.
        public let population: Double
    }

    /// A district that the territory holds, or a part of it.
    public struct District: Sendable {
        /// As its layer writes it.
        public let code: String
        /// Nil where its layer does not tell.
        public let name: String?
        /// Whole, as its layer draws it.
        public let outline: Outline
        /// By atom, ascending; never empty.
        public let parts: [Part]
        /// Its people are not counted by the layer: they are those of its communes, pro rata of area.
        public let isEstimated: Bool
        /// The layer counts its people, or the vintage those of its communes.
        public let isPopulationKnown: Bool
        /// A part of it lies outside the territory, and counts nowhere.
        public let isPartial: Bool
    }

    /// In the order of the layer.
    public let districts: [District]
    /// Codes of the districts of the layer that lie outside the territory.
    public let outside: [String]

    /// A commune, or a perimeter, that has a lesser part of a district than this, beside the commune that has most of it or
    /// the whole, has it because outlines do not quite follow each other: the part is left out.
    static let leastShare = 0.01

    /// Crosses the districts with the atoms that they meet.
    /// - Throws: `GeometryError`, or a `Diagnostic` when outlines cannot be read.
    /// - Complexity: linear in the communes whose boxes districts meet; both cores.
    public init(_ layer: DistrictLayer, over atlas: Atlas) throws {
        let areas = try DistrictOverlaps.areas(of: layer.districts.map(\.outline), over: atlas)
        var districts: [District] = []
        var outside: [String] = []
        for (district, met) in zip(layer.districts, areas) {
            let kept = Self.withoutSlivers(met, atlas.atoms)
            let inside = kept.filter { atlas.territory.contains[atlas.atoms.communes[$0.atom]] }
            if inside.isEmpty {
                outside.append(district.code)
            } else {
                districts.append(
                    Self.district(district, inside, keptArea: kept.reduce(0) { $0 + $1.areaSquareMetres }, atlas))
            }
        }
        self.districts = districts
        self.outside = outside
    }

    private static func withoutSlivers(
        _ met: [DistrictOverlaps.Overlap], _ atoms: AtomTable
    ) -> [DistrictOverlaps.Overlap] {
        var byCommune: [Int: Double] = [:]
        for overlap in met { byCommune[atoms.communes[overlap.atom], default: 0] += overlap.areaSquareMetres }
        let least = leastShare * (byCommune.values.max() ?? 0)
        return met.filter { byCommune[atoms.communes[$0.atom], default: 0] >= least }
    }

    /// - Parameter keptArea: of its parts in the territory and outside.
    private static func district(
        _ district: DistrictLayer.District, _ inside: [DistrictOverlaps.Overlap], keptArea: Double, _ atlas: Atlas
    ) -> District {
        let atoms = atlas.atoms
        let parts = inside.map { overlap in
            let people =
                district.population.map { $0 * overlap.areaSquareMetres / keptArea }
                ?? atoms.populations[overlap.atom] * overlap.areaSquareMetres / atoms.areasSquareMetres[overlap.atom]
            return Part(atom: overlap.atom, areaSquareMetres: overlap.areaSquareMetres, population: people)
        }
        let area = inside.reduce(0) { $0 + $1.areaSquareMetres }
        let isCounted = inside.contains {
            atlas.gazetteer.communes[atoms.communes[$0.atom]].population != nil
        }
        return District(
            code: district.code, name: district.name, outline: district.outline, parts: parts,
            isEstimated: district.population == nil, isPopulationKnown: district.population != nil || isCounted,
            isPartial: area < keptArea)
    }
}
