import Foundation
import Glibc
import Placement

/// Solves an instance of `covering_instance.py` to its proven optimum: FILE RADIUS BUDGET. Prints value, bound and the seconds of
/// reading and solving as JSON. A client is reached where it is nearer than the radius, as the published program has it.
@main
struct CoveringBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let radius = Double(arguments[2]), let budget = Int(arguments[3]) else {
            fatalError("CoveringBenchmark FILE RADIUS BUDGET")
        }
        let clock = ContinuousClock()
        let start = clock.now
        let problem = try problem(Data(contentsOf: URL(filePath: arguments[1])), radius: radius, budget: budget)
        let read = clock.now
        guard let plan = CoveringSolver(gap: 0).solve(problem) else { fatalError("no plan") }
        let figures: [String: Double] = [
            "value": plan.value, "bound": plan.bound, "proven": plan.isProven ? 1 : 0,
            "read": (read - start) / .seconds(1), "solve": (clock.now - read) / .seconds(1),
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        print(String(decoding: try encoder.encode(figures), as: UTF8.self))
    }

    /// Sites and clients with x, y, and cost or demand; a line starts with a letter and a number.
    private static func problem(_ data: Data, radius: Double, budget: Int) throws -> CoveringProblem {
        var numbers: [Double] = []
        // An end that a number cannot go on behind.
        (data + [0]).withUnsafeBytes { bytes in
            guard var cursor = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
            while cursor.pointee != 0 {
                if cursor.pointee <= 32 || cursor.pointee > 64 {
                    cursor += 1
                    continue
                }
                var end: UnsafeMutablePointer<CChar>?
                let number = strtod(cursor, &end)
                guard let end, UnsafePointer(end) > cursor else { return }
                numbers.append(number)
                cursor = UnsafePointer(end)
            }
        }
        let (sites, clients) = (Int(numbers[0]), Int(numbers[1]))
        func row(_ index: Int) -> (x: Double, y: Double, worth: Double) {
            let at = 2 + 4 * index
            return (numbers[at + 1], numbers[at + 2], numbers[at + 3])
        }
        let places = (0..<sites).map(row)
        var rows = SparseRows()
        var weights: [Double] = []
        for client in 0..<clients {
            let place = row(sites + client)
            weights.append(place.worth)
            rows.append(
                places.indices.lazy.filter {
                    let (east, north) = (places[$0].x - place.x, places[$0].y - place.y)
                    return (east * east + north * north).squareRoot() < radius
                }.map(Int32.init))
        }
        return CoveringProblem(
            weights: weights, costs: places.map { Int($0.worth) }, sitesOfClient: rows, budget: budget)
    }
}
