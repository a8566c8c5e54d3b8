internal import Diagnostics
internal import Foundation

/// The choice of the layer among the files of a ZIP archive.
enum ArchiveMember {
    /// Those that hold layers, with their companions beside them.
    private static let extensions: Set<String> = [
        "shp", "gpkg", "geojson", "json", "fgb", "gml", "kml", "tab", "mif", "sqlite",
    ]

    /// What GDAL opens for a path: inside an archive the file, or the file geodatabase, that holds a layer, chosen by
    /// its name when there are several.
    /// - Returns: the path, and whether the layer's name chose it.
    /// - Throws: `unreadableFile` for an archive that is none or holds no layer, `severalLayers`, `missingLayer`.
    static func source(
        _ path: String, layer wanted: String?, place: Diagnostic.Place
    ) throws(Diagnostic) -> (path: String, isMember: Bool) {
        let virtual = GDAL.virtualPath(path)
        guard virtual.hasPrefix("/vsizip/"), virtual.lowercased().hasSuffix(".zip") else { return (virtual, false) }
        let files = VirtualFile.members(of: virtual)
        guard !files.isEmpty else { throw Diagnostic(FileProblem.unreadableFile(reason: .other("zip")), at: place) }
        let members = layers(among: files)
        if members.count == 1 {
            return (members[0].isEmpty ? virtual : virtual + "/" + members[0], false)
        }
        guard !members.isEmpty else {
            let some = files.prefix(3).joined(separator: ", ")
            throw Diagnostic(FileProblem.unreadableFile(reason: .other("zip: \(some)")), at: place)
        }
        let names = members.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }
        guard let wanted else { throw Diagnostic(LayerProblem.severalLayers(available: names), at: place) }
        guard let index = names.firstIndex(of: wanted) else {
            throw Diagnostic(
                LayerProblem.missingLayer(available: names), at: place, value: wanted,
                nearest: nearest(to: wanted, among: names))
        }
        return (virtual + "/" + members[index], true)
    }

    /// Files and folders of the archive that GDAL opens, in its order; the empty path is the archive itself, which may
    /// hold the files of a geodatabase without their folder.
    private static func layers(among files: [String]) -> [String] {
        var layers: [String] = []
        for file in files {
            let url = URL(fileURLWithPath: file)
            let kind = url.pathExtension.lowercased()
            if kind == "gdbtable" {
                // Many files make one geodatabase.
                let folder = file.split(separator: "/").dropLast().joined(separator: "/")
                if !layers.contains(folder) { layers.append(folder) }
            } else if extensions.contains(kind) {
                layers.append(file)
            }
        }
        return layers
    }
}
