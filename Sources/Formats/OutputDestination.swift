public import Diagnostics
internal import Foundation
public import VectorIO
internal import Wording

/// Where results go and in which formats: a folder, or whatever else OGR writes to.
public struct OutputDestination: Sendable {
    private let text: String
    private let destination: OGRDestination?
    private let formats: [VectorFormat]
    private let csv: CSVDialect
    private let system: String?

    /// - Parameters:
    ///   - text: a folder, a file of several layers (`resultats.gpkg`), or a database (`PG:dbname=insertion`).
    ///   - formats: of the layers in a folder.
    ///   - system: of the geometries, as an authority's code, for formats that carry one; nil for WGS84.
    public init(
        _ text: String, formats: [VectorFormat] = [.geojson], csv: CSVDialect = .plain, system: String? = nil
    ) {
        self.system = system
        self.text = text
        destination = OGRDestination(text)
        self.formats = formats
        self.csv = csv
    }

    /// False for a file of several layers and for a database, which hold a whole map.
    public var isFolder: Bool { destination == nil }

    /// What to call it in a message; no password is in it.
    public var name: String { destination?.name ?? text }

    /// Before any long work.
    /// - Throws: `oneLayerAFile` for a file of a format that holds one layer alone.
    public func requireSeveralLayers() throws(Diagnostic) { try destination?.requireSeveralLayers() }

    /// Writes results, whole or not at all.
    /// - Parameters:
    ///   - map: the layers where one file or database holds a whole map, the first drawn first; made only for those.
    ///   - files: what a folder gets besides, by name; a file of several layers has them beside it, a database not.
    ///   - alwaysCSV: layers that a folder gets as CSV in any case, by name.
    /// - Returns: the names of the files or tables written.
    /// - Throws: a `cannotWrite` diagnostic; nothing is left behind then.
    func write(
        _ layers: [Layer], map: () throws -> [Layer], from origin: Origin, wording: Wording,
        files: [String: String] = [:], alwaysCSV: Set<String> = []
    ) throws -> [String] {
        if let destination {
            // The same book as in a folder, which « Lisez-moi » opens; a map draws the first layer first.
            let whole: [Layer]
            if destination.isWorkbook {
                whole = [origin.readMe(layers, wording)] + layers
            } else {
                let drawn = inSystem(try map())
                whole = drawn + [origin.readMe(drawn, wording)]
            }
            let beside = try destination.write(whole, files: files)
            return whole.map(\.schema.name) + beside
        }
        return try OutputFolder.write(to: text) { staging in
            let written = try LayerFolder.write(
                inSystem(layers), map: { inSystem(try map()) }, readMe: { origin.readMe(layers, wording) }, as: formats,
                csv: csv,
                named: Self.fileName, to: staging)
            for (name, text) in files { try OutputFolder.write(text, to: "\(staging)/\(name)") }
            var names = Set(written + files.keys)
            for layer in layers where alwaysCSV.contains(layer.schema.name) {
                guard names.insert("\(layer.schema.name).csv").inserted else { continue }
                try layer.write(to: "\(staging)/\(layer.schema.name).csv", format: .csv, csv: csv)
            }
            return names.sorted()
        }
    }

    private func inSystem(_ layers: [Layer]) -> [Layer] {
        guard let system else { return layers }
        return layers.map { layer in
            var layer = layer
            layer.system = system
            return layer
        }
    }

    /// Of the file that holds all layers, without its ending.
    private static let fileName = "maillage"
}
