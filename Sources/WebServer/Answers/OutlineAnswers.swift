internal import Diagnostics
internal import Foundation
internal import GeometryKit
internal import Synchronization
internal import Territories
internal import VectorIO

/// Outlines for drawing, as GeoJSON: each unit's is made once for each scale, whoever asks for it.
final class OutlineAnswers: Sendable {
    /// The features of a level at a scale, by position.
    private let made = Mutex<[String: [Int: String]]>([:])
    private let towns = Mutex<[UInt8]?>(nil)

    /// Decimals of a degree that a scale can show: 10 m where a département fills the screen.
    private static func decimals(_ scale: DrawingScale) -> Int { scale == .country ? 3 : 4 }

    /// Units of the embedded country.
    /// - Parameter units: positions; nil for all of the level.
    func outlines(of level: Level, _ units: [Int]? = nil, in gazetteer: Gazetteer, scale: DrawingScale) throws
        -> [UInt8]
    {
        let key = "\(level.rawValue) \(scale.rawValue)"
        var features: [Int: String]
        if let known = made.withLock({ $0[key] }) {
            features = known
        } else {
            features = try Self.features(of: level, in: gazetteer, scale: scale)
            made.withLock { $0[key] = features }
        }
        return Self.collection(of: units ?? features.keys.sorted(), features)
    }

    /// Units of boundaries of a study's own, which are nobody else's.
    static func own(of level: Level, _ units: [Int], in gazetteer: Gazetteer, scale: DrawingScale) throws -> [UInt8] {
        collection(of: units, try features(of: level, in: gazetteer, scale: scale))
    }

    private static func features(
        of level: Level, in gazetteer: Gazetteer, scale: DrawingScale
    ) throws -> [Int: String] {
        let outlines = try gazetteer.outlines.outlines(of: level, scale: scale, in: gazetteer)
        let made = try parallelMap(Array(outlines), worker: GEOSContext.init) { context, item in
            let unit = UnitReference(level, item.key)
            let properties = try JSONAnswer.line(["code": gazetteer.code(of: unit), "nom": gazetteer.name(of: unit)])
            let geometry = try Geometry(item.value, in: context).geoJSON(decimals: decimals(scale))
            return (
                item.key,
                #"{"type":"Feature","properties":\#(String(decoding: properties, as: UTF8.self)),"geometry":\#(geometry)}"#
            )
        }
        return Dictionary(uniqueKeysWithValues: made)
    }

    private static func collection(of units: [Int], _ features: [Int: String]) -> [UInt8] {
        let lines = units.compactMap { features[$0] }.joined(separator: ",\n")
        return Array("{\"type\":\"FeatureCollection\",\"features\":[\n\(lines)\n]}\n".utf8)
    }

    /// Towns for orientation, the largest first.
    func cities(in gazetteer: Gazetteer, most: Int = 400) throws -> [UInt8] {
        if let known = towns.withLock({ $0 }) { return known }
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
        towns.withLock { $0 = bytes }
        return bytes
    }
}
