public import GeometryKit

/// How a part of the world is laid flat on a map.
public struct MapProjection: Hashable, Sendable {
    /// An authority's code or a PROJ string.
    public let definition: String

    /// The legal projections of France (decree 2006-272 and its successors), by where they hold.
    private static let legal: [(definition: String, domain: BoundingBox)] = [
        // Lambert-93: mainland and Corsica.
        ("EPSG:2154", BoundingBox(west: -6, south: 41, east: 10.5, north: 51.6)),
        // Guadeloupe and Martinique: RGAF09, UTM 20 north.
        ("EPSG:5490", BoundingBox(west: -63.5, south: 14, east: -60.5, north: 18.5)),
        // Guyane: RGFG95, UTM 22 north.
        ("EPSG:2972", BoundingBox(west: -55, south: 2, east: -51, north: 6.5)),
        // La Réunion: RGR92, UTM 40 south.
        ("EPSG:2975", BoundingBox(west: 55, south: -21.6, east: 56, north: -20.7)),
        // Mayotte: RGM04, UTM 38 south.
        ("EPSG:4471", BoundingBox(west: 44.8, south: -13.2, east: 45.5, north: -12.4)),
    ]

    /// The legal projection where the whole box lies in its domain; else an equal-area one centred on the box.
    public init(showing box: BoundingBox) {
        let home = Self.legal.first { _, domain in
            domain.west <= box.west && box.east <= domain.east && domain.south <= box.south && box.north <= domain.north
        }
        definition = home?.definition ?? Self.local(to: box)
    }

    private static func local(to box: BoundingBox) -> String {
        let (longitude, latitude) = ((box.west + box.east) / 2, (box.south + box.north) / 2)
        return "+proj=laea +lat_0=\(latitude) +lon_0=\(longitude) +datum=WGS84 +units=m +no_defs +type=crs"
    }
}
