internal import Cartography
internal import Territories

/// Which part of the country goes into which frame: the mainland or the most populous overseas département into the
/// main one, the others into insets; Paris and its suburbs, too small on a map of the country, once more.
enum MapFrames {
    /// - Parameter places: the département of each surface, by code, and its people; nil where there is none.
    static func frames(
        of places: [(departement: String?, population: Double)], names: [String: String], suburbs: String
    ) -> [MapSheet.Frame] {
        func overseas(_ code: String?) -> String? {
            code.flatMap { DepartementCode(rawValue: $0) != nil && $0.utf8.count == 3 ? $0 : nil }
        }
        let groups = Dictionary(grouping: places.indices) { overseas(places[$0].departement) ?? "" }
        func people(_ group: [Int]) -> Double { group.reduce(0) { $0 + places[$1].population } }
        let main = groups.keys.contains("") ? "" : groups.keys.max { people(groups[$0]!) < people(groups[$1]!) } ?? ""
        var frames = [MapSheet.Frame(title: nil, surfaces: groups[main] ?? [])]
        for code in groups.keys.sorted() where code != main {
            frames.append(MapSheet.Frame(title: names[code] ?? code, surfaces: groups[code] ?? []))
        }
        let crowded: Set = ["75", "92", "93", "94"]
        let present = Set(places.compactMap(\.departement))
        // On a map of some régions only, they are large enough.
        if crowded.isSubset(of: present), present.count > 24 {
            frames.append(
                MapSheet.Frame(
                    title: suburbs,
                    surfaces: places.indices.filter { places[$0].departement.map(crowded.contains) == true }))
        }
        return frames
    }
}
