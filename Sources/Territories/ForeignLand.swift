internal import Foundation
public import GeometryKit

/// The land around France that is not France, which ships with the tool under `GeoData/land/`: what a map shows apart from
/// the sea.
public enum ForeignLand {
    /// What is there of each place, and where it lies.
    private static let places = [
        ("metropole", BoundingBox(west: -12, south: 38, east: 16, north: 54)),
        ("antilles", BoundingBox(west: -64, south: 12.5, east: -58, north: 19)),
        ("guyane", BoundingBox(west: -64, south: -5, east: -42, north: 13)),
        ("mascareignes", BoundingBox(west: 53, south: -23, east: 60, north: -18)),
        ("comores", BoundingBox(west: 42, south: -15, east: 48, north: -10)),
    ]

    /// Generalised to about a kilometre; it reaches a little under the French départements, so that nothing shows between
    /// the two.
    /// - Returns: nil where nobody says what is land and what is sea.
    public static func outline(around box: BoundingBox) throws -> Outline? {
        let middle = (x: (box.west + box.east) / 2, y: (box.south + box.north) / 2)
        let place = places.first { _, bounds in
            bounds.west <= middle.x && middle.x <= bounds.east && bounds.south <= middle.y && middle.y <= bounds.north
        }
        guard let place else { return nil }
        let url = URL(fileURLWithPath: try EmbeddedFrance.folder() + "/land/\(place.0).wkb")
        return (try? Data(contentsOf: url)).map { Outline(wellKnownBinary: Array($0)) }
    }
}
