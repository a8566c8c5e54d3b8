internal import Foundation
package import GeometryKit

extension Geometry {
    /// A star-shaped polygon round a point, in units of `GridCountry`'s squares, on the grid.
    package static func star(
        x: Double, y: Double, radius: Double, spikes: Int, using random: inout SeededGenerator, in context: GEOSContext
    ) throws -> Geometry {
        let ring = (0..<spikes).map { spike in
            let length = radius * Double.random(in: 0.4...1, using: &random)
            let turn = 2 * Double.pi * Double(spike) / Double(spikes)
            return LonLat(longitude: (x + length * cos(turn)) / 10, latitude: 46 + (y + length * sin(turn)) / 10)
        }
        return try Geometry(polygon: ring, in: context).onGrid()
    }
}
