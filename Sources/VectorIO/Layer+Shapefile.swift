extension Layer {
    /// Writes a Shapefile under the layer's name, with the aliases of `ShapefileAliases`.
    /// - Returns: the names of its files.
    func writeShapefile(to folder: String) throws -> [String] {
        try write(to: "\(folder)/\(schema.name).shp", format: .shp)
        return ["cpg", "dbf", "prj", "shp", "shx"].map { "\(schema.name).\($0)" }
    }

    /// Texts of a field that do not fit into a Shapefile.
    fileprivate func longTexts(_ field: Int) -> Int {
        features.count { feature in
            if case .text(let text) = feature.values[field] {
                text.utf8.count > ShapefileAliases.longestText
            } else {
                false
            }
        }
    }
}

extension ShapefileAliases {
    /// `champs`: what each name of a Shapefile stands for, and how many of its texts are cut.
    static func table(of layers: [Layer]) -> Layer {
        Layer(
            schema: LayerSchema(
                name: "champs", geometry: .none,
                fields: [
                    .init("couche", .text), .init("alias", .text), .init("champ", .text), .init("libelle", .text),
                    .init("definition", .text), .init("textes_coupes", .integer),
                ]),
            features: layers.flatMap { layer in
                let fields = layer.schema.fields
                return zip(fields.indices, of(fields.map(\.name))).map { index, alias in
                    Layer.Feature([
                        .text(layer.schema.name), .text(alias), .text(fields[index].name),
                        FieldValue(fields[index].label), FieldValue(fields[index].definition),
                        .integer(layer.longTexts(index)),
                    ])
                }
            })
    }
}
