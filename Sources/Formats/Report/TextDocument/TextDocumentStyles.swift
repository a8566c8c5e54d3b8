/// The styles of a report in a word processor: named ones that its author can change, then those that single parts need.
enum TextDocumentStyles {
    /// Names of paragraph styles; those of the format where it has them, so that Word knows them too.
    enum Paragraph: String {
        case body = "Text_20_body"
        case title = "Title"
        case subtitle = "Subtitle"
        case issued = "Mention"
        case caption = "Table_20_caption"
        case figureCaption = "Figure_20_caption"
        case figure = "Figure"
        case contents = "Contents_20_1"
        case contentsTitle = "Contents_20_Heading"
        case headerCell = "Table_20_Heading"
        case headerNumber = "Table_20_Heading_20_number"
        case cell = "Table_20_Contents"
        case number = "Table_20_Contents_20_number"
        case strong = "Table_20_Contents_20_strong"
        case strongNumber = "Table_20_Contents_20_strong_20_number"
    }

    static let list = "List_20_1"
    /// Words that a person is to replace.
    static let field = "Field"

    /// Pages of the two kinds.
    enum Page: String, CaseIterable {
        case upright = "Standard"
        case landscape = "Landscape"

        /// A4, in centimetres.
        var paper: (width: Double, height: Double) { self == .upright ? (21, 29.7) : (29.7, 21) }

        /// What a picture may take between the margins, less a heading, a caption of two lines and the footer.
        var room: (width: Double, height: Double) { self == .upright ? (18, 22.6) : (27.3, 14.8) }
    }

    /// Named styles, page layouts and footers.
    static func styles(language: (code: String, country: String), footer: String) -> String {
        "<office:styles>\(defaults(language))\(paragraphs)\(Page.allCases.map(footerStyle).joined())\(fieldStyle)\(listStyle)</office:styles>"
            + "<office:automatic-styles>\(Page.allCases.map(layout).joined())</office:automatic-styles>"
            + "<office:master-styles>\(Page.allCases.map { master($0, footer) }.joined())</office:master-styles>"
    }

    private static let font = "fo:font-family=\"&apos;Liberation Sans&apos;, Arial, sans-serif\""
    private static let ink = "#14365c"

    private static func defaults(_ language: (code: String, country: String)) -> String {
        "<style:default-style style:family=\"paragraph\"><style:text-properties \(font) fo:font-size=\"10pt\" "
            + "fo:language=\"\(language.code)\" fo:country=\"\(language.country)\" fo:color=\"#1a1a1a\"/></style:default-style>"
            + "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>"
    }

    private static let paragraphs: String = {
        func style(
            _ name: Paragraph, parent: String = "Standard", _ paragraph: String, _ text: String = ""
        ) -> String {
            "<style:style style:name=\"\(name.rawValue)\" style:display-name=\"\(name.rawValue.replacing("_20_", with: " "))\" "
                + "style:family=\"paragraph\" style:parent-style-name=\"\(parent)\">"
                + "<style:paragraph-properties \(paragraph)/>"
                + (text.isEmpty ? "" : "<style:text-properties \(text)/>") + "</style:style>"
        }
        func heading(_ level: Int, _ size: Double, above: Double, rule: Bool) -> String {
            "<style:style style:name=\"Heading_20_\(level)\" style:display-name=\"Heading \(level)\" style:family=\"paragraph\" "
                + "style:parent-style-name=\"Standard\" style:next-style-name=\"Text_20_body\" style:default-outline-level=\"\(level)\" style:class=\"text\">"
                + "<style:paragraph-properties fo:margin-top=\"\(above)cm\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\""
                + (rule ? " fo:border-bottom=\"1pt solid \(ink)\" fo:padding-bottom=\"0.05cm\"" : "") + "/>"
                + "<style:text-properties fo:font-size=\"\(size)pt\" fo:font-weight=\"bold\" fo:color=\"\(ink)\"/></style:style>"
        }
        let right = "fo:text-align=\"end\""
        let bold = "fo:font-weight=\"bold\""
        return heading(1, 14, above: 0.6, rule: true) + heading(2, 11, above: 0.4, rule: false)
            + style(.body, "fo:margin-top=\"0.05cm\" fo:margin-bottom=\"0.1cm\" fo:orphans=\"3\" fo:widows=\"3\"")
            + style(
                .title, "fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
                "fo:font-size=\"18pt\" \(bold) fo:color=\"\(ink)\"")
            + style(.subtitle, "fo:margin-bottom=\"0.2cm\"", "fo:font-size=\"12pt\" fo:color=\"#4a4a4a\"")
            + style(.issued, "fo:margin-bottom=\"0.1cm\"", "fo:font-size=\"9pt\" fo:color=\"#4a4a4a\"")
            + style(.caption, "fo:margin-top=\"0.3cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"", bold)
            + style(.figure, "fo:text-align=\"center\" fo:keep-with-next=\"always\"")
            + style(.figureCaption, "fo:margin-bottom=\"0.2cm\"", "fo:font-size=\"9pt\" fo:color=\"#4a4a4a\"")
            + style(
                .contentsTitle, "fo:margin-top=\"0.3cm\" fo:keep-with-next=\"always\"", "\(bold) fo:color=\"\(ink)\"")
            + "<style:style style:name=\"Contents_20_1\" style:display-name=\"Contents 1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"index\">"
            + "<style:paragraph-properties><style:tab-stops><style:tab-stop style:position=\"8.5cm\" style:type=\"right\" style:leader-style=\"dotted\" style:leader-text=\".\"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size=\"9pt\"/></style:style>"
            + style(.cell, "fo:orphans=\"2\"", "fo:font-size=\"8pt\"")
            + style(.number, parent: Paragraph.cell.rawValue, right)
            + style(.strong, parent: Paragraph.cell.rawValue, "fo:orphans=\"2\"", bold)
            + style(.strongNumber, parent: Paragraph.strong.rawValue, right)
            + style(
                .headerCell, parent: Paragraph.cell.rawValue, "fo:keep-with-next=\"always\"",
                "\(bold) fo:color=\"#ffffff\"")
            + style(.headerNumber, parent: Paragraph.headerCell.rawValue, right)
    }()

    private static let fieldStyle =
        "<style:style style:name=\"\(field)\" style:family=\"text\"><style:text-properties fo:background-color=\"#fff2a8\"/></style:style>"

    private static let listStyle =
        "<text:list-style style:name=\"\(list)\" style:display-name=\"List 1\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">"
        + "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
        + "<style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-0.4cm\" fo:margin-left=\"0.5cm\"/>"
        + "</style:list-level-properties></text:list-level-style-bullet></text:list-style>"

    /// The study on the left, the page on the right.
    private static func footerStyle(_ page: Page) -> String {
        "<style:style style:name=\"Footer_\(page.rawValue)\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
            + "<style:paragraph-properties><style:tab-stops><style:tab-stop style:position=\"\(page.room.width)cm\" style:type=\"right\"/>"
            + "</style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size=\"8pt\" fo:color=\"#4a4a4a\"/></style:style>"
    }

    private static func layout(_ page: Page) -> String {
        let (width, height) = page.paper
        let margin = (width - page.room.width) / 2
        return
            "<style:page-layout style:name=\"Layout_\(page.rawValue)\"><style:page-layout-properties fo:page-width=\"\(width)cm\" "
            + "fo:page-height=\"\(height)cm\" style:num-format=\"1\" style:print-orientation=\"\(width > height ? "landscape" : "portrait")\" "
            + "fo:margin-top=\"1.5cm\" fo:margin-bottom=\"0.9cm\" fo:margin-left=\"\(margin)cm\" fo:margin-right=\"\(margin)cm\"/>"
            + "<style:header-style/><style:footer-style><style:header-footer-properties fo:min-height=\"0.6cm\" fo:margin-top=\"0.3cm\"/></style:footer-style>"
            + "</style:page-layout>"
    }

    private static func master(_ page: Page, _ footer: String) -> String {
        "<style:master-page style:name=\"\(page.rawValue)\" style:page-layout-name=\"Layout_\(page.rawValue)\"><style:footer>"
            + "<text:p text:style-name=\"Footer_\(page.rawValue)\">\(footer)<text:tab/><text:page-number text:select-page=\"current\">1</text:page-number>"
            + " / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page>"
    }
}
