/// How QGIS draws a layer: what its style files and its projects hold of it.
public struct LayerStyle: Hashable, Sendable {
    /// Of a `maplayer`: renderer, labels, aliases, map tip.
    public let elements: String
    /// Whether names are shown.
    public let isLabelled: Bool

    /// The same for map servers, as a style of OGC (SLD).
    public let sld: String

    public init(elements: String, isLabelled: Bool, sld: String) {
        self.elements = elements
        self.sld = sld
        self.isLabelled = isLabelled
    }

    /// A style file (QML).
    public var qml: String {
        """
        <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
        <qgis version="3.22.0" styleCategories="Symbology|Labeling|Fields|MapTips" labelsEnabled="\(isLabelled ? 1 : 0)">
        \(elements)
        </qgis>

        """
    }
}
