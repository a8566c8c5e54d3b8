internal import CGDAL
internal import Diagnostics
internal import GeometryKit

/// A project of QGIS that a GeoPackage keeps beside its layers: it opens as the printed map, with the same layers in the
/// same order and the same styles, in a plane where shapes are those that people know.
struct QGISProject {
    /// Of the GeoPackage, without its folder: a project in a GeoPackage finds its layers from there.
    let file: String
    /// The first drawn first.
    let layers: [Layer]

    /// What `qgis_projects` holds: the project's file in an archive, as hexadecimal digits.
    /// - Throws: `cannotWrite`.
    func content() throws -> String {
        let archive = try ZipArchive.bytes(of: [("maillage.qgs", Array(try xml().utf8))])
        return archive.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count < 2 ? "0" + digits : digits
        }.joined()
    }

    private func xml() throws -> String {
        let bounds = try bounds()
        let view = view(of: bounds)
        // QGIS lists the layer on top first.
        let tree = layers.reversed().map { layer in
            "<layer-tree-layer id=\"\(identifier(layer))\" name=\"\(title(layer))\" providerKey=\"ogr\" "
                + "source=\"\(source(layer))\" checked=\"Qt::Checked\" expanded=\"1\"/>"
        }
        return """
            <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
            <qgis version="3.22.0" projectname="\(Self.escaped(file))">
            <title>\(Self.escaped(file))</title>
            <projectCrs>\(Self.system(view))</projectCrs>
            <layer-tree-group>
            \(tree.joined(separator: "\n"))
            </layer-tree-group>
            \(try canvas(bounds, in: view))
            <projectlayers>
            \(layers.map(element).joined(separator: "\n"))
            </projectlayers>
            <properties><SpatialRefSys><ProjectionsEnabled type="int">1</ProjectionsEnabled></SpatialRefSys></properties>
            </qgis>

            """
    }

    private func element(_ layer: Layer) -> String {
        let (geometry, kind) =
            switch layer.schema.geometry {
            case .surface: ("Polygon", "MultiPolygon")
            case .point: ("Point", "Point")
            case .line: ("Line", "LineString")
            case .none: ("No geometry", "NoGeometry")
            }
        return """
            <maplayer type="vector" geometry="\(geometry)" wkbType="\(kind)" \
            styleCategories="AllStyleCategories" labelsEnabled="\(layer.style?.isLabelled == true ? 1 : 0)">
            <id>\(identifier(layer))</id>
            <datasource>\(source(layer))</datasource>
            <layername>\(title(layer))</layername>
            <srs>\(Self.system(layer.system))</srs>
            <provider encoding="UTF-8">ogr</provider>
            \(layer.style?.elements ?? "")
            </maplayer>
            """
    }

    /// QGIS gives another to a layer whose own has ten letters or fewer.
    private func identifier(_ layer: Layer) -> String { "maillage_\(layer.schema.sqlName)" }

    private func title(_ layer: Layer) -> String { Self.escaped(layer.schema.title ?? layer.schema.name) }

    private func source(_ layer: Layer) -> String { "./\(Self.escaped(file))|layername=\(layer.schema.sqlName)" }

    // MARK: The view

    /// Around all that is drawn, in WGS84.
    private func bounds() throws -> BoundingBox? {
        let context = GEOSContext()
        let boxes = try layers.lazy.flatMap(\.features).compactMap(\.outline).compactMap {
            try Geometry($0, in: context).boundingBox
        }
        return boxes.first.map { boxes.dropFirst().reduce($0) { $0.union($1) } }
    }

    /// That of the layers where it is a plane; else Lambert-93 for what lies in its domain, and the web's for the others.
    private func view(of bounds: BoundingBox?) -> String {
        if let own = layers.map(\.system).first(where: Self.isPlane) { return own }
        let mainland = BoundingBox(west: -9.9, south: 41.1, east: 10.4, north: 51.6)
        return bounds.map { mainland.union($0) == mainland } == true ? "EPSG:2154" : "EPSG:3857"
    }

    private static func isPlane(_ code: String) -> Bool {
        let system = OSRNewSpatialReference(nil)
        defer { OSRRelease(system) }
        return OSRSetFromUserInput(system, code) == OGRERR_NONE && OSRIsProjected(system) != 0
    }

    private func canvas(_ bounds: BoundingBox?, in view: String) throws -> String {
        guard let bounds, let box = try Reprojection(from: view).sourceBounds(of: bounds) else { return "" }
        let margin = 0.03 * max(box.east - box.west, box.north - box.south)
        return """
            <mapcanvas name="theMapCanvas"><extent><xmin>\(box.west - margin)</xmin><ymin>\(box.south - margin)</ymin>\
            <xmax>\(box.east + margin)</xmax><ymax>\(box.north + margin)</ymax></extent>\
            <destinationsrs>\(Self.system(view))</destinationsrs></mapcanvas>
            """
    }

    /// QGIS reads the authority's code only where a number of its own stands beside it, whichever.
    private static func system(_ code: String) -> String {
        "<spatialrefsys nativeFormat=\"Wkt\"><srsid>1</srsid><authid>\(code)</authid></spatialrefsys>"
    }

    private static func escaped(_ text: String) -> String { ODSText.attribute(text) }
}
