import Foundation
import GeometryKit
import Glibc
import Territories

/// Times outlines in memory, on one core, and prints seconds as JSON.
///
///     OutlineBenchmark                 those of all EPCI and of the country from the lines of communes; the best of five
///     OutlineBenchmark --countries 10  lines found anew among so many countries side by side, and their EPCI drawn, once:
///                                      what ran before leaves memory that a second run gets for nothing
///
/// The latter by the clock, and apart what the processor spent on the code itself and on the system's: fresh memory costs
/// what the machine that lends it makes it cost.
@main
struct OutlineBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        let seconds =
            if let count = arguments.last.flatMap(Int.init), arguments.dropFirst().first == "--countries" {
                try countries(count)
            } else {
                try outlines()
            }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        print(String(decoding: try encoder.encode(seconds), as: UTF8.self))
    }

    private static func outlines() throws -> [String: Double] {
        let france = try EmbeddedFrance.load()
        let all = Array(france.communes.indices)
        var seconds: [String: Double] = [:]
        func time<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
            let clock = ContinuousClock()
            let start = clock.now
            let value = try work()
            seconds[name] = min(seconds[name] ?? .infinity, (clock.now - start) / .seconds(1))
            return value
        }
        let store = france.outlines
        let drawing = try time("load") { try store.lines(around: all, in: france) }.drawing()
        for _ in 0..<5 {
            _ = try time("epci") { try france.epcis.map { try drawing.polygons(around: $0.communes) } }
            _ = try time("country") { try drawing.polygons(around: all) }
        }
        for scale in DrawingScale.allCases {
            _ = try time("epci_\(scale.rawValue)") { try store.outlines(of: .epci, scale: scale, in: france) }
        }
        return seconds
    }

    private static func countries(_ count: Int) throws -> [String: Double] {
        let france = try EmbeddedFrance.load()
        let all = Array(france.communes.indices)
        let drawing = try france.outlines.lines(around: all, in: france).drawing()
        let communes = try all.map { try drawing.polygons(around: [$0]) }
        let copies = (0..<count).flatMap { copy in
            // Side by side: the country is less than 120 degrees wide, from the Antilles to La Réunion.
            communes.map { polygons in polygons.map { $0.moved(east: 120 * Double(copy)) } }
        }
        let groups = (0..<count).flatMap { copy in
            france.epcis.map { $0.communes.map { $0 + copy * communes.count } }
        }
        let vertexCount = copies.joined().reduce(0) { $0 + $1.coordinateCount / 2 }
        let clock = ContinuousClock()
        let (start, startOfProcessor) = (clock.now, processorSeconds())
        var rings = FaceRings(faceCount: copies.count, vertexCount: vertexCount)
        for (face, polygons) in copies.enumerated() { rings.add(polygons, to: face) }
        var walk = BoundaryWalk(Topology(rings))
        for group in groups { _ = walk.polygons(around: group) }
        let processor = processorSeconds()
        return [
            "clock": (clock.now - start) / .seconds(1), "own": processor.own - startOfProcessor.own,
            "system": processor.system - startOfProcessor.system,
        ]
    }

    /// What the process has had of processors for its own code, and for the system's: fresh memory, mostly.
    private static func processorSeconds() -> (own: Double, system: Double) {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
        return (seconds(usage.ru_utime), seconds(usage.ru_stime))
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
