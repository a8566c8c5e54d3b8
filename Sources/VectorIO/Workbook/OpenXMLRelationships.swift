internal import Diagnostics

/// The parts that a part of a package refers to (ECMA-376, part 2, 9.3): nothing says that the first sheet is
/// `xl/worksheets/sheet1.xml`.
struct OpenXMLRelationships {
    private struct Relationship {
        let identifier: String
        /// The last word of its type, which the strict and the transitional dialect share.
        let kind: String
        let part: String
    }

    private let all: [Relationship]

    /// - Parameter part: the part that refers; empty for the package itself.
    /// - Throws: `truncatedData` when the list is broken. A part without a list refers to nothing.
    init(of part: String, in archive: WorkbookArchive) throws(Diagnostic) {
        let steps = part.split(separator: "/").map(String.init)
        let folder = Array(steps.dropLast())
        let list = (folder + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
        guard archive.holds(list) else {
            all = []
            return
        }
        let reader = Reader()
        try OpenXMLWorkbook.walk(list, in: archive, reader)
        all = reader.found.map { found in
            Relationship(
                identifier: found.identifier, kind: found.type.split(separator: "/").last.map(String.init) ?? "",
                part: Self.resolve(found.target, from: folder))
        }
    }

    /// In the order of the list.
    func targets(ofKind kind: String) -> [String] { all.filter { $0.kind == kind }.map(\.part) }

    func target(_ identifier: String, ofKind kind: String) -> String? {
        all.first { $0.identifier == identifier && $0.kind == kind }?.part
    }

    /// From the folder of the part, or from the root of the package.
    private static func resolve(_ target: String, from folder: [String]) -> String {
        var steps = target.hasPrefix("/") ? [] : folder
        for step in target.replacing("\\", with: "/").split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
        }
        return steps.joined(separator: "/")
    }

    private final class Reader: XMLVisitor {
        var found: [(identifier: String, type: String, target: String)] = []

        func open(_ name: String, _ attributes: [String: String]) {
            guard name == "Relationship", attributes["TargetMode"] != "External" else { return }
            found.append((attributes["Id"] ?? "", attributes["Type"] ?? "", attributes["Target"] ?? ""))
        }

        func text(_ piece: String) {}

        func close(_ name: String) {}
    }
}
