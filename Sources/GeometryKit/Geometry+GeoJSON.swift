internal import CGEOS

extension Geometry {
    /// A surface, a point or a line as RFC 7946 writes it: rings by the right-hand rule (exteriors counter-clockwise), coordinates rounded
    /// to so many decimals and printed with no more. Swift prints the shortest digits that give the number back; GEOS's
    /// own writer sometimes adds a `…0000004`, and OGR's is six times slower.
    public func geoJSON(decimals: Int) throws(GeometryError) -> String {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        let rounded = try mapCoordinates { position in
            LonLat(
                longitude: (position.longitude * scale).rounded() / scale,
                latitude: (position.latitude * scale).rounded() / scale)
        }
        if let positions = try rounded.linePositions() { return positions }
        // Normal form has clockwise exteriors.
        GEOSNormalize_r(context.handle, rounded.pointer)
        let oriented = try context.geometry("GEOSReverse", GEOSReverse_r(context.handle, rounded.pointer))
        var polygons: [String] = []
        for polygon in try oriented.polygons() {
            let rings = try polygon.rings().map { $0.geoJSON(decimals: decimals) }
            // A hole that rounding closes is no hole, and a polygon that it flattens is nothing.
            guard let exterior = rings[0] else { continue }
            polygons.append("[\(([exterior] + rings.dropFirst().compactMap { $0 }).joined(separator: ","))]")
        }
        return polygons.count == 1
            ? #"{"type":"Polygon","coordinates":\#(polygons[0])}"#
            : #"{"type":"MultiPolygon","coordinates":[\#(polygons.joined(separator: ","))]}"#
    }
}

extension Geometry {
    /// A point or a line as GeoJSON; nil for a surface.
    private func linePositions() throws(GeometryError) -> String? {
        let type = GEOSGeomTypeId_r(context.handle, pointer)
        let isPoint = type == Int32(GEOS_POINT.rawValue)
        guard isPoint || type == Int32(GEOS_LINESTRING.rawValue) else { return nil }
        let sequence = GEOSGeom_getCoordSeq_r(context.handle, pointer)
        var count: UInt32 = 0
        GEOSCoordSeq_getSize_r(context.handle, sequence, &count)
        var positions: [String] = []
        for index in 0..<count {
            var (x, y) = (0.0, 0.0)
            GEOSCoordSeq_getXY_r(context.handle, sequence, index, &x, &y)
            positions.append("[\(x),\(y)]")
        }
        return isPoint
            ? #"{"type":"Point","coordinates":\#(positions[0])}"#
            : #"{"type":"LineString","coordinates":[\#(positions.joined(separator: ","))]}"#
    }
}

extension Ring {
    /// Without the vertices that rounding made equal to their neighbour; nil when no surface is left.
    /// - Parameter decimals: those that coordinates were rounded to.
    fileprivate func geoJSON(decimals: Int) -> String? {
        // Bytes that grow: a string for each vertex would take longer than its digits.
        var text = Array("[".utf8)
        text.reserveCapacity(coordinates.count * 12)
        let number = RoundedNumber(decimals: decimals)
        var count = 0
        var last: (Double, Double)?
        for vertex in stride(from: coordinates.startIndex, to: coordinates.endIndex, by: 2) {
            let (longitude, latitude) = (coordinates[vertex], coordinates[vertex + 1])
            if let last, last == (longitude, latitude) { continue }
            last = (longitude, latitude)
            if count > 0 { text.append(UInt8(ascii: ",")) }
            text.append(UInt8(ascii: "["))
            number.append(longitude, to: &text)
            text.append(UInt8(ascii: ","))
            number.append(latitude, to: &text)
            text.append(UInt8(ascii: "]"))
            count += 1
        }
        text.append(UInt8(ascii: "]"))
        return count < 4 ? nil : String(decoding: text, as: UTF8.self)
    }
}
