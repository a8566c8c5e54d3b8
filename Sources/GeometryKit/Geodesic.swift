internal import CPROJ

/// Distances and directions on the GRS80 ellipsoid, overseas included, by PROJ's geodesic routines
/// (C. F. F. Karney, « Algorithms for geodesics », J. Geodesy 87, 2013; round-off errors of some nanometres).
enum Geodesic {
    /// GRS80: semi-major axis in metres and flattening.
    static let grs80: geod_geodesic = {
        var ellipsoid = geod_geodesic()
        geod_init(&ellipsoid, 6_378_137, 1 / 298.257222101)
        return ellipsoid
    }()
}

extension LonLat {
    /// The position reached by leaving on `azimuth` (degrees clockwise from north) for `metres` along a geodesic.
    public func destination(azimuth: Double, metres: Double) -> LonLat {
        var ellipsoid = Geodesic.grs80
        var reached = LonLat(longitude: 0, latitude: 0)
        geod_direct(&ellipsoid, latitude, longitude, azimuth, metres, &reached.latitude, &reached.longitude, nil)
        return reached
    }

    /// The length in metres of the geodesic between two positions.
    public func distanceMetres(to other: LonLat) -> Double {
        var ellipsoid = Geodesic.grs80
        var metres = 0.0
        geod_inverse(&ellipsoid, latitude, longitude, other.latitude, other.longitude, &metres, nil, nil)
        return metres
    }

    /// The vertices of a geodesic circle: 360 of them, one a degree, clockwise from north.
    public func circle(radiusMetres: Double) -> [LonLat] {
        (0..<360).map { destination(azimuth: Double($0), metres: radiusMetres) }
    }
}
