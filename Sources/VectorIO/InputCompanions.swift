internal import Foundation

/// The files beside a file that hold a part of what it says.
enum InputCompanions {
    /// By the extension of the file itself.
    private static let ofSameStem: [String: Set<String>] = [
        "shp": ["dbf", "shx", "prj", "cpg", "qix", "sbn", "sbx", "cst"],
        "tab": ["dat", "map", "id", "ind"],
        "mif": ["mid"],
        "gml": ["xsd"],
    ]

    /// Their names, ascending; those that are there.
    static func names(of file: URL) -> [String] {
        let kind = file.pathExtension.lowercased()
        let siblings =
            (try? FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path)) ?? []
        switch kind {
        case "gpkg", "sqlite", "db":
            let logs = ["-wal", "-journal"].map { file.lastPathComponent + $0 }
            return siblings.filter(logs.contains).sorted()
        default:
            guard let extensions = ofSameStem[kind] else { return [] }
            let stem = file.deletingPathExtension().lastPathComponent
            return siblings.filter { sibling in
                let url = URL(fileURLWithPath: sibling)
                return url.deletingPathExtension().lastPathComponent == stem
                    && extensions.contains(url.pathExtension.lowercased())
            }.sorted()
        }
    }
}
