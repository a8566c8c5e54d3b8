internal import CGDAL
public import Diagnostics
internal import Foundation

/// A layer of any format that OGR reads, walked once from its first feature to its last. Not for sharing between
/// threads: each task opens its own.
public final class VectorLayer {
    /// The file as the user named it.
    public let file: String
    public let name: String
    /// The names of the fields, in the file's order.
    public let fields: [String]
    public let referenceSystem: ReferenceSystem
    private let dataset: GDALDatasetH
    private let layer: OGRLayerH

    /// - Parameters:
    ///   - layer: its name; may be left out when the file has only one.
    ///   - file: how messages name the file, when `path` is a member of an archive.
    /// - Throws: `missingFile`, `unreadableFile`, `missingLayer` or `severalLayers`.
    public init(path: String, layer wanted: String? = nil, file: String? = nil) throws(Diagnostic) {
        self.file = file ?? path
        let place = Diagnostic.Place(file: self.file)
        _ = GDAL.isReady
        guard path.hasPrefix("/vsi") || FileManager.default.fileExists(atPath: path) else {
            throw Diagnostic(.missingFile, at: place)
        }
        CPLErrorReset()
        let flags = UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY)
        guard let dataset = GDALOpenEx(try Self.datasetPath(path, place: place), flags, nil, nil, nil) else {
            throw Diagnostic(.unreadableFile(reason: GDAL.lastMessage), at: place)
        }
        let names = (0..<GDALDatasetGetLayerCount(dataset)).compactMap { index in
            OGR_L_GetName(GDALDatasetGetLayer(dataset, index)).map { String(cString: $0) }
        }
        let found: OGRLayerH?
        if let wanted {
            found = GDALDatasetGetLayerByName(dataset, wanted)
        } else {
            found = names.count == 1 ? GDALDatasetGetLayer(dataset, 0) : nil
        }
        guard let layer = found else {
            GDALClose(dataset)
            if let wanted {
                throw Diagnostic(
                    .missingLayer(available: names), at: place, value: wanted,
                    nearest: nearest(to: wanted, among: names))
            }
            throw Diagnostic(names.isEmpty ? .noFeatures : .severalLayers(available: names), at: place)
        }
        self.dataset = dataset
        self.layer = layer
        name = String(cString: OGR_L_GetName(layer))
        let definition = OGR_L_GetLayerDefn(layer)
        fields = (0..<OGR_FD_GetFieldCount(definition)).map { index in
            String(cString: OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, index)))
        }
        referenceSystem = Self.referenceSystem(of: layer)
    }

    deinit { GDALClose(dataset) }

    /// Spares the decoding of geometries, for callers that only read fields.
    public func ignoreGeometries() {
        GDAL.withOptions(["OGR_GEOMETRY"]) { names in
            _ = OGR_L_SetIgnoredFields(layer, UnsafeMutablePointer(OpaquePointer(names)))
        }
    }

    /// The next feature, or nil after the last.
    /// - Throws: `truncatedData` when the file ends or breaks before its last feature.
    public func next() throws(Diagnostic) -> Feature? {
        CPLErrorReset()
        if let feature = OGR_L_GetNextFeature(layer) { return Feature(owning: feature) }
        if GDAL.hasFailed {
            throw Diagnostic(.truncatedData(reason: GDAL.lastMessage), at: .init(file: file))
        }
        return nil
    }

    /// Inside an archive with folders or with several files, the one that holds a layer.
    private static func datasetPath(_ path: String, place: Diagnostic.Place) throws(Diagnostic) -> String {
        let virtual = GDAL.virtualPath(path)
        guard virtual.hasPrefix("/vsizip/"), virtual.lowercased().hasSuffix(".zip") else { return virtual }
        let members = VirtualFile.members(of: virtual).filter { member in
            [".shp", ".gpkg", ".geojson", ".json", ".fgb"].contains { member.lowercased().hasSuffix($0) }
        }
        switch members.count {
        case 0: throw Diagnostic(.noFeatures, at: place)
        case 1: return virtual + "/" + members[0]
        default: throw Diagnostic(.severalLayers(available: members), at: place)
        }
    }

    private static func referenceSystem(of layer: OGRLayerH) -> ReferenceSystem {
        guard let system = OGR_L_GetSpatialRef(layer) else { return .unknown }
        // A local engineering system is no place on Earth.
        guard OSRIsGeographic(system) != 0 || OSRIsProjected(system) != 0 || OSRIsCompound(system) != 0 else {
            return .unknown
        }
        if let code = OSRGetAuthorityCode(system, nil), ["4326", "CRS84"].contains(String(cString: code)) {
            return .wgs84
        }
        var text: UnsafeMutablePointer<CChar>?
        defer { VSIFree(text) }
        let written = GDAL.withOptions(["FORMAT=WKT2_2018"]) {
            OSRExportToWktEx(system, &text, UnsafePointer(OpaquePointer($0)))
        }
        guard written == OGRERR_NONE, let text else { return .unknown }
        return .other(wellKnownText: String(cString: text))
    }
}
