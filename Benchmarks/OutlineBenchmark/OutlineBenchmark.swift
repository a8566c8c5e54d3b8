import Foundation
import GeometryKit
import Territories

/// Times outlines in memory: those of all EPCI and of the country from the lines of communes, and lines found anew among
/// the communes of the country and of ten countries side by side. Prints seconds as JSON; one core.
@main
struct OutlineBenchmark {
    static func main() throws {
        let france = try EmbeddedFrance.load()
        let all = Array(france.communes.indices)
        var seconds: [String: [Double]] = [:]
        func time<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
            let clock = ContinuousClock()
            let start = clock.now
            let value = try work()
            seconds[name, default: []].append((clock.now - start) / .seconds(1))
            return value
        }
        let store = france.outlines
        let lines = try time("load") { try store.lines(around: all, in: france) }
        let drawing = lines.drawing()
        for _ in 0..<5 {
            _ = try time("epci") { try france.epcis.map { try drawing.polygons(around: $0.communes) } }
            _ = try time("country") { try drawing.polygons(around: all) }
        }
        for scale in DrawingScale.allCases {
            _ = try time("epci_\(scale.rawValue)") { try store.outlines(of: .epci, scale: scale, in: france) }
        }
        let communes = try all.map { try drawing.polygons(around: [$0]) }
        for count in [1, 10, 1, 10] {
            let copies = (0..<count).flatMap { copy in
                // Side by side: the country is less than 120 degrees wide, from the Antilles to La Réunion.
                communes.map { polygons in polygons.map { $0.moved(east: 120 * Double(copy)) } }
            }
            let groups = (0..<count).flatMap { copy in
                france.epcis.map { $0.communes.map { $0 + copy * communes.count } }
            }
            time(count == 1 ? "one_country" : "ten_countries") {
                var rings = FaceRings(faceCount: copies.count)
                for (face, polygons) in copies.enumerated() { rings.add(polygons, to: face) }
                var walk = BoundaryWalk(Topology(rings))
                for group in groups { _ = walk.polygons(around: group) }
            }
        }
        let best = seconds.mapValues { $0.min() ?? 0 }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        print(String(decoding: try encoder.encode(best), as: UTF8.self))
    }
}

extension PolygonRings {
    fileprivate func moved(east degrees: Double) -> PolygonRings {
        func moved(_ ring: [Double]) -> [Double] {
            ring.enumerated().map { $0.offset % 2 == 0 ? $0.element + degrees : $0.element }
        }
        return PolygonRings(exterior: moved(exterior), holes: holes.map(moved))
    }
}
