internal import Diagnostics

extension OGRDatasetWriter {
    /// Puts into a GeoPackage what QGIS looks for: the style of each layer in `layer_styles`, and what its fields mean in
    /// `gpkg_data_columns`, where the driver has put their labels.
    func addStyles(of layers: [Layer]) throws(Diagnostic) {
        for layer in layers {
            for field in layer.schema.fields {
                guard let definition = field.definition else { continue }
                try execute(
                    """
                    UPDATE gpkg_data_columns SET title = \(Self.quoted(field.label ?? field.name)), \
                    description = \(Self.quoted(definition)) \
                    WHERE table_name = \(Self.quoted(layer.schema.name)) AND column_name = \(Self.quoted(field.name))
                    """)
            }
        }
        let styled = layers.filter { $0.style != nil }
        if styled.isEmpty { return }
        // As QGIS creates it.
        try execute(
            """
            CREATE TABLE layer_styles (
              id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
              f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256),
              f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN,
              description TEXT, owner TEXT(30), ui TEXT(30),
              update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))
            """)
        try execute(
            """
            INSERT INTO gpkg_contents (table_name, data_type, identifier)
            VALUES ('layer_styles', 'attributes', 'layer_styles')
            """)
        for layer in styled {
            try execute(
                """
                INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,
                  styleQML, styleSLD, useAsDefault, description, owner)
                VALUES ('', '', \(Self.quoted(layer.schema.name)), 'geom', \(Self.quoted(layer.schema.name)),
                  \(Self.quoted(layer.style ?? "")), '', 1, \(Self.quoted(layer.schema.title ?? "")), '')
                """)
        }
    }

    private static func quoted(_ text: String) -> String {
        "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    }
}
