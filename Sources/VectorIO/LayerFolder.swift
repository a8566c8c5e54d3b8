/// Layers as the files of a folder, in several formats at once.
public enum LayerFolder {
    /// Writes layers in each format.
    ///
    /// A geographic format of one layer a file writes the layers; plain tables stand beside them as CSV. The others
    /// write everything, those of several layers in one file that `name` names.
    /// - Parameters:
    ///   - map: the layers of a GeoPackage, which makes a whole map, the first drawn first; asked for only where one is
    ///     written.
    ///   - readMe: the table of sources and definitions, for the formats that hold several tables; likewise.
    /// - Returns: the names of the files.
    /// - Throws: `cannotWrite`.
    public static func write(
        _ layers: [Layer], map: () throws -> [Layer], readMe: () -> Layer, as formats: [VectorFormat], csv: CSVDialect,
        named name: String, to folder: String
    ) throws -> [String] {
        var files: Set<String> = []
        func write(_ layer: Layer, as format: VectorFormat) throws {
            let file = "\(layer.schema.name).\(format.fileExtension)"
            guard files.insert(file).inserted else { return }
            try layer.write(to: "\(folder)/\(file)", format: format, csv: csv)
        }
        for format in formats {
            if format.holdsSeveralLayers {
                let file = "\(name).\(format.fileExtension)"
                files.insert(file)
                let whole = format == .gpkg ? try map() + [readMe()] : [readMe()] + layers
                try Layer.write(whole, to: "\(folder)/\(file)", format: format)
                continue
            }
            for layer in layers {
                let isPlain = format.isGeographic && layer.schema.geometry == .none
                if format == .shp, !isPlain {
                    files.formUnion(try layer.writeShapefile(to: folder))
                } else {
                    try write(layer, as: isPlain ? .csv : format)
                }
            }
            if format == .shp {
                try write(ShapefileAliases.table(of: layers.filter { $0.schema.geometry != .none }), as: .csv)
            }
        }
        return files.sorted()
    }
}
