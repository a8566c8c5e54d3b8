/// The parts of a spreadsheet's archive around its sheets.
enum ODSDocument {
    static func content(styles: String, body: String) -> String {
        "<office:automatic-styles>\(styles)</office:automatic-styles>"
            + "<office:body><office:spreadsheet>\(body)</office:spreadsheet></office:body>"
    }

    /// Printed on A4, landscape, all columns on a page.
    static var styles: String {
        "<office:styles><style:style style:name=\"Default\" style:family=\"table-cell\"><style:text-properties "
            + "fo:font-size=\"10pt\" fo:language=\"fr\" fo:country=\"FR\"/></style:style></office:styles>"
            + "<office:automatic-styles><style:page-layout style:name=\"page\"><style:page-layout-properties "
            + "fo:page-width=\"29.7cm\" fo:page-height=\"21cm\" style:print-orientation=\"landscape\" "
            + "fo:margin-left=\"1cm\" fo:margin-right=\"1cm\" fo:margin-top=\"1.2cm\" fo:margin-bottom=\"1.2cm\" "
            + "style:scale-to-X=\"1\" style:scale-to-Y=\"0\"/><style:footer-style><style:header-footer-properties fo:min-height=\"0.6cm\" fo:margin-top=\"0.3cm\"/></style:footer-style></style:page-layout></office:automatic-styles>"
            + "<office:master-styles><style:master-page style:name=\"paysage\" style:page-layout-name=\"page\">"
            + "<style:footer><style:region-left><text:p><text:sheet-name>?</text:sheet-name></text:p></style:region-left>"
            + "<style:region-right><text:p><text:page-number>1</text:page-number> / "
            + "<text:page-count>1</text:page-count></text:p></style:region-right></style:footer>"
            + "</style:master-page></office:master-styles>"
    }

    static func settings(frozen: [(sheet: String, rows: Int, columns: Int)]) -> String {
        func item(_ name: String, _ kind: String, _ value: Int) -> String {
            "<config:config-item config:name=\"\(name)\" config:type=\"\(kind)\">\(value)</config:config-item>"
        }
        let sheets = frozen.map { sheet, rows, columns in
            "<config:config-item-map-entry config:name=\"\(ODSText.attribute(sheet))\">"
                + item("HorizontalSplitMode", "short", columns > 0 ? 2 : 0)
                + item("VerticalSplitMode", "short", rows > 0 ? 2 : 0)
                + item("HorizontalSplitPosition", "int", columns) + item("VerticalSplitPosition", "int", rows)
                + item("ActiveSplitRange", "short", columns > 0 ? 3 : 2) + item("PositionLeft", "int", 0)
                + item("PositionRight", "int", columns) + item("PositionTop", "int", 0)
                + item("PositionBottom", "int", rows) + "</config:config-item-map-entry>"
        }.joined()
        return "<office:settings><config:config-item-set config:name=\"ooo:view-settings\">"
            + "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>"
            + "<config:config-item config:name=\"ViewId\" config:type=\"string\">view1</config:config-item>"
            + "<config:config-item-map-named config:name=\"Tables\">\(sheets)</config:config-item-map-named>"
            + "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>"
    }
}
