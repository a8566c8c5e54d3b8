internal import Diagnostics

/// An OpenDocument spreadsheet (ISO/IEC 26300): ODS. All its sheets are one document, read at once.
struct OpenDocumentWorkbook: Workbook {
    let sheets: [SheetName]
    private let rows: [[SheetRow]]

    private static let namespaces = [
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:",
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:",
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:",
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style:",
        "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw:",
        "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext:",
    ]

    /// - Throws: `truncatedData` when the document is broken.
    init(_ archive: WorkbookArchive) throws(Diagnostic) {
        let member = "content.xml"
        try self.init(archive.bytes(of: member), of: member, file: archive.file)
    }

    /// A flat one, in a file of its own: FODS.
    /// - Throws: `truncatedData` when the document is broken.
    init(flat input: InputFile) throws(Diagnostic) {
        try self.init([UInt8](input.bytes), of: "office:document", file: input.name)
    }

    private init(_ bytes: [UInt8], of member: String, file: String) throws(Diagnostic) {
        let content = OpenDocumentContent(file: file)
        try XMLWalker.walk(bytes, of: member, file: file, prefixes: Self.namespaces, content)
        sheets = content.sheets.map { SheetName(name: $0.name, isHidden: content.hiddenStyles.contains($0.style)) }
        rows = content.sheets.map { $0.grid.finished() }
    }

    func rows(of index: Int) -> [SheetRow] { rows[index] }
}
