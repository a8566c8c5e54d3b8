internal import Diagnostics

/// An Office Open XML workbook (ECMA-376, ISO/IEC 29500), transitional or strict: XLSX and its kin with macros or as
/// templates.
struct OpenXMLWorkbook: Workbook {
    let sheets: [SheetName]
    /// The part of each sheet.
    private let parts: [String]
    private let archive: WorkbookArchive
    private let strings: [String]
    private let formats: [CellFormat]
    private let system: CellDate.System

    static let namespaces = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "",
        "http://purl.oclc.org/ooxml/spreadsheetml/main": "",
        "http://schemas.openxmlformats.org/package/2006/relationships": "",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
        "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    ]

    /// - Throws: `unreadableFile` when the archive holds no workbook; `truncatedData` when one of its parts is broken.
    init(_ archive: WorkbookArchive) throws(Diagnostic) {
        self.archive = archive
        let start = try OpenXMLRelationships(of: "", in: archive)
        guard let main = start.targets(ofKind: "officeDocument").first else {
            throw Diagnostic(
                FileProblem.unreadableFile(reason: .other("xl/workbook.xml")), at: .init(file: archive.file))
        }
        let contents = OpenXMLContents()
        try Self.walk(main, in: archive, contents)
        let related = try OpenXMLRelationships(of: main, in: archive)
        // Sheets of charts and of dialogs have no cells.
        let tables = contents.sheets.compactMap { sheet in
            related.target(sheet.relationship, ofKind: "worksheet").map { (sheet.name, $0) }
        }
        sheets = tables.map(\.0)
        parts = tables.map(\.1)
        system = contents.system
        let strings = OpenXMLStrings()
        for part in related.targets(ofKind: "sharedStrings") { try Self.walk(part, in: archive, strings) }
        self.strings = strings.strings
        let styles = OpenXMLStyles()
        for part in related.targets(ofKind: "styles") { try Self.walk(part, in: archive, styles) }
        formats = styles.formats
    }

    func rows(of index: Int) throws(Diagnostic) -> [SheetRow] {
        let sheet = OpenXMLSheet(file: archive.file, strings: strings, formats: formats, system: system)
        try Self.walk(parts[index], in: archive, sheet)
        return sheet.rows
    }

    static func walk(
        _ part: String, in archive: WorkbookArchive, _ visitor: any XMLVisitor
    ) throws(Diagnostic) {
        try XMLWalker.walk(
            archive.bytes(of: part), of: part, file: archive.file, prefixes: namespaces, visitor)
    }
}

/// What the main part says of the workbook: its sheets in the order of the tabs, and how it counts days.
final class OpenXMLContents: XMLVisitor {
    private(set) var sheets: [(name: SheetName, relationship: String)] = []
    private(set) var system = CellDate.System.from1900

    func open(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "workbookPr" where ["1", "true", "on"].contains(attributes["date1904"]): system = .from1904
        case "sheet":
            let isHidden = ["hidden", "veryHidden"].contains(attributes["state"])
            sheets.append((SheetName(name: attributes["name"] ?? "", isHidden: isHidden), attributes["r:id"] ?? ""))
        default: break
        }
    }

    func text(_ piece: String) {}

    func close(_ name: String) {}
}
