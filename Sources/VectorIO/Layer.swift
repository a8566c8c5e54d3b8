public import GeometryKit

/// A layer ready to be written: its schema, and each feature's values and outline.
public struct Layer: Sendable {
    /// A row of the layer.
    public struct Feature: Sendable {
        /// In the order of the schema's fields.
        public let values: [FieldValue]
        /// In the layer's reference system; nil writes a null geometry.
        public let outline: Outline?

        public init(_ values: [FieldValue], outline: Outline? = nil) {
            self.values = values
            self.outline = outline
        }
    }

    /// Its fields are as many as each feature's values.
    public var schema: LayerSchema
    /// In the order in which they are written.
    public private(set) var features: [Feature]
    /// Of its outlines: longitude and latitude on WGS84, unless it was moved to another.
    public private(set) var system = "EPSG:4326"
    /// How QGIS draws it (QML), where the format keeps styles.
    public var style: String?
    /// The same as people read it, where a workbook has a page for it.
    public var reading: ReadingPage?

    public init(schema: LayerSchema, features: [Feature]) {
        precondition(features.allSatisfy { $0.values.count == schema.fields.count }, "one value a field")
        self.schema = schema
        self.features = features
    }

    /// The same in another reference system, for the formats that carry one.
    /// - Parameter system: an authority's code (`EPSG:2154`).
    /// - Throws: `GeometryError` where the system cannot show a place of the layer.
    public func moved(to system: String) throws -> Layer {
        var layer = self
        layer.system = system
        @Sendable func reprojection() throws -> Reprojection { try Reprojection(from: system) }
        layer.features = try parallelMap(features, worker: reprojection) { reprojection, feature in
            let outline = try feature.outline.map { outline in
                try reprojection.source(of: Geometry(outline, in: GEOSContext())).outline()
            }
            return Feature(feature.values, outline: outline)
        }
        return layer
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
            if format == .gpkg { try writer.addStyles(of: layers) }
            try writer.close()
        }
    }
}
