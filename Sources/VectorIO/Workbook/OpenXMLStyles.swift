/// The format of each style of a cell, by number.
final class OpenXMLStyles: XMLVisitor {
    private(set) var formats: [CellFormat] = []
    private var own: [Int: CellFormat] = [:]
    private var parents: [String] = []

    func open(_ name: String, _ attributes: [String: String]) {
        // Conditional styles describe formats too, with numbers of their own.
        if name == "numFmt", parents.last == "numFmts", let id = attributes["numFmtId"].flatMap({ Int($0) }) {
            own[id] = CellFormat(code: attributes["formatCode"] ?? "")
        } else if name == "xf", parents.last == "cellXfs" {
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(own[id] ?? CellFormat(builtIn: id))
        }
        parents.append(name)
    }

    func text(_ piece: String) {}

    func close(_ name: String) { _ = parents.popLast() }
}
