/// The formats that layers are written in.
public enum VectorFormat: String, Hashable, Sendable, CaseIterable {
    case geojson, gpkg, csv, xlsx, ods, fgb, shp

    /// The name of OGR's driver; nil for the formats that have a writer of their own.
    var driver: String? {
        switch self {
        case .geojson, .csv, .xlsx, .ods: nil
        case .gpkg: "GPKG"
        case .fgb: "FlatGeobuf"
        case .shp: "ESRI Shapefile"
        }
    }

    var fileExtension: String { rawValue }

    /// A spreadsheet: tables for people.
    var isWorkbook: Bool { self == .xlsx || self == .ods }

    /// All layers go to one file, tables among them.
    public var holdsSeveralLayers: Bool {
        switch self {
        case .gpkg, .xlsx, .ods: true
        case .geojson, .csv, .fgb, .shp: false
        }
    }

    /// Its geometries may be in any reference system.
    public var carriesSystem: Bool {
        switch self {
        case .gpkg, .fgb, .shp: true
        case .geojson, .csv, .xlsx, .ods: false
        }
    }

    /// Its features have geometries.
    public var isGeographic: Bool {
        switch self {
        case .geojson, .gpkg, .fgb, .shp: true
        case .csv, .xlsx, .ods: false
        }
    }
}
