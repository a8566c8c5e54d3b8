internal import Foundation
public import GeometryKit

/// A layer ready to be written: its schema, and each feature's values and outline.
public struct Layer: Sendable {
    /// A row of the layer.
    public struct Feature: Sendable {
        /// In the order of the schema's fields.
        public let values: [FieldValue]
        /// In WGS84; nil writes a null geometry.
        public let outline: Outline?

        public init(_ values: [FieldValue], outline: Outline? = nil) {
            self.values = values
            self.outline = outline
        }
    }

    /// Its fields are as many as each feature's values.
    public var schema: LayerSchema
    /// In the order in which they are written.
    public let features: [Feature]
    /// The reference system that formats which carry one have it in, as an authority's code (`EPSG:2154`).
    public var system = wgs84
    static let wgs84 = "EPSG:4326"
    /// How QGIS draws it, where the format keeps styles.
    public var style: LayerStyle?
    /// The same as people read it, where a workbook has a page for it.
    public var reading: ReadingPage?

    public init(schema: LayerSchema, features: [Feature]) {
        precondition(features.allSatisfy { $0.values.count == schema.fields.count }, "one value a field")
        self.schema = schema
        self.features = features
    }

    /// Writes the layer to a file of its own.
    /// - Throws: `cannotWrite`; what is left of the file is then of no use.
    public func write(to path: String, format: VectorFormat, csv: CSVDialect = .plain) throws {
        switch format {
        case .geojson: try writeGeoJSON(to: path)
        case .csv: try writeCSV(to: path, dialect: csv)
        case .shp, .fgb, .gpkg, .xlsx, .ods: try Self.write([self], to: path, format: format)
        }
    }

    /// Writes layers to one file, as the layers of a GeoPackage or the sheets of a spreadsheet.
    /// - Throws: as `write(to:format:)` does.
    public static func write(_ layers: [Layer], to path: String, format: VectorFormat) throws {
        guard let driver = format.driver else {
            precondition(format.isWorkbook, "one layer a file")
            let pages = WorkbookPage.pages(of: layers)
            return format == .ods ? try ODSWriter.write(pages, to: path) : try XLSXWriter.write(pages, to: path)
        }
        try MemoryFile.write(to: path) { memory in
            let writer = try OGRDatasetWriter(path: memory, driver: driver)
            for layer in layers {
                let names = layer.schema.fields.map(\.name)
                try writer.add(layer, names: format == .shp ? ShapefileAliases.of(names) : nil)
            }
            if format == .gpkg {
                try writer.addStyles(of: layers)
                try writer.addProject(of: layers, in: URL(fileURLWithPath: path).lastPathComponent)
                try writer.addFileNames(of: layers)
            }
            try writer.close()
        }
    }
}
