internal import CGDAL
public import GeometryKit

/// One feature of a layer, alive until the next one is asked for.
public struct Feature: ~Copyable {
    let handle: OGRFeatureH

    init(owning handle: OGRFeatureH) {
        self.handle = handle
    }

    deinit { OGR_F_Destroy(handle) }

    /// The number that the layer gives it.
    var number: Int64 { OGR_F_GetFID(handle) }

    /// The values of all fields as text, in the layer's order.
    public func texts() -> [String?] {
        var texts: [String?] = []
        for field in 0..<Int(OGR_F_GetFieldCount(handle)) { texts.append(text(field)) }
        return texts
    }

    /// The value of a field as a number; nil when it is null or unset, or text that is no number.
    public func number(_ field: Int) -> Double? {
        guard OGR_F_IsFieldSetAndNotNull(handle, Int32(field)) != 0 else { return nil }
        let definition = OGR_F_GetFieldDefnRef(handle, Int32(field))
        if OGR_Fld_GetType(definition) == OFTString { return text(field).flatMap { Double($0) } }
        return OGR_F_GetFieldAsDouble(handle, Int32(field))
    }

    /// The geometry in the layer's own coordinates, two-dimensional, arcs made of straight edges; nil when there is
    /// none or when it is a point or a line. A collection may hold those beside surfaces.
    public func surface() -> Outline? {
        guard let geometry = OGR_F_GetGeometryRef(handle), OGR_G_IsEmpty(geometry) == 0 else { return nil }
        let type = OGR_G_GetGeometryType(geometry)
        if OGR_GT_IsNonLinear(type) != 0 {
            guard let linear = OGR_G_GetLinearGeometry(geometry, 0, nil) else { return nil }
            defer { OGR_G_DestroyGeometry(linear) }
            return Self.surface(linear)
        }
        return Self.surface(geometry)
    }

    /// Whether the feature has a geometry that is not empty.
    var hasGeometry: Bool {
        OGR_F_GetGeometryRef(handle).map { OGR_G_IsEmpty($0) == 0 } ?? false
    }

    /// The points in the layer's own coordinates; none when the geometry is something else.
    func points() -> [Outline] {
        guard let geometry = OGR_F_GetGeometryRef(handle), OGR_G_IsEmpty(geometry) == 0 else { return [] }
        OGR_G_FlattenTo2D(geometry)
        switch OGR_G_GetGeometryType(geometry) {
        case wkbPoint: return [Self.outline(geometry)]
        case wkbMultiPoint:
            return (0..<OGR_G_GetGeometryCount(geometry)).compactMap { index in
                OGR_G_GetGeometryRef(geometry, index).map(Self.outline)
            }
        default: return []
        }
    }

    private static func surface(_ geometry: OGRGeometryH) -> Outline? {
        OGR_G_FlattenTo2D(geometry)
        guard [wkbPolygon, wkbMultiPolygon, wkbGeometryCollection].contains(OGR_G_GetGeometryType(geometry)) else {
            return nil
        }
        return outline(geometry)
    }

    private static func outline(_ geometry: OGRGeometryH) -> Outline {
        let size = Int(OGR_G_WkbSize(geometry))
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            OGR_G_ExportToIsoWkb(geometry, wkbNDR, buffer.baseAddress)
            filled = size
        }
        return Outline(wellKnownBinary: bytes)
    }
}
