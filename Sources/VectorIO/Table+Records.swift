public import Diagnostics
internal import Foundation

extension Table {
    /// Reads a table as `read` does, and the records of JSON and XML documents besides: one row an object, one column a
    /// path of names (`acheteur.id`), in the order of their names.
    ///
    /// Values that a record has several of at one path stand in one cell, ` | ` between them.
    /// - Parameter isHeader: recognises the row of column names, and in a document the objects that are records: the
    ///   outermost whose names it takes for a header.
    /// - Throws: what is wrong with the file as a whole; `emptyTable` where a document holds no record.
    public static func readRecords(
        _ input: InputFile, part: String?, findings: inout Findings, isHeader: ([String]) -> Bool
    ) throws -> Table {
        let document: RecordNode
        switch input.pathExtension {
        case "json": document = try RecordNode(json: input.bytes, file: input.name)
        case "xml": document = try RecordNode(xml: Array(input.bytes), file: input.name)
        default: return try read(input, part: part, findings: &findings, isHeader: isHeader)
        }
        let records = document.records(where: isHeader).map { $0.cells() }
        guard !records.isEmpty else { throw Diagnostic(TableProblem.emptyTable, at: .init(file: input.name)) }
        let header = Set(records.flatMap(\.keys)).sorted()
        return Table(
            file: input.name, header: header,
            rows: records.enumerated().map { index, record in
                Row(number: index + 1, cells: header.map { record[$0, default: []].joined(separator: recordSeparator) })
            }, headerRow: nil)
    }

    /// Between the values that a record has several of at one path.
    public static let recordSeparator = " | "
}

/// A document of nested names and values, of whichever notation.
private indirect enum RecordNode {
    case text(String)
    /// In the order of the document, or of the names where it has none.
    case object([(name: String, value: RecordNode)])
    case list([RecordNode])

    // MARK: Records

    /// The outermost objects whose names make a header.
    func records(where isHeader: ([String]) -> Bool) -> [RecordNode] {
        switch self {
        case .text: return []
        case .list(let items): return items.flatMap { $0.records(where: isHeader) }
        case .object(let members):
            var names: [String] = []
            collectNames(under: "", &names)
            if isHeader(names) { return [self] }
            return members.flatMap { $0.value.records(where: isHeader) }
        }
    }

    /// Without those inside lists, which are other records.
    private func collectNames(under path: String, _ names: inout [String]) {
        guard case .object(let members) = self else { return names.append(path) }
        for (name, value) in members { value.collectNames(under: path.isEmpty ? name : "\(path).\(name)", &names) }
    }

    /// The values at each path.
    func cells() -> [String: [String]] {
        var cells: [String: [String]] = [:]
        collect(under: "", &cells)
        return cells
    }

    private func collect(under path: String, _ cells: inout [String: [String]]) {
        switch self {
        // A name without a value is a column all the same.
        case .text(let text): cells[path, default: []] += text.isEmpty ? [] : [text]
        case .list(let items): for item in items { item.collect(under: path, &cells) }
        case .object(let members):
            for (name, value) in members { value.collect(under: path.isEmpty ? name : "\(path).\(name)", &cells) }
        }
    }

    // MARK: JSON

    init(json: Data, file: String) throws(Diagnostic) {
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: json, options: [.fragmentsAllowed])
        } catch {
            throw Diagnostic(FileProblem.truncatedData(reason: "JSON"), at: .init(file: file))
        }
        self.init(value)
    }

    private init(_ value: Any) {
        switch value {
        case let object as [String: Any]:
            self = .object(object.sorted { $0.key < $1.key }.map { ($0.key, RecordNode($0.value)) })
        case let list as [Any]: self = .list(list.map { RecordNode($0) })
        case let text as String: self = .text(text)
        case is NSNull: self = .text("")
        case let number as NSNumber: self = .text(number.stringValue)
        default: self = .text("")
        }
    }

    // MARK: XML

    init(xml: [UInt8], file: String) throws(Diagnostic) {
        let builder = Builder(file: file)
        try XMLWalker.walk(xml, of: "XML", file: file, prefixes: [:], builder)
        self = builder.root ?? .text("")
    }

    /// Makes an object of each element; elements of one name side by side are values at one path.
    private final class Builder: XMLVisitor {
        private struct Element {
            var members: [(name: String, value: RecordNode)] = []
            var text = ""
        }

        var root: RecordNode?
        private let file: String
        private var open: [Element] = [Element()]
        /// Contracts have six; what is deeper by far is meant to exhaust whoever reads it.
        private static let deepest = 64

        init(file: String) { self.file = file }

        func open(_ name: String, _ attributes: [String: String]) throws(Diagnostic) {
            guard open.count < Self.deepest else {
                throw Diagnostic(FileProblem.truncatedData(reason: name), at: .init(file: file))
            }
            open.append(Element())
        }

        func text(_ piece: String) { open[open.count - 1].text += piece }

        func close(_ name: String) {
            let element = open.removeLast()
            let node: RecordNode =
                element.members.isEmpty
                ? .text(element.text.trimmingCharacters(in: .whitespacesAndNewlines)) : .object(element.members)
            open[open.count - 1].members.append((name, node))
            root = .object(open[0].members)
        }
    }
}
