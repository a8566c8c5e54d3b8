internal import GeometryKit

/// The pairs of candidates and units within a distance.
enum ReachArcs {
    /// - Parameter most: kilometres, inclusive; nil for no limit.
    /// - Complexity: sorts by latitude, so that far pairs cost a comparison and not a geodesic.
    static func pairs(
        from candidates: [LonLat?], to units: [LonLat?], within most: Double?
    ) -> [(candidate: Int, unit: Int, kilometres: Double)] {
        let located = units.indices.compactMap { unit in units[unit].map { (unit, $0) } }
            .sorted { $0.1.latitude < $1.1.latitude }
        let latitudes = located.map(\.1.latitude)
        // A degree of latitude is 110.57 km at least on GRS80.
        let margin = most.map { $0 / 110.5 }
        var pairs: [(candidate: Int, unit: Int, kilometres: Double)] = []
        for (candidate, place) in candidates.enumerated() {
            guard let place else { continue }
            var start = 0
            if let margin { start = latitudes.partitioningIndex { $0 >= place.latitude - margin } }
            for (unit, seat) in located[start...] {
                if let margin, seat.latitude > place.latitude + margin { break }
                let kilometres = place == seat ? 0 : place.distanceMetres(to: seat) / 1000
                if most.map({ kilometres <= $0 * (1 + 1e-12) }) ?? true { pairs.append((candidate, unit, kilometres)) }
            }
        }
        return pairs.sorted { ($0.candidate, $0.unit) < ($1.candidate, $1.unit) }
    }
}

extension [Double] {
    /// The first position from which a condition holds; the array is sorted so that it does not hold before.
    fileprivate func partitioningIndex(where isAfter: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
