internal import Diagnostics
internal import Foundation
internal import GeometryKit
internal import Synchronization
internal import Territories
internal import VectorIO

/// Outlines for drawing: a level, or the communes of a département, as GeoJSON. Made once for each scale.
final class OutlineAnswers: Sendable {
    private let made = Mutex<[String: [UInt8]]>([:])

    /// Decimals of a degree that a scale can show: 10 m where a département fills the screen.
    private static func decimals(_ scale: DrawingScale) -> Int { scale == .country ? 3 : 4 }

    /// - Parameter departement: of communes; nil for all units of the level.
    func outlines(
        of level: Level, in gazetteer: Gazetteer, scale: DrawingScale, departement: String? = nil
    ) throws -> [UInt8] {
        let key = "\(level.rawValue) \(scale.rawValue) "
        if let known = made.withLock({ $0[key + (departement ?? "")] }) { return known }
        let outlines = try gazetteer.outlines.outlines(of: level, scale: scale, in: gazetteer)
        var groups: [String: [Int]] = ["": outlines.keys.sorted()]
        if level == .commune {
            for (departement, communes) in Dictionary(
                grouping: outlines.keys.sorted(), by: { gazetteer.communes[$0].departement })
            {
                guard let departement else { continue }
                groups[gazetteer.departements[departement].code] = communes
            }
            if departement != nil { groups[""] = nil }
        }
        for (group, units) in groups {
            let bytes = try Self.collection(of: units, at: level, outlines, in: gazetteer, Self.decimals(scale))
            made.withLock { $0[key + group] = bytes }
        }
        guard let bytes = made.withLock({ $0[key + (departement ?? "")] }) else {
            throw StoreProblem.unknownAddress.diagnostic(value: departement)
        }
        return bytes
    }

    /// The outlines of a study's own boundaries, which are nobody else's.
    static func own(_ level: Level, in gazetteer: Gazetteer) throws -> [UInt8] {
        let outlines = try gazetteer.outlines.outlines(of: level, scale: .departement, in: gazetteer)
        return try collection(of: outlines.keys.sorted(), at: level, outlines, in: gazetteer, 5)
    }

    private static func collection(
        of units: [Int], at level: Level, _ outlines: [Int: Outline], in gazetteer: Gazetteer, _ decimals: Int
    ) throws -> [UInt8] {
        let context = GEOSContext()
        var features: [String] = []
        for unit in units {
            guard let outline = outlines[unit] else { continue }
            let reference = UnitReference(level, unit)
            let properties = try JSONAnswer.line([
                "code": gazetteer.code(of: reference), "nom": gazetteer.name(of: reference),
            ])
            let geometry = try Geometry(outline, in: context).geoJSON(decimals: decimals)
            features.append(
                #"{"type":"Feature","properties":\#(String(decoding: properties, as: UTF8.self)),"geometry":\#(geometry)}"#)
        }
        return Array("{\"type\":\"FeatureCollection\",\"features\":[\n\(features.joined(separator: ",\n"))\n]}\n".utf8)
    }

    /// Towns for orientation, the largest first.
    func cities(in gazetteer: Gazetteer, most: Int = 400) throws -> [UInt8] {
        if let known = made.withLock({ $0["cities"] }) { return known }
        struct City: Encodable {
            struct Properties: Encodable {
                let nom: String
                let code: String
                let population: Int
            }
            struct Point: Encodable {
                let type = "Point"
                let coordinates: [Double]
            }
            let type = "Feature"
            let properties: Properties
            let geometry: Point
        }
        let largest = gazetteer.communes.filter { $0.seat != nil && $0.population != nil }
            .sorted { ($1.population ?? 0, $0.code) < ($0.population ?? 0, $1.code) }.prefix(most)
        let cities = largest.compactMap { commune -> City? in
            guard let seat = commune.seat, let population = commune.population else { return nil }
            func rounded(_ degrees: Double) -> Double { (degrees * 1e4).rounded() / 1e4 }
            return City(
                properties: .init(nom: commune.name, code: commune.code, population: Int(population)),
                geometry: .init(coordinates: [rounded(seat.longitude), rounded(seat.latitude)]))
        }
        let features = String(decoding: try JSONAnswer.line(cities), as: UTF8.self)
        let bytes = Array(#"{"type":"FeatureCollection","features":\#(features)}"#.utf8)
        made.withLock { $0["cities"] = bytes }
        return bytes
    }
}
