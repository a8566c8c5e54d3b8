import Foundation
import GeometryKit
import Glibc
import Territories

/// Times outlines in memory: those of all EPCI and of the country from the lines of communes, and lines found anew among
/// the communes of the country and of ten countries side by side. Prints the best seconds as JSON, by the clock and of the
/// processor: a machine that others use too lengthens the former. One core.
@main
struct OutlineBenchmark {
    static func main() throws {
        let france = try EmbeddedFrance.load()
        let all = Array(france.communes.indices)
        var seconds: [String: Double] = [:]
        var processorSeconds: [String: Double] = [:]
        func time<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
            let clock = ContinuousClock()
            let (start, startOfProcessor) = (clock.now, Self.processorSeconds())
            let value = try work()
            seconds[name] = min(seconds[name] ?? .infinity, (clock.now - start) / .seconds(1))
            processorSeconds[name] = min(
                processorSeconds[name] ?? .infinity, Self.processorSeconds() - startOfProcessor)
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
            let vertexCount = copies.joined().reduce(0) { $0 + $1.coordinateCount / 2 }
            time(count == 1 ? "one_country" : "ten_countries") {
                var rings = FaceRings(faceCount: copies.count, vertexCount: vertexCount)
                for (face, polygons) in copies.enumerated() { rings.add(polygons, to: face) }
                var walk = BoundaryWalk(Topology(rings))
                for group in groups { _ = walk.polygons(around: group) }
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        print(
            String(
                decoding: try encoder.encode(["seconds": seconds, "processorSeconds": processorSeconds]), as: UTF8.self)
        )
    }

    /// What the process has had of processors, its system calls included.
    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

extension PolygonRings {
    fileprivate var coordinateCount: Int { holes.reduce(exterior.count) { $0 + $1.count } }

    fileprivate func moved(east degrees: Double) -> PolygonRings {
        func moved(_ ring: [Double]) -> [Double] {
            ring.enumerated().map { $0.offset % 2 == 0 ? $0.element + degrees : $0.element }
        }
        return PolygonRings(exterior: moved(exterior), holes: holes.map(moved))
    }
}
