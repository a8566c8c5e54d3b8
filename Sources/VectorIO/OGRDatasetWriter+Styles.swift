internal import Diagnostics

extension OGRDatasetWriter {
    /// Puts into a GeoPackage what its fields mean (its extension « Schema »), and what QGIS looks for: the style of each
    /// layer in `layer_styles`.
    func addStyles(of layers: [Layer]) throws(Diagnostic) {
        try addFields(of: layers)
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
                VALUES ('', '', \(Self.quoted(layer.schema.sqlName)), 'geom', \(Self.quoted(layer.schema.sqlName)),
                  \(Self.quoted(layer.style?.qml ?? "")), \(Self.quoted(layer.style?.sld ?? "")), 1, \(Self.quoted(layer.schema.title ?? "")), '')
                """)
        }
    }

    /// The layers of the map as a project, under « Project, Open from, GeoPackage » in QGIS.
    /// - Parameter file: of the GeoPackage, without its folder.
    func addProject(of layers: [Layer], in file: String) throws {
        let drawn = layers.filter { $0.style != nil }
        if drawn.isEmpty { return }
        // As QGIS creates it; it lists it nowhere else.
        try execute("CREATE TABLE qgis_projects(name TEXT PRIMARY KEY, metadata BLOB, content BLOB)")
        try execute(
            """
            INSERT INTO qgis_projects VALUES ('carte', '{"last_modified_time": "", "last_modified_user": ""}',
              \(Self.quoted(try QGISProject(file: file, layers: drawn).content())))
            """)
    }

    /// GDAL 3.6 reads the labels of fields, and does not write them. The tables are those of the GeoPackage standard, annex F.9.
    private func addFields(of layers: [Layer]) throws(Diagnostic) {
        try execute(
            """
            CREATE TABLE gpkg_data_columns (
              table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT,
              mime_type TEXT, constraint_name TEXT,
              CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name))
            """)
        // Empty, but the extension has both.
        try execute(
            """
            CREATE TABLE gpkg_data_column_constraints (
              constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
              min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
              CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))
            """)
        try execute(
            """
            CREATE TABLE IF NOT EXISTS gpkg_extensions (
              table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
              scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))
            """)
        try execute(
            """
            INSERT INTO gpkg_extensions
            SELECT column1, NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write'
            FROM (VALUES ('gpkg_data_columns'), ('gpkg_data_column_constraints'))
            """)
        for layer in layers {
            var names: Set<String> = []
            for field in layer.schema.fields {
                guard let label = field.label else { continue }
                let name = names.insert(label).inserted ? label : "\(label) (\(field.name))"
                try execute(
                    """
                    INSERT INTO gpkg_data_columns (table_name, column_name, name, title, description)
                    VALUES (\(Self.quoted(layer.schema.sqlName)), \(Self.quoted(field.name)), \(Self.quoted(name)),
                      \(Self.quoted(label)), \(Self.quoted(field.definition ?? "")))
                    """)
            }
        }
    }

    /// Layers whose names need quotes in SQL are also there under the names that files of one layer have, as views: a
    /// project made before still finds them.
    func addFileNames(of layers: [Layer]) throws(Diagnostic) {
        for schema in layers.map(\.schema) where schema.sqlName != schema.name {
            let (table, view) = (Self.quoted(schema.sqlName), Self.quoted(schema.name))
            try execute("CREATE VIEW \"\(schema.name)\" AS SELECT * FROM \(schema.sqlName)")
            try execute(
                """
                INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, srs_id)
                SELECT \(view), data_type, \(Self.quoted("\(schema.name) = \(schema.sqlName)")), last_change, srs_id FROM gpkg_contents WHERE table_name = \(table)
                """)
            if schema.geometry == .none { continue }
            try execute(
                """
                INSERT INTO gpkg_geometry_columns
                SELECT \(view), column_name, geometry_type_name, srs_id, z, m FROM gpkg_geometry_columns
                WHERE table_name = \(table)
                """)
        }
    }

    private static func quoted(_ text: String) -> String {
        "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    }
}
