internal import CGDAL
internal import Diagnostics
internal import GeometryKit

/// Writes a layer in any format that OGR knows.
final class OGRLayerWriter {
    private let path: String
    private let schema: LayerSchema
    private var dataset: GDALDatasetH?
    private let layer: OGRLayerH
    private let definition: OGRFeatureDefnH

    init(path: String, format: VectorFormat, schema: LayerSchema) throws(Diagnostic) {
        _ = GDAL.isReady
        self.path = path
        self.schema = schema
        CPLErrorReset()
        guard let driver = GDALGetDriverByName(format.driver),
            let dataset = GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
        else { throw Self.failure(path) }
        self.dataset = dataset
        let system = schema.geometry == .none ? nil : OSRNewSpatialReference(nil)
        defer { OSRRelease(system) }
        if system != nil {
            OSRSetFromUserInput(system, "EPSG:4326")
            OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER)
        }
        let layer = GDAL.withOptions(format.creationOptions) { options in
            GDALDatasetCreateLayer(dataset, schema.name, system, schema.geometry.type, options)
        }
        guard let layer, let definition = OGR_L_GetLayerDefn(layer) else {
            GDALClose(dataset)
            throw Self.failure(path)
        }
        self.layer = layer
        self.definition = definition
        for field in schema.fields {
            let handle = OGR_Fld_Create(field.name, field.kind.type)
            defer { OGR_Fld_Destroy(handle) }
            if field.kind == .boolean { OGR_Fld_SetSubType(handle, OFSTBoolean) }
            guard OGR_L_CreateField(layer, handle, 0) == OGRERR_NONE else { throw Self.failure(path) }
        }
    }

    deinit { if let dataset { GDALClose(dataset) } }

    /// Writes the features and finishes the file.
    func write(_ features: [Layer.Feature]) throws(Diagnostic) {
        for feature in features { try write(feature.values, outline: feature.outline) }
        CPLErrorReset()
        GDALClose(dataset)
        dataset = nil
        if GDAL.hasFailed { throw Self.failure(path) }
    }

    private func write(_ values: [FieldValue], outline: Outline?) throws(Diagnostic) {
        let feature = OGR_F_Create(definition)
        defer { OGR_F_Destroy(feature) }
        for (index, value) in values.enumerated() {
            let index = Int32(index)
            switch value {
            case .null: OGR_F_SetFieldNull(feature, index)
            case .text(let text): OGR_F_SetFieldString(feature, index, text)
            case .integer(let number): OGR_F_SetFieldInteger64(feature, index, Int64(number))
            case .real(let number): OGR_F_SetFieldDouble(feature, index, number)
            case .boolean(let truth): OGR_F_SetFieldInteger(feature, index, truth ? 1 : 0)
            }
        }
        if let outline {
            var geometry: OGRGeometryH?
            let bytes = outline.wellKnownBinary
            guard OGR_G_CreateFromWkb(bytes, nil, &geometry, Int32(bytes.count)) == OGRERR_NONE else {
                throw Self.failure(path)
            }
            if schema.geometry == .surface { geometry = OGR_G_ForceToMultiPolygon(geometry) }
            OGR_F_SetGeometryDirectly(feature, geometry)
        }
        guard OGR_L_CreateFeature(layer, feature) == OGRERR_NONE else { throw Self.failure(path) }
    }

    private static func failure(_ path: String) -> Diagnostic {
        Diagnostic(.cannotWrite(reason: GDAL.lastMessage), at: .init(file: path))
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
        }
    }
}
