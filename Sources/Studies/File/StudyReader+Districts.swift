internal import Diagnostics
internal import Territories
internal import YAMLReading
internal import Yams

/// The layer of priority districts.
extension StudyReader {
    /// `FILE`, or `{ file, layer, code, name, people }`.
    mutating func districts(_ root: YAMLMapping) -> DistrictLayer.Source? {
        let key = "districts"
        guard let node = root[key] else { return nil }
        guard node.mapping != nil else {
            return root.text(key, findings: &findings).map { DistrictLayer.Source(file: $0) }
        }
        let mapping = YAMLMapping(
            node, file: file, path: key, valid: ["file", "layer", "code", "name", "people"], findings: &findings)
        guard let path = required("file", of: mapping) else { return nil }
        var source = DistrictLayer.Source(file: path)
        source.layer = mapping.text("layer", findings: &findings)
        source.code = mapping.text("code", findings: &findings)
        source.name = mapping.text("name", findings: &findings)
        source.people = mapping.text("people", findings: &findings)
        return source
    }
}
