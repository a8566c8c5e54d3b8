internal import CGDAL
internal import Diagnostics
internal import GeometryKit

/// Writes layers to a file of any format that OGR knows; the formats of one layer take one.
final class OGRDatasetWriter {
    private let path: String
    private let format: VectorFormat
    private var dataset: GDALDatasetH?

    init(path: String, format: VectorFormat) throws(Diagnostic) {
        _ = GDAL.isReady
        self.path = path
        self.format = format
        CPLErrorReset()
        guard let driver = GDALGetDriverByName(format.driver),
            let dataset = GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
        else { throw Self.failure(path) }
        self.dataset = dataset
    }

    deinit { if let dataset { GDALClose(dataset) } }

    func add(_ layer: Layer) throws(Diagnostic) {
        let schema = layer.schema
        let system = schema.geometry == .none ? nil : OSRNewSpatialReference(nil)
        defer { OSRRelease(system) }
        if system != nil {
            OSRSetFromUserInput(system, "EPSG:4326")
            OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER)
        }
        let handle = GDAL.withOptions(format.creationOptions) { options in
            GDALDatasetCreateLayer(dataset, schema.name, system, schema.geometry.type, options)
        }
        guard let handle else { throw Self.failure(path) }
        for field in schema.fields {
            let definition = OGR_Fld_Create(field.name, field.kind.type)
            defer { OGR_Fld_Destroy(definition) }
            if field.kind == .boolean { OGR_Fld_SetSubType(definition, OFSTBoolean) }
            guard OGR_L_CreateField(handle, definition, 0) == OGRERR_NONE else { throw Self.failure(path) }
        }
        for feature in layer.features { try write(feature, schema, to: handle) }
    }

    /// Finishes the file.
    func close() throws(Diagnostic) {
        CPLErrorReset()
        GDALClose(dataset)
        dataset = nil
        if GDAL.hasFailed { throw Self.failure(path) }
    }

    private func write(_ feature: Layer.Feature, _ schema: LayerSchema, to layer: OGRLayerH) throws(Diagnostic) {
        let handle = OGR_F_Create(OGR_L_GetLayerDefn(layer))
        defer { OGR_F_Destroy(handle) }
        for (index, value) in feature.values.enumerated() {
            let index = Int32(index)
            switch value {
            case .null: OGR_F_SetFieldNull(handle, index)
            case .text(let text): OGR_F_SetFieldString(handle, index, text)
            case .integer(let number): OGR_F_SetFieldInteger64(handle, index, Int64(number))
            case .real(let number): OGR_F_SetFieldDouble(handle, index, number)
            case .boolean(let truth): OGR_F_SetFieldInteger(handle, index, truth ? 1 : 0)
            }
        }
        if let outline = feature.outline {
            var geometry: OGRGeometryH?
            let bytes = outline.wellKnownBinary
            guard OGR_G_CreateFromWkb(bytes, nil, &geometry, Int32(bytes.count)) == OGRERR_NONE else {
                throw Self.failure(path)
            }
            if schema.geometry == .surface { geometry = OGR_G_ForceToMultiPolygon(geometry) }
            OGR_F_SetGeometryDirectly(handle, geometry)
        }
        guard OGR_L_CreateFeature(layer, handle) == OGRERR_NONE else { throw Self.failure(path) }
    }

    private static func failure(_ path: String) -> Diagnostic {
        Diagnostic(.cannotWrite(reason: .other(GDAL.lastMessage)), at: .init(file: path))
    }
}

extension LayerSchema.Geometry {
    var type: OGRwkbGeometryType {
        switch self {
        case .surface: wkbMultiPolygon
        case .point: wkbPoint
        case .line: wkbLineString
        case .none: wkbNone
        }
    }
}

extension LayerSchema.FieldKind {
    var type: OGRFieldType {
        switch self {
        case .text: OFTString
        case .integer: OFTInteger64
        case .real: OFTReal
        case .boolean: OFTInteger
        case .date: OFTDate
        }
    }
}
