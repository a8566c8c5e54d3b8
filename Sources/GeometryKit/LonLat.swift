/// A position on the WGS84 ellipsoid, in degrees. A projected coordinate is never a `LonLat`.
public struct LonLat: Hashable, Sendable {
    /// Longitude, degrees east.
    public var longitude: Double
    /// Latitude, degrees north.
    public var latitude: Double

    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}
