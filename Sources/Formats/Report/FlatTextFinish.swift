internal import Wording

/// What LibreOffice does not take from HTML, put into the flat text (FODT) that it makes of it: pages laid across,
/// captions that stay with their tables, page numbers, the language, and the words of each picture where Word looks.
struct FlatTextFinish {
    let document: Document

    func finished(_ flat: String) -> String {
        var lines = flat.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var section = 0
        for index in lines.indices {
            let line = lines[index]
            if line.contains("text:outline-level=\"2\"") {
                lines[index] = heading(line, of: section)
                section += 1
            } else if line.contains("<text:p "), index + 1 < lines.count, lines[index + 1].contains("<table:table ") {
                lines[index] = line.replacing(
                    Self.paragraphStyle, with: "text:style-name=\"KeptCaption\"", maxReplacements: 1)
            } else if line.contains("<office:meta>") {
                lines[index] = line.replacing(
                    "</office:meta>",
                    with: "<dc:language>\(document.language.region)</dc:language></office:meta>")
            } else if line.contains("<office:automatic-styles>") {
                lines[index] += "\n" + Self.styles
            } else if line.contains("</office:automatic-styles>") {
                lines[index] = Self.landscapeLayout + "\n" + line
            } else if line.contains("<style:master-page style:name=\"HTML\"") {
                lines[index] = Self.masterPages
            } else if line.contains("<svg:title>") {
                lines[index] = line.replacing(/<svg:title>([^<]*)<\/svg:title>/) {
                    "\($0.output.0)<svg:desc>\($0.output.1)</svg:desc>"
                }
            }
        }
        // Both layouts leave their footers empty; that of the printed one gets room.
        return lines.joined(separator: "\n").replacing("<style:footer-style/>", with: Self.footerStyle)
    }

    private static var paragraphStyle: Regex<Substring> { /text:style-name="[^"]*"/ }

    /// A section laid across begins a page of that kind, and the one after it a page of the other.
    private func heading(_ line: String, of section: Int) -> String {
        guard document.sections.indices.contains(section) else { return line }
        let isLandscape = document.sections[section].isLandscape
        let wasLandscape = section > 0 && document.sections[section - 1].isLandscape
        // Two of a kind follow each other as anywhere.
        if isLandscape == wasLandscape { return line }
        let style = isLandscape ? "LandscapeStart" : "PortraitStart"
        return line.replacing(Self.paragraphStyle, with: "text:style-name=\"\(style)\"", maxReplacements: 1)
    }

    private static let styles = """
        <style:style style:name="KeptCaption" style:family="paragraph" style:parent-style-name="Text_20_body">
        <style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/>
        </style:style>
        <style:style style:name="LandscapeStart" style:family="paragraph" style:parent-style-name="Heading_20_2" style:master-page-name="Landscape">
        <style:paragraph-properties style:page-number="auto"/>
        </style:style>
        <style:style style:name="PortraitStart" style:family="paragraph" style:parent-style-name="Heading_20_2" style:master-page-name="HTML">
        <style:paragraph-properties style:page-number="auto"/>
        </style:style>
        <style:style style:name="PageNumber" style:family="paragraph" style:parent-style-name="Standard">
        <style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-size="8pt"/>
        </style:style>
        """

    private static let footerStyle =
        "<style:footer-style><style:header-footer-properties fo:min-height=\"0.5cm\" fo:margin-top=\"0.2cm\"/></style:footer-style>"

    private static let landscapeLayout = """
        <style:page-layout style:name="pmLandscape">
        <style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:num-format="1" style:print-orientation="landscape" fo:margin-top="1.1cm" fo:margin-bottom="0.8cm" fo:margin-left="1.2cm" fo:margin-right="1.2cm"/>
        <style:header-style/>
        \(footerStyle)
        </style:page-layout>
        """

    private static let masterPages = [("HTML", "pm2"), ("Landscape", "pmLandscape")].map { name, layout in
        "<style:master-page style:name=\"\(name)\" style:page-layout-name=\"\(layout)\"><style:footer>"
            + "<text:p text:style-name=\"PageNumber\"><text:page-number text:select-page=\"current\">1</text:page-number>"
            + " / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page>"
    }.joined(separator: "\n")
}

extension Language {
    /// As word processors name it.
    var region: String {
        switch self {
        case .french: "fr-FR"
        case .english: "en-GB"
        }
    }
}
