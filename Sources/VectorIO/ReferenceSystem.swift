/// The coordinate reference system of a layer.
public enum ReferenceSystem: Hashable, Sendable {
    /// Longitude and latitude on WGS84, in this order.
    case wgs84
    /// Any other, as well-known text.
    case other(wellKnownText: String)
    /// The file says none, or one that the library cannot read.
    case unknown
}
