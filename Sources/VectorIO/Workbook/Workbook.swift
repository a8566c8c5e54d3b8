internal import Diagnostics
internal import Foundation

/// A workbook of any dialect: sheets, and in their cells what a spreadsheet shows.
protocol Workbook {
    /// In the order of the tabs.
    var sheets: [SheetName] { get }

    /// The rows of a sheet that hold anything, from the top.
    /// - Parameter index: among `sheets`.
    func rows(of index: Int) throws(Diagnostic) -> [SheetRow]
}

struct SheetName: Hashable {
    let name: String
    /// Its tab is not shown.
    var isHidden = false
}

struct SheetRow: Hashable {
    /// From 1.
    let number: Int
    /// Up to the last that holds anything.
    var cells: [String]
    /// Folded away or left out by a filter.
    var isHidden = false
}

/// The dialects of workbooks.
enum WorkbookReader {
    /// - Throws: `unreadableFile` when the file is no workbook; what is wrong with its parts.
    static func open(_ input: InputFile) throws(Diagnostic) -> any Workbook {
        if input.pathExtension == "fods" { return try OpenDocumentWorkbook(flat: input) }
        // A compound document: a workbook before 2007, or one that a password locks.
        if input.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            let name = Data("EncryptedPackage".utf8.flatMap { [$0, 0] })
            if input.bytes.range(of: name) != nil {
                throw Diagnostic(FileProblem.encrypted, at: .init(file: input.name))
            }
            return try OldWorkbook(input)
        }
        guard input.bytes.starts(with: Array("PK".utf8)) else {
            if input.pathExtension == "xls" { return try OldWorkbook(input) }
            throw Diagnostic(FileProblem.unreadableFile(reason: .other("zip")), at: .init(file: input.name))
        }
        let archive = try WorkbookArchive(input)
        if archive.holds("content.xml") {
            let manifest = "META-INF/manifest.xml"
            if archive.holds(manifest),
                try String(decoding: archive.bytes(of: manifest), as: UTF8.self).contains(":encryption-data")
            {
                throw Diagnostic(FileProblem.encrypted, at: .init(file: input.name))
            }
            return try OpenDocumentWorkbook(archive)
        }
        return try OpenXMLWorkbook(archive)
    }
}
