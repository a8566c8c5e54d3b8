/// How QGIS draws a layer: what its style files and its projects hold of it.
public struct LayerStyle: Hashable, Sendable {
    /// Of a `maplayer`: renderer, labels, aliases, map tip.
    public let elements: String
    /// Whether names are shown.
    public let isLabelled: Bool

    public init(elements: String, isLabelled: Bool) {
        self.elements = elements
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
