internal import CGDAL
public import Diagnostics
internal import Foundation
internal import GeometryKit

/// A layer of any format that OGR reads, walked once from its first feature to its last. Not for sharing between
/// threads: each task opens its own.
public final class VectorLayer {
    /// The file as the user named it.
    public let file: String
    /// As GDAL gives it: the layer's own name, or one made from the file's.
    public let name: String
    /// The names of the fields, in the file's order.
    public let fields: [String]
    /// The positions of the fields that hold text rather than numbers or dates.
    public let textFields: Set<Int>
    /// As the file declares it; nothing is brought into WGS84 here.
    public let referenceSystem: ReferenceSystem
    /// False for a plain table.
    public let hasGeometry: Bool
    /// What GDAL opened.
    private let source: String
    private let dataset: GDALDatasetH
    private let layer: OGRLayerH
    private var input: InputFile?

    /// A layer of a file that was read.
    /// - Parameter layer: its name; may be left out when the file has only one.
    /// - Throws: `unreadableFile`, `missingLayer` or `severalLayers`.
    public convenience init(_ input: InputFile, layer: String?) throws(Diagnostic) {
        try self.init(source: input.source(), layer: layer, file: input.name)
        // GDAL looks at the bytes as long as the layer is walked.
        self.input = input
    }

    /// A layer of the tool's own data, or of a member of an archive.
    /// - Parameter layer: its name; may be left out when the file has only one.
    /// - Throws: as above; `missingFile`.
    public convenience init(path: String, layer: String? = nil) throws(Diagnostic) {
        guard path.hasPrefix("/vsi") || FileManager.default.fileExists(atPath: path) else {
            throw Diagnostic(FileProblem.missingFile, at: .init(file: path))
        }
        try self.init(source: path, layer: layer, file: path)
    }

    private init(source path: String, layer wanted: String?, file: String) throws(Diagnostic) {
        self.file = file
        let place = Diagnostic.Place(file: file)
        _ = GDAL.isReady
        CPLErrorReset()
        let flags = UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY)
        let (source, isMember) = try ArchiveMember.source(path, layer: wanted, place: place)
        guard let dataset = GDALOpenEx(source, flags, nil, nil, nil) else {
            let reason = FileNature.words(of: source) ?? GDAL.lastMessage
            throw Diagnostic(FileProblem.unreadableFile(reason: .other(reason)), at: place)
        }
        let names = (0..<GDALDatasetGetLayerCount(dataset)).compactMap { index in
            OGR_L_GetName(GDALDatasetGetLayer(dataset, index)).map { String(cString: $0) }
        }
        let found: OGRLayerH?
        if let wanted, !isMember {
            found = GDALDatasetGetLayerByName(dataset, wanted)
        } else {
            found = names.count == 1 ? GDALDatasetGetLayer(dataset, 0) : nil
        }
        guard let layer = found else {
            GDALClose(dataset)
            if let wanted {
                throw Diagnostic(
                    LayerProblem.missingLayer(available: names), at: place, value: wanted,
                    nearest: nearest(to: wanted, among: names))
            }
            throw Diagnostic(names.isEmpty ? LayerProblem.noFeatures : .severalLayers(available: names), at: place)
        }
        self.source = source
        self.dataset = dataset
        self.layer = layer
        name = String(cString: OGR_L_GetName(layer))
        let definition = OGR_L_GetLayerDefn(layer)
        fields = (0..<OGR_FD_GetFieldCount(definition)).map { index in
            LayerText.decode(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, index)))
        }
        textFields = Set(
            fields.indices.filter { index in
                OGR_Fld_GetType(OGR_FD_GetFieldDefn(definition, Int32(index))) == OFTString
            })
        referenceSystem = Self.referenceSystem(of: layer)
        hasGeometry = OGR_L_GetGeomType(layer) != wkbNone
        if fields.isEmpty, path.lowercased().hasSuffix(".shp") {
            throw Diagnostic(FileProblem.unreadableFile(reason: .other(".dbf")), at: place)
        }
    }

    deinit { GDALClose(dataset) }

    /// No feature at all.
    var isEmpty: Bool { OGR_L_GetFeatureCount(layer, 1) == 0 }

    /// Leaves out the features whose box is outside, given in the layer's own coordinates.
    func keepOnly(inside box: BoundingBox) {
        OGR_L_SetSpatialFilterRect(layer, box.west, box.south, box.east, box.north)
    }

    /// Spares the decoding of geometries, for callers that only read fields.
    public func ignoreGeometries() {
        GDAL.withOptions(["OGR_GEOMETRY"]) { names in
            _ = OGR_L_SetIgnoredFields(layer, UnsafeMutablePointer(OpaquePointer(names)))
        }
    }

    /// The ids that features of GeoJSON have beside their fields, in their order; nil where there are none.
    /// - Throws: `truncatedData`, `missingFile`.
    func identifiers() throws(Diagnostic) -> [String?]? {
        guard let driver = GDALGetDatasetDriver(dataset).flatMap(GDALGetDriverShortName),
            String(cString: driver) == "GeoJSON"
        else { return nil }
        return FeatureIdentifiers.read(try VirtualFile.bytes(at: source))
    }

    /// The next feature, or nil after the last.
    /// - Throws: `truncatedData` when the file ends or breaks before its last feature.
    public func next() throws(Diagnostic) -> Feature? {
        CPLErrorReset()
        let feature = OGR_L_GetNextFeature(layer).map { Feature(owning: $0) }
        // Some formats go on after a failure, with a feature that lost its geometry.
        if GDAL.hasFailed {
            throw Diagnostic(FileProblem.truncatedData(reason: GDAL.lastMessage), at: .init(file: file))
        }
        return feature
    }

    private static func referenceSystem(of layer: OGRLayerH) -> ReferenceSystem {
        guard let system = OGR_L_GetSpatialRef(layer) else { return .unknown }
        // GeoPackage's « undefined » systems, and a local engineering one, are no place on Earth.
        if let name = OSRGetName(system), String(cString: name).lowercased().contains("undefined") { return .unknown }
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
