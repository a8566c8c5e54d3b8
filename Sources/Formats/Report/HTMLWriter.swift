internal import Cartography
internal import Foundation
internal import Wording

/// Writes a document as one HTML file that needs no other.
struct HTMLWriter {
    func html(_ document: Document) -> String {
        let body = document.sections.map(section).joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="\(document.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <title>\("\(document.title) – \(document.subtitle)".escapedForMarkup)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="description" content="\(document.summary.escapedForMarkup)">
            <meta name="generator" content="\(document.generator.escapedForMarkup)">
            <meta name="dcterms.created" content="\(document.date.escapedForMarkup)">
            <style>
            \(ReportStyle.css)</style>
            </head>
            <body>
            <header>
            <h1>\(document.title.escapedForMarkup)</h1>
            <p class="subtitle">\(document.subtitle.escapedForMarkup)</p>
            <p class="issued">\(document.issued.escapedForMarkup)</p>
            </header>
            <main>
            \(body)
            </main>
            </body>
            </html>

            """
    }

    private func section(_ section: Document.Section) -> String {
        let isNewPage =
            section.isPicture
            ? section.isLandscape ? #" class="picture""# : #" class="picture upright""#
            : section.isLandscape ? #" class="landscape""# : section.startsPage ? #" class="page""# : ""
        let title = #"<h2 id="\#(section.id)">\#(section.title.escapedForMarkup)</h2>"#
        return
            ([#"<section\#(isNewPage) aria-labelledby="\#(section.id)">"#, title] + section.blocks.map(block) + [
                "</section>"
            ]).joined(separator: "\n")
    }

    private func block(_ block: Document.Block) -> String {
        switch block {
        case .heading(let text): "<h3>\(text.escapedForMarkup)</h3>"
        case .paragraph(let text): "<p>\(text.escapedForMarkup)</p>"
        case .list(let items):
            (["<ul>"] + items.map { "<li>\($0.escapedForMarkup)</li>" } + ["</ul>"]).joined(separator: "\n")
        case .table(let table): self.table(table)
        case .figure(let figure):
            """
            <figure>
            <img src="\(Self.address(of: figure))" alt="\(figure.alternative.escapedForMarkup)">
            <figcaption>\(figure.caption.escapedForMarkup)</figcaption>
            </figure>
            """
        }
    }

    private func table(_ table: Document.Table) -> String {
        func open(_ tag: String, _ column: Int, _ attributes: String = "") -> String {
            switch table.columns[column].kind {
            case .text: "<\(tag)\(attributes)>"
            case .code: #"<\#(tag)\#(attributes) class="code">"#
            case .number: #"<\#(tag)\#(attributes) class="number">"#
            }
        }
        func row(_ cells: [String], _ attributes: String) -> String {
            let cells = cells.enumerated().map { column, text in
                column == table.nameColumn
                    ? open("th", column, #" scope="row""#) + text.escapedForMarkup + "</th>"
                    : open("td", column) + text.escapedForMarkup + "</td>"
            }
            return "<tr\(attributes)>\(cells.joined())</tr>"
        }
        let header = table.columns.enumerated().map { column, title in
            open("th", column, #" scope="col""#) + title.title.escapedForMarkup + "</th>"
        }
        let rows = table.rows.map { row($0.cells, $0.isMarked ? #" class="white-zone""# : "") }
        let total = table.total.map { [row($0, #" class="total""#)] } ?? []
        return
            ([
                table.rows.count <= 12 ? #"<table class="short">"# : "<table>",
                "<caption>\(table.caption.escapedForMarkup)</caption>",
                "<thead><tr>\(header.joined())</tr></thead>", "<tbody>",
            ] + rows + total + ["</tbody>", "</table>"]).joined(separator: "\n")
    }

    /// The drawing as an image of its own, so that the names inside two drawings never meet.
    private static func address(of figure: Document.Figure) -> String {
        "data:image/svg+xml;base64," + Data(figure.svg.utf8).base64EncodedString()
    }
}
