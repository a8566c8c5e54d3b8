/// The formats that layers are written in.
public enum VectorFormat: String, Hashable, Sendable, CaseIterable {
    case geojson, fgb, csv, xlsx

    /// The name of OGR's driver.
    var driver: String {
        switch self {
        case .geojson: "GeoJSON"
        case .fgb: "FlatGeobuf"
        case .csv: "CSV"
        case .xlsx: "XLSX"
        }
    }

    var fileExtension: String { rawValue }

    /// FlatGeobuf keeps the order of the features, which its
    /// spatial index would change.
    var creationOptions: [String] {
        switch self {
        case .geojson, .xlsx: []
        case .fgb: ["SPATIAL_INDEX=NO"]
        case .csv: ["SEPARATOR=SEMICOLON"]
        }
    }
}
