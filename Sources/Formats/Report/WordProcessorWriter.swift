internal import Cartography
internal import Foundation

/// Writes a document as the HTML that LibreOffice reads best: attributes where it overlooks style sheets, pictures
/// inside the file.
struct WordProcessorWriter {
    /// A picture as PNG, wide enough for print.
    let png: (Document.Figure) throws -> Data

    /// A page's width between its margins, and the most a picture may take of its height, in CSS pixels.
    private static let portrait = (width: 680.0, height: 880.0)
    /// Beside a heading and a caption of two lines.
    private static let landscape = (width: 1030.0, height: 590.0)

    func html(_ document: Document) throws -> String {
        let language = document.language.region
        let sections = try document.sections.map(section).joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <title>\(document.title.escapedForMarkup) – \(document.subtitle.escapedForMarkup)</title>
            <meta name="description" content="\(document.summary.escapedForMarkup)">
            <style>
            \(ReportStyle.wordProcessorCSS)</style>
            </head>
            <body lang="\(language)">
            <h1>\(document.title.escapedForMarkup)</h1>
            <p>\(document.subtitle.escapedForMarkup)</p>
            <p>\(document.issued.escapedForMarkup)</p>
            \(sections)
            </body>
            </html>

            """
    }

    private func section(_ section: Document.Section) throws -> String {
        let style = section.startsPage ? #" style="page-break-before: always""# : ""
        return
            (["<h2\(style)>\(section.title.escapedForMarkup)</h2>"]
            + (try section.blocks.map { try block($0, on: section.isLandscape ? Self.landscape : Self.portrait) }))
            .joined(separator: "\n")
    }

    private func block(_ block: Document.Block, on page: (width: Double, height: Double)) throws -> String {
        switch block {
        case .heading(let text): return "<h3>\(text.escapedForMarkup)</h3>"
        case .paragraph(let text): return "<p>\(text.escapedForMarkup)</p>"
        case .list(let items):
            return (["<ul>"] + items.map { "<li>\($0.escapedForMarkup)</li>" } + ["</ul>"]).joined(separator: "\n")
        case .table(let table): return self.table(table)
        case .figure(let figure):
            let picture = try png(figure)
            let size = Self.size(ofPNG: picture)
            let scale = min(page.width / size.width, page.height / size.height)
            return #"<p><img src="data:image/png;base64,\#(picture.base64EncodedString())" "#
                + #"width="\#(Int(size.width * scale))" height="\#(Int(size.height * scale))" "#
                + #"alt="\#(figure.alternative.escapedForMarkup)"></p><p>\#(figure.caption.escapedForMarkup)</p>"#
        }
    }

    /// In pixels, from the header that every PNG begins with.
    private static func size(ofPNG picture: Data) -> (width: Double, height: Double) {
        func number(at offset: Int) -> Double {
            picture.dropFirst(offset).prefix(4).reduce(0) { $0 * 256 + Double($1) }
        }
        return (max(number(at: 16), 1), max(number(at: 20), 1))
    }

    private func table(_ table: Document.Table) -> String {
        func cell(_ tag: String, _ column: Int, _ content: String, isHeader: Bool = false) -> String {
            let kind = table.columns[column].kind
            let whole = kind == .text || isHeader ? "" : " nowrap"
            return
                #"<\#(tag) align="\#(kind == .number ? "right" : "left")" valign="top"\#(whole)>\#(content)</\#(tag)>"#
        }
        func row(_ cells: [String], background: String?, isBold: Bool = false) -> String {
            let cells = cells.enumerated().map { column, text in
                let words = text.escapedForMarkup
                return cell(column == table.nameColumn ? "th" : "td", column, isBold ? "<b>\(words)</b>" : words)
            }
            return "<tr\(background.map { #" bgcolor="\#($0)""# } ?? "")>\(cells.joined())</tr>"
        }
        let header = table.columns.enumerated().map { column, title in
            cell(
                "th", column, ##"<font color="#ffffff"><b>\##(title.title.escapedForMarkup)</b></font>"##,
                isHeader: true)
        }
        let rows = table.rows.map { row($0.cells, background: $0.isMarked ? ReportStyle.whiteZone : nil) }
        let total = table.total.map { [row($0, background: ReportStyle.total, isBold: true)] } ?? []
        return
            ([
                "<p><b>\(table.caption.escapedForMarkup)</b></p>",
                ##"<table width="100%" border="1" rules="rows" frame="hsides" cellpadding="3" cellspacing="0" bordercolor="#b8b8b8">"##,
                #"<thead><tr bgcolor="\#(ReportStyle.header)">\#(header.joined())</tr></thead>"#, "<tbody>",
            ] + rows + total + ["</tbody>", "</table>"]).joined(separator: "\n")
    }
}
