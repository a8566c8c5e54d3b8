internal import CGDAL
public import Diagnostics
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

    /// A spreadsheet: tables for people, no map.
    public var isWorkbook: Bool {
        if case .file(let path, _) = self { Self.format(of: path)?.isWorkbook ?? false } else { false }
    }

    /// - Throws: `oneLayerAFile` for a file of a format that holds one layer alone.
    public func requireSeveralLayers() throws(Diagnostic) {
        if case .file(let path, _) = self, let format = Self.format(of: path), !format.holdsSeveralLayers {
            let others = VectorFormat.allCases.filter(\.holdsSeveralLayers).map(\.rawValue)
            throw Diagnostic(LayerProblem.oneLayerAFile(others: others), at: .init(file: path))
        }
    }

    private static func format(of path: String) -> VectorFormat? {
        let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
        return VectorFormat.allCases.first { $0.fileExtension == ending }
    }

    /// Writes layers, the first drawn first, over those of the same names. A failure leaves what was there.
    /// - Parameter files: what a file gets beside it, by name, under its own name: `a.gpkg` and `a.synthese.json`.
    /// - Returns: the names of the files beside.
    /// - Throws: `oneLayerAFile`, `cannotWrite`.
    public func write(_ layers: [Layer], files: [String: String] = [:]) throws -> [String] {
        switch self {
        case .database(let connection, let driver):
            let writer = try OGRDatasetWriter(database: connection, driver: driver)
            for layer in layers { try writer.add(layer) }
            try writer.close()
            return []
        case .file(let path, let driver):
            try requireSeveralLayers()
            let target = URL(fileURLWithPath: path)
            let stem = target.deletingPathExtension().lastPathComponent
            return try OutputFolder.write(to: target.deletingLastPathComponent().path) { staging in
                let staged = "\(staging)/\(target.lastPathComponent)"
                if let format = Self.format(of: path) {
                    try Layer.write(layers, to: staged, format: format)
                } else {
                    try MemoryFile.write(to: staged) { memory in
                        let writer = try OGRDatasetWriter(path: memory, driver: driver)
                        for layer in layers { try writer.add(layer) }
                        try writer.close()
                    }
                }
                for (name, text) in files { try OutputFolder.write(text, to: "\(staging)/\(stem).\(name)") }
                return files.keys.sorted().map { "\(stem).\($0)" }
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
