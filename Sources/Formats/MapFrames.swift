internal import Cartography
internal import GeometryKit
internal import Territories

/// Which part of the country goes into which frame: the mainland or the most populous overseas département into the
/// main one, the others into insets; Paris and its suburbs, too small on a map of the country, once more.
enum MapFrames {
    /// A surface of the map: the département it lies in, by code, nil where there is none; its people, and the bounds of the
    /// département.
    struct Place {
        let departement: String?
        let population: Double
        let box: BoundingBox?
    }

    static func frames(of places: [Place], names: [String: String], suburbs: String) throws -> [MapSheet.Frame] {
        func overseas(_ code: String?) -> String? {
            code.flatMap { DepartementCode(rawValue: $0) != nil && $0.utf8.count == 3 ? $0 : nil }
        }
        let groups = Dictionary(grouping: places.indices) { overseas(places[$0].departement) ?? "" }
        func people(_ group: [Int]) -> Double { group.reduce(0) { $0 + places[$1].population } }
        func frame(_ title: String?, _ group: [Int]) throws -> MapSheet.Frame {
            let boxes = group.compactMap { places[$0].box }
            let box = boxes.first.map { boxes.reduce($0) { $0.union($1) } }
            let foreign = try box.flatMap { try ForeignLand.outline(around: $0) }
            return MapSheet.Frame(title: title, surfaces: group, ground: foreign.map { .sea(foreign: $0) })
        }
        let main = groups.keys.contains("") ? "" : groups.keys.max { people(groups[$0]!) < people(groups[$1]!) } ?? ""
        var frames = [try frame(nil, groups[main] ?? [])]
        for code in groups.keys.sorted() where code != main {
            frames.append(try frame(names[code] ?? code, groups[code] ?? []))
        }
        let crowded: Set = ["75", "92", "93", "94"]
        let present = Set(places.compactMap(\.departement))
        // On a map of some régions only, they are large enough.
        if crowded.isSubset(of: present), present.count > 24 {
            frames.append(
                MapSheet.Frame(
                    title: suburbs,
                    surfaces: places.indices.filter { places[$0].departement.map(crowded.contains) == true },
                    ground: .france))
        }
        return frames
    }

    /// The outlines of the départements around some, themselves included; none where nobody measured them, nor for most
    /// of the country, which fills its frame.
    static func surroundings(
        of departements: Set<Int>, in gazetteer: Gazetteer
    ) throws -> [(outline: Outline, name: String?)] {
        let boxes = departements.compactMap { gazetteer.departements[$0].boundingBox }
        guard let first = boxes.first, departements.count < 40 else { return [] }
        let box = boxes.reduce(first) { $0.union($1) }
        // Whatever the shape of the territory, as far as the frame may reach.
        let reach = 1.2 * max(box.east - box.west, box.north - box.south)
        let frame = BoundingBox(
            west: box.west - reach, south: box.south - reach, east: box.east + reach, north: box.north + reach)
        let near = gazetteer.departements.indices.filter {
            gazetteer.departements[$0].boundingBox.map(frame.intersects) == true
        }
        let outlines = try gazetteer.outlines.groupings(Array(near), at: .departement, in: gazetteer)
        return near.compactMap { departement in
            outlines[departement].map {
                ($0, departements.contains(departement) ? nil : gazetteer.departements[departement].name)
            }
        }
    }
}
