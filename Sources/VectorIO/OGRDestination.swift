internal import CGDAL
internal import Diagnostics
internal import Foundation

/// A place other than a folder where OGR writes layers: a database, or one file.
public enum OGRDestination: Hashable, Sendable {
    /// A connection string, as `PG:dbname=insertion`.
    case database(String, driver: String)
    case file(String, driver: String)

    /// - Returns: nil for a folder: whatever exists as one, and whatever OGR does not know.
    public init?(_ text: String) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: text, isDirectory: &isFolder), isFolder.boolValue { return nil }
        if text.contains(":"), !isFolder.boolValue, !FileManager.default.fileExists(atPath: text) {
            _ = GDAL.isReady
            let driver = GDALIdentifyDriverEx(text, UInt32(GDAL_OF_VECTOR), nil, nil)
            guard let driver, Self.creates(driver) else { return nil }
            self = .database(text, driver: String(cString: GDALGetDriverShortName(driver)))
            return
        }
        let ending = URL(fileURLWithPath: text).pathExtension.lowercased()
        guard !ending.isEmpty, let driver = Self.driver(ofExtension: ending) else { return nil }
        self = .file(text, driver: driver)
    }

    /// What to call it in a message.
    public var name: String {
        switch self {
        case .database(let connection, _): GDAL.withoutPassword(connection)
        case .file(let path, _): path
        }
    }

    /// Writes layers, the first drawn first, over those of the same names. A failure leaves what was there.
    /// - Throws: `cannotWrite`.
    public func write(_ layers: [Layer]) throws {
        switch self {
        case .database(let connection, let driver):
            let writer = try OGRDatasetWriter(database: connection, driver: driver)
            for layer in layers { try writer.add(layer) }
            try writer.close()
        case .file(let path, let driver):
            let target = URL(fileURLWithPath: path)
            let format = VectorFormat.allCases.first { $0.fileExtension == target.pathExtension.lowercased() }
            if let format, !format.holdsSeveralLayers {
                let others = VectorFormat.allCases.filter(\.holdsSeveralLayers).map(\.rawValue)
                throw Diagnostic(.oneLayerAFile(others: others), at: .init(file: path))
            }
            try OutputFolder.write(to: target.deletingLastPathComponent().path) { staging in
                let staged = "\(staging)/\(target.lastPathComponent)"
                if let format { return try Layer.write(layers, to: staged, format: format) }
                try MemoryFile.write(to: staged) { memory in
                    let writer = try OGRDatasetWriter(path: memory, driver: driver)
                    for layer in layers { try writer.add(layer) }
                    try writer.close()
                }
            }
        }
    }

    private static func driver(ofExtension ending: String) -> String? {
        _ = GDAL.isReady
        return (0..<GDALGetDriverCount()).lazy.compactMap { GDALGetDriver($0) }.first { driver in
            creates(driver)
                && (GDALGetMetadataItem(driver, GDAL_DMD_EXTENSIONS, nil).map { String(cString: $0) } ?? "")
                    .split(separator: " ").contains { $0.lowercased() == ending }
        }.map { String(cString: GDALGetDriverShortName($0)) }
    }

    private static func creates(_ driver: GDALDriverH) -> Bool {
        func has(_ capability: String) -> Bool {
            GDALGetMetadataItem(driver, capability, nil).map { String(cString: $0) } == "YES"
        }
        return has(GDAL_DCAP_VECTOR) && has(GDAL_DCAP_CREATE)
    }
}
