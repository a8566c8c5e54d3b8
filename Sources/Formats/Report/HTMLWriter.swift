internal import Cartography
internal import Foundation
internal import VectorIO
internal import Wording

/// Writes a document as one HTML file that needs no other.
struct HTMLWriter {
    /// A page to read on a screen, whose tables are sorted and searched and whose maps answer, or one to be printed.
    enum Medium {
        case screen, print
    }

    var medium = Medium.screen

    func html(_ document: Document) -> String {
        let body = document.sections.map(section).joined(separator: "\n")
        let labels = Wording(document.language).report
        let script = medium == .screen ? "<script>\n\(Self.script)</script>\n" : ""
        return """
            <!DOCTYPE html>
            <html lang="\(document.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <title>\("\(document.title) – \(document.subtitle)".escapedForMarkup)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="description" content="\(document.summary.escapedForMarkup)">
            \(document.author.map { "<meta name=\"author\" content=\"\($0.escapedForMarkup)\">\n" } ?? "")\
            <meta name="generator" content="\(document.generator.escapedForMarkup)">
            <meta name="dcterms.created" content="\(document.date.escapedForMarkup)">
            <style>
            \(ReportStyle.css)</style>
            </head>
            <body\(medium == .screen ? attributes(labels) : "")>
            \(header(document))
            \(contents(document, labels))
            <main>
            \(body)
            </main>
            \(script)</body>
            </html>

            """
    }

    /// What the script says.
    private func attributes(_ labels: ReportWording) -> String {
        [("search", labels.search), ("found", labels.rowsFound), ("sort", labels.sortHint)].map {
            " data-\($0)=\"\($1.escapedForMarkup)\""
        }.joined()
    }

    private func header(_ document: Document) -> String {
        var lines = ["<header>"]
        if let logo = document.logo {
            let words = (document.issuer ?? document.study).escapedForMarkup
            lines.append(
                #"<img class="logo" src="\#(Self.address(logo.bytes, logo.mediaType))" alt="\#(words)">"#
            )
        }
        lines.append("<h1>\(document.title.escapedForMarkup)</h1>")
        lines.append(
            #"<p class="subtitle"><span class="study">\#(document.study.escapedForMarkup)</span>. \#(document.situation.escapedForMarkup)</p>"#
        )
        if let issuer = document.issuer { lines.append(#"<p class="issuer">\#(issuer.escapedForMarkup)</p>"#) }
        lines.append(#"<p class="issued">\#(document.issued.escapedForMarkup)</p>"#)
        return (lines + ["</header>"]).joined(separator: "\n")
    }

    private func contents(_ document: Document, _ labels: ReportWording) -> String {
        let items = document.sections.map { section in
            ##"<li><a href="#\##(section.id)">\##(section.title.escapedForMarkup)</a></li>"##
        }
        return
            ([
                #"<nav aria-labelledby="sommaire">"#, #"<h2 id="sommaire">\#(labels.contents.escapedForMarkup)</h2>"#,
                "<ol>",
            ]
            + items + ["</ol>", "</nav>"]).joined(separator: "\n")
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
        case .figure(let figure): self.figure(figure)
        }
    }

    private func figure(_ figure: Document.Figure) -> String {
        let words = figure.alternative.escapedForMarkup
        // On a screen a map stands in the page itself, so that its territories answer.
        let drawing =
            figure.hasTerritories && medium == .screen
            ? #"<div class="map" role="img" aria-label="\#(words)">\#(figure.svg)</div><p class="tip" aria-hidden="true"></p>"#
            : #"<img src="\#(Self.address(figure.svg.utf8, "image/svg+xml"))" alt="\#(words)">"#
        return "<figure>\n\(drawing)\n<figcaption>\(figure.caption.escapedForMarkup)</figcaption>\n</figure>"
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
        let rows = table.rows.map { item in
            let code = item.code.map { #" data-code="\#($0.escapedForMarkup)""# } ?? ""
            return row(item.cells, Self.attribute(item.role) + code)
        }
        let total = table.total.map { [row($0, #" class="total""#)] } ?? []
        let caption = table.caption.escapedForMarkup
        return
            ([
                #"<div class="table" role="group" tabindex="0" aria-label="\#(caption)">"#,
                #"<table\#(table.length.map { #" class="\#($0.rawValue)""# } ?? "")>"#, "<caption>\(caption)</caption>",
                "<thead><tr>\(header.joined())</tr></thead>", "<tbody>",
            ] + (medium == .print ? Self.keptTogether(rows, with: total) : rows + total)
            + ["</tbody>", "</table>", "</div>"]).joined(separator: "\n")
    }

    /// On paper no total stands alone at the top of a page: weasyprint keeps rows together that are a body of their own.
    private static func keptTogether(_ rows: [String], with total: [String]) -> [String] {
        if total.isEmpty || rows.count < 4 { return rows + total }
        return Array(rows.dropLast(2)) + ["</tbody>", #"<tbody class="end">"#] + Array(rows.suffix(2)) + total
    }

    private static func attribute(_ role: Document.Table.Role) -> String {
        switch role {
        case .plain: ""
        case .marked: #" class="white-zone""#
        case .subtotal: #" class="subtotal""#
        }
    }

    /// A picture inside the file, as an image of its own, so that the names inside two drawings never meet.
    private static func address(_ bytes: some Sequence<UInt8>, _ mediaType: String) -> String {
        "data:\(mediaType);base64,\(Data(bytes).base64EncodedString())"
    }

    private static let script = String(decoding: PackageResources.report_js, as: UTF8.self)
}
