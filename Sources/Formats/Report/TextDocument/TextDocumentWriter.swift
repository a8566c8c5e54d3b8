internal import Cartography
internal import Diagnostics
internal import VectorIO
internal import Wording

/// Writes a document as an OpenDocument text (ODF 1.3) with real styles, headings, contents, repeated header rows and
/// pages laid across: what word processors keep when they save it again, and what LibreOffice makes DOCX of.
struct TextDocumentWriter {
    /// A drawing as PNG, wide enough for print.
    let png: (Document.Figure) throws -> [UInt8]

    private typealias Paragraph = TextDocumentStyles.Paragraph
    private typealias Page = TextDocumentStyles.Page

    /// - Throws: `cannotWrite`, and what `png` throws.
    func write(_ document: Document, to path: String) throws {
        var body = TextDocumentBody()
        var archive = OpenDocumentArchive(.text)
        head(document, &body)
        if let logo = document.logo {
            archive.add(Self.name(of: logo), logo.bytes, mediaType: logo.mediaType)
        }
        for (index, section) in document.sections.enumerated() {
            let page = section.page
            let before = index > 0 ? document.sections[index - 1].page : .upright
            if !section.title.isEmpty {
                body.heading(
                    section.title, level: 1, anchor: section.id,
                    start: page != before ? .page(page) : section.startsPage ? .anew : .here)
            }
            for block in section.blocks {
                switch block {
                case .heading(let text): body.heading(text, level: 2)
                case .paragraph(let text): body.paragraph(TextDocumentBody.markingFields(text), .body)
                case .list(let items): body.list(items)
                case .table(let table): body.table(table, on: page)
                case .figure(let figure):
                    let name = "Pictures/\(figure.id).png"
                    archive.add(name, try png(figure), mediaType: "image/png")
                    let (width, height) = figure.millimetres
                    let scale = min(page.room.width / width, page.room.height / height)
                    body.picture(
                        name, width: width * scale, height: height * scale, alternative: figure.alternative, .figure)
                    body.paragraph(figure.caption.escapedForMarkup, .figureCaption)
                }
            }
        }
        let (code, country) = document.language.wordProcessor
        archive.add("content.xml", root: "document-content", body.content)
        archive.add(
            "styles.xml", root: "document-styles",
            TextDocumentStyles.styles(language: (code, country), footer: document.study.escapedForMarkup))
        archive.add("meta.xml", root: "document-meta", Self.meta(document))
        try archive.write(to: path)
    }

    private func head(_ document: Document, _ body: inout TextDocumentBody) {
        if let logo = document.logo {
            let scale = min(6 / Double(logo.width), 2 / Double(logo.height))
            body.picture(
                Self.name(of: logo), width: Double(logo.width) * scale, height: Double(logo.height) * scale,
                alternative: document.issuer ?? document.study, .body)
        }
        if document.kind == .letter { return }
        body.paragraph(document.title.escapedForMarkup, .title)
        body.paragraph(document.subtitle.escapedForMarkup, .subtitle)
        if let issuer = document.issuer { body.paragraph(issuer.escapedForMarkup, .issued) }
        body.paragraph(document.issued.escapedForMarkup, .issued)
        if document.kind == .sheet { return }
        body.contents(
            Wording(document.language).report.contents,
            document.sections.map { (title: $0.title, anchor: $0.id) })
    }

    private static func name(of logo: Picture) -> String {
        "Pictures/logo.\(logo.mediaType == "image/png" ? "png" : "jpg")"
    }

    private static func meta(_ document: Document) -> String {
        let (code, country) = document.language.wordProcessor
        let author = document.author.map { name in
            let name = name.escapedForMarkup
            return "<meta:initial-creator>\(name)</meta:initial-creator><dc:creator>\(name)</dc:creator>"
        }
        return "<office:meta><meta:generator>\(document.generator.escapedForMarkup)</meta:generator>"
            + "<dc:title>\("\(document.title) – \(document.subtitle)".escapedForMarkup)</dc:title>"
            + "<dc:description>\(document.summary.escapedForMarkup)</dc:description>"
            + "<dc:language>\(code)-\(country)</dc:language><meta:creation-date>\(document.date)T00:00:00</meta:creation-date>"
            + "\(author ?? "")</office:meta>"
    }
}

extension Document.Section {
    /// The kind of page it is printed on.
    fileprivate var page: TextDocumentStyles.Page { isLandscape ? .landscape : .upright }
}

extension Language {
    /// As word processors name it.
    fileprivate var wordProcessor: (code: String, country: String) {
        switch self {
        case .french: ("fr", "FR")
        case .english: ("en", "GB")
        }
    }
}
