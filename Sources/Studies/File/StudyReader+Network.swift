internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Territories
internal import YAMLReading
internal import Yams

/// The files of the network, and how they are to be read. A part that is wrong is not read on: what its file holds would
/// be told in the light of a mistake.
extension StudyReader {
    /// The register and its zones; nil where the file, its sheet or its columns are not known.
    mutating func network(_ root: YAMLMapping) -> NetworkSource? {
        let errors = findings.errors.count
        let file = root.text("network", findings: &findings)
        if file == nil, root["network"] == nil {
            findings.add(Diagnostic(YAMLProblem.missingKey, at: root.place("network")))
        }
        if root["sheet"] != nil, root["layer"] != nil {
            findings.add(Diagnostic(YAMLProblem.tooManyOf(keys: ["sheet", "layer"]), at: root.place("layer")))
        }
        let part = root.text("sheet", findings: &findings) ?? root.text("layer", findings: &findings)
        let columns = columns(root)
        let isWhole = findings.errors.count == errors && isUnderstood(["sheet", "layer", "columns"], in: root)
        let zones = root.text("zones", findings: &findings)
        guard isWhole, let file else { return nil }
        return NetworkSource(file: file, part: part, columns: columns, zones: zones)
    }

    /// The table of needs and what its columns weigh; nil where they are not known.
    mutating func needs(_ root: YAMLMapping) -> NeedsSource? {
        let errors = findings.errors.count
        let table = file(root, "needs", part: "sheet")
        let weights = weights(root, hasNeeds: table != nil)
        guard findings.errors.count == errors, isUnderstood(["needs", "weights"], in: root) else { return nil }
        return NeedsSource(file: table?.file, sheet: table?.part, weights: weights)
    }

    /// No unknown key seems to mean one of these.
    private func isUnderstood(_ keys: [String], in root: YAMLMapping) -> Bool {
        keys.allSatisfy { root[$0] != nil || !Self.names($0, in: root) }
    }

    private mutating func columns(_ root: YAMLMapping) -> [String: String] {
        guard let node = root["columns"] else { return [:] }
        let names = node.mapping?.keys.compactMap { $0.scalar?.string } ?? []
        let mapping = YAMLMapping(node, file: file, path: "columns", valid: names, findings: &findings)
        let valid = RegisterColumn.allCases.map(\.rawValue)
        var columns: [String: String] = [:]
        for name in names {
            guard valid.contains(name) else {
                findings.add(
                    Diagnostic(
                        ValueProblem.notAmong(valid: valid), at: mapping.place(name), value: name,
                        nearest: nearest(to: name, among: valid)))
                continue
            }
            columns[name] = mapping.text(name, findings: &findings)
        }
        return columns
    }

    /// A file by its path alone, or by `file:` and its part.
    mutating func file(_ root: YAMLMapping, _ key: String, part: String) -> (file: String, part: String?)? {
        guard let node = root[key] else { return nil }
        guard node.mapping != nil else { return root.text(key, findings: &findings).map { ($0, nil) } }
        let path = root.path.isEmpty ? key : "\(root.path).\(key)"
        let mapping = YAMLMapping(node, file: file, path: path, valid: ["file", part], findings: &findings)
        guard let path = required("file", of: mapping) else { return nil }
        return (path, mapping.text(part, findings: &findings))
    }

    /// `2017`, `FILE`, or `{ file, year }`.
    mutating func populations(_ root: YAMLMapping) -> PopulationsSource? {
        let key = "populations"
        guard let node = root[key] else { return nil }
        guard node.mapping != nil else {
            return root.text(key, findings: &findings).map { text in
                text.count == 4
                    ? Int(text).map { .census($0) } ?? .table(file: text, year: nil) : .table(file: text, year: nil)
            }
        }
        let mapping = YAMLMapping(node, file: file, path: key, valid: ["file", "year"], findings: &findings)
        guard let path = required("file", of: mapping) else { return nil }
        let year = mapping.number("year", expected: "1900 – 2100", findings: &findings) {
            (1900...2100).contains($0) && $0 == $0.rounded()
        }
        return .table(file: path, year: year.map { Int($0) })
    }

    mutating func populationLayer(_ root: YAMLMapping) -> PopulationLayer.Source? {
        let key = "population_layer"
        guard let node = root[key] else { return nil }
        guard node.mapping != nil else {
            return root.text(key, findings: &findings).map { PopulationLayer.Source(file: $0) }
        }
        let mapping = YAMLMapping(
            node, file: file, path: key, valid: ["file", "layer", "count"], findings: &findings)
        guard let path = required("file", of: mapping) else { return nil }
        return PopulationLayer.Source(
            file: path, layer: mapping.text("layer", findings: &findings),
            count: mapping.text("count", findings: &findings))
    }

    mutating func required(_ key: String, of mapping: YAMLMapping) -> String? {
        if mapping[key] == nil { findings.add(Diagnostic(YAMLProblem.missingKey, at: mapping.place(key))) }
        return mapping.text(key, findings: &findings)
    }

    private mutating func weights(_ root: YAMLMapping, hasNeeds: Bool) -> [String: Double] {
        guard let node = root["weights"] else { return [:] }
        let names = node.mapping?.keys.compactMap { $0.scalar?.string } ?? []
        let mapping = YAMLMapping(node, file: file, path: "weights", valid: names, findings: &findings)
        var weights: [String: Double] = [:]
        for name in names {
            weights[name] = mapping.number(name, expected: "≥ 0", findings: &findings) { $0 >= 0 }
        }
        let ofContracts = Set(ContractIndicator.allCases.map(\.rawValue))
        if !hasNeeds, names.contains(where: { $0 != NeedWeights.population && !ofContracts.contains($0) }) {
            findings.add(Diagnostic(YAMLProblem.missingKey, at: root.place("needs")))
        }
        if root["contracts"] == nil, names.contains(where: ofContracts.contains) {
            findings.add(Diagnostic(YAMLProblem.missingKey, at: root.place("contracts")))
        }
        if !weights.isEmpty, weights.values.reduce(0, +) == 0 {
            findings.add(Diagnostic(ValueProblem.outOfRange(expected: "> 0"), at: root.place("weights")))
        }
        return weights
    }
}
