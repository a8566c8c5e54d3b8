internal import Foundation

/// What belongs to a file and to no other: indexes, journals, side files. Left beside a file that takes the place of
/// theirs, they would be applied to what they know nothing of.
enum OutputCompanions {
    /// Beside a file of an extension, files of the same name with one of these instead.
    private static let instead: [String: Set<String>] = [
        "shp": [
            "shx", "dbf", "prj", "cpg", "qpj", "cst", "qix", "sbn", "sbx", "idm", "ind", "idx", "fbn", "fbx", "ain",
            "aih", "atx", "ixs", "mxs",
        ],
        "dbf": ["idm", "ind", "cdx", "mdx", "ndx", "ntx", "cpg"],
        "tab": ["dat", "map", "id", "ind"],
        "mif": ["mid"],
        "gml": ["gfs", "xsd"],
        "csv": ["csvt"],
    ]
    /// Files of the same name and extension with one of these after it.
    private static let after: [String: Set<String>] = [
        "gpkg": ["-wal", "-shm", "-journal"],
        "sqlite": ["-wal", "-shm", "-journal"],
        "shp": [".xml"],
        "gml": [".gz.properties"],
    ]

    /// Those of the files of `folder` that belonged to an earlier file of this name; `new` came with the new one.
    static func stale(beside name: String, in folder: [String], new: Set<String>) -> [String] {
        let url = URL(fileURLWithPath: name)
        let kind = url.pathExtension.lowercased()
        let stem = url.deletingPathExtension().lastPathComponent
        let endings = (after[kind] ?? []).map { name + $0 }
        return folder.filter { other in
            guard other != name, !new.contains(other) else { return false }
            if endings.contains(other) { return true }
            let ending = URL(fileURLWithPath: other)
            return instead[kind]?.contains(ending.pathExtension.lowercased()) == true
                && ending.deletingPathExtension().lastPathComponent == stem
        }
    }
}
