internal import CGDAL
internal import Diagnostics
internal import GeometryKit

/// Writes layers to whatever OGR knows: a file, or a database that it opens.
final class OGRDatasetWriter {
    private let path: String
    private let driver: String
    private let isDatabase: Bool
    private var dataset: GDALDatasetH?
    /// The failures that the library reported meanwhile, even where the call itself succeeded.
    private let failures = FailureLog()

    /// Creates a file.
    /// - Throws: `cannotWrite`.
    init(path: String, driver: String) throws(Diagnostic) {
        _ = GDAL.isReady
        self.path = path
        self.driver = driver
        isDatabase = false
        guard let handle = GDALGetDriverByName(driver) else { throw failure() }
        dataset = GDAL.withOptions(Self.creationOptions[driver] ?? []) {
            GDALCreate(handle, path, 0, 0, 0, GDT_Unknown, $0)
        }
        if dataset == nil { throw failure() }
    }

    /// Opens a database; what follows is one transaction, where the driver has them.
    /// - Throws: `cannotWrite`.
    init(database: String, driver: String) throws(Diagnostic) {
        _ = GDAL.isReady
        path = GDAL.withoutPassword(database)
        self.driver = driver
        isDatabase = true
        dataset = GDALOpenEx(database, UInt32(GDAL_OF_VECTOR | GDAL_OF_UPDATE), nil, nil, nil)
        guard dataset != nil else { throw failure() }
        if GDALDatasetTestCapability(dataset, ODsCTransactions) != 0,
            GDALDatasetStartTransaction(dataset, 0) != OGRERR_NONE
        {
            throw failure()
        }
    }

    deinit {
        guard let dataset else { return }
        if isDatabase { GDALDatasetRollbackTransaction(dataset) }
        GDALClose(dataset)
    }

    /// Some drivers know a field by another name than ours (a Shapefile cuts names at ten characters).
    /// - Parameter names: in the order of the schema's fields; nil takes theirs.
    func add(_ layer: Layer, names: [String]? = nil) throws(Diagnostic) {
        let schema = layer.schema
        let system = schema.geometry == .none ? nil : Self.reference(layer.system)
        defer { if let system { OSRRelease(system) } }
        let movement = layer.system == Layer.wgs84 ? nil : system.flatMap(Self.fromWGS84)
        defer { if let movement { OCTDestroyCoordinateTransformation(movement) } }
        if layer.system != Layer.wgs84, system != nil, movement == nil { throw failure() }
        let handle = GDAL.withOptions(layerOptions(layer)) { options in
            GDALDatasetCreateLayer(dataset, name(of: schema), system, schema.geometry.type, options)
        }
        guard let handle else { throw failure() }
        for (index, field) in schema.fields.enumerated() {
            let definition = OGR_Fld_Create(names?[index] ?? field.name, field.kind.type)
            defer { OGR_Fld_Destroy(definition) }
            if field.kind == .boolean { OGR_Fld_SetSubType(definition, OFSTBoolean) }
            guard OGR_L_CreateField(handle, definition, 0) == OGRERR_NONE else { throw failure() }
        }
        // A file of rows is one transaction, or each row is.
        let isBatch = !isDatabase && OGR_L_TestCapability(handle, OLCTransactions) != 0
        if isBatch, OGR_L_StartTransaction(handle) != OGRERR_NONE { throw failure() }
        for feature in layer.features { try write(feature, schema, movement, to: handle) }
        if isBatch, OGR_L_CommitTransaction(handle) != OGRERR_NONE { throw failure() }
        if !failures.isEmpty { throw failure() }
    }

    /// A GeoPackage is asked in SQL; databases change names by themselves.
    private func name(of schema: LayerSchema) -> String { driver == "GPKG" ? schema.sqlName : schema.name }

    /// Runs a statement of SQL that returns nothing.
    func execute(_ statement: String) throws(Diagnostic) {
        let result = GDALDatasetExecuteSQL(dataset, statement, nil, nil)
        if let result { GDALDatasetReleaseResultSet(dataset, result) }
        if !failures.isEmpty { throw failure() }
    }

    /// Finishes the file, or the transaction.
    func close() throws(Diagnostic) {
        if isDatabase, GDALDatasetTestCapability(dataset, ODsCTransactions) != 0,
            GDALDatasetCommitTransaction(dataset) != OGRERR_NONE
        {
            throw failure()
        }
        GDALClose(dataset)
        dataset = nil
        if !failures.isEmpty { throw failure() }
    }

    /// Easting first, whatever the order of its axes.
    private static func reference(_ code: String) -> OGRSpatialReferenceH? {
        let system = OSRNewSpatialReference(nil)
        OSRSetFromUserInput(system, code)
        OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER)
        return system
    }

    private static func fromWGS84(to system: OGRSpatialReferenceH) -> OGRCoordinateTransformationH? {
        let wgs84 = reference(Layer.wgs84)
        defer { OSRRelease(wgs84) }
        return OCTNewCoordinateTransformation(wgs84, system)
    }

    private func write(
        _ feature: Layer.Feature, _ schema: LayerSchema, _ movement: OGRCoordinateTransformationH?, to layer: OGRLayerH
    ) throws(Diagnostic) {
        let handle = OGR_F_Create(OGR_L_GetLayerDefn(layer))
        defer { OGR_F_Destroy(handle) }
        for (index, value) in feature.values.enumerated() {
            let index = Int32(index)
            switch value {
            case .null: OGR_F_SetFieldNull(handle, index)
            case .text(let text): OGR_F_SetFieldString(handle, index, XMLText.allowed(text))
            case .integer(let number): OGR_F_SetFieldInteger64(handle, index, Int64(number))
            case .real(let number): OGR_F_SetFieldDouble(handle, index, number)
            case .boolean(let truth): OGR_F_SetFieldInteger(handle, index, truth ? 1 : 0)
            }
        }
        if let outline = feature.outline {
            var geometry: OGRGeometryH?
            let bytes = outline.wellKnownBinary
            guard OGR_G_CreateFromWkb(bytes, nil, &geometry, Int32(bytes.count)) == OGRERR_NONE else {
                throw failure()
            }
            if schema.geometry == .surface { geometry = OGR_G_ForceToMultiPolygon(geometry) }
            if let movement, OGR_G_Transform(geometry, movement) != OGRERR_NONE {
                OGR_G_DestroyGeometry(geometry)
                throw failure()
            }
            OGR_F_SetGeometryDirectly(handle, geometry)
        }
        guard OGR_L_CreateFeature(layer, handle) == OGRERR_NONE else { throw failure() }
    }

    /// FlatGeobuf keeps the order of the features, which its spatial index would change; without any outline, GDAL writes
    /// a file at all only with an index.
    private func layerOptions(_ layer: Layer) -> [String] {
        let schema = layer.schema
        return switch driver {
        case "FlatGeobuf": [layer.features.contains { $0.outline != nil } ? "SPATIAL_INDEX=NO" : "SPATIAL_INDEX=YES"]
        case "ESRI Shapefile": ["ENCODING=UTF-8"]
        case "GPKG":
            ["FID=fid", "GEOMETRY_NAME=geom"] + (schema.title.map { ["IDENTIFIER=\($0)"] } ?? [])
        case "PostgreSQL": ["OVERWRITE=YES", "FID=fid", "GEOMETRY_NAME=geom"]
        default: isDatabase ? ["OVERWRITE=YES"] : []
        }
    }

    private static let creationOptions = ["GPKG": ["VERSION=1.3"]]

    private func failure() -> Diagnostic {
        Diagnostic(FileProblem.cannotWrite(reason: .other(failures.first ?? GDAL.lastMessage)), at: .init(file: path))
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
