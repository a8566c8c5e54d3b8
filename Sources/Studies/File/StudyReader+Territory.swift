internal import Diagnostics
internal import Territories
internal import YAMLReading
internal import Yams

extension StudyReader {
    private static let extentKeys = ["departements", "regions", "epcis", "communes", "france"]
    private static let boundaryKeys = ["file", "layer", "code", "name", "population"]

    /// `territory:`, as far as it can be understood.
    struct Territory {
        /// Nil where nobody knows in which boundaries codes are to be looked up.
        var boundaries: StudyDraft.Boundaries?
        var extent: TerritorySource.Extent?
        /// Where the codes stand; nil without any.
        var place: Diagnostic.Place?

        var own: BoundaryLayer? { if case .own(let layer) = boundaries { layer } else { nil } }
    }

    mutating func territory(_ root: YAMLMapping) -> Territory {
        guard let node = root["territory"] else {
            findings.add(Diagnostic(YAMLProblem.missingKey, at: root.place("territory")))
            return Territory(boundaries: .embedded)
        }
        let valid = Self.extentKeys + Self.boundaryKeys
        let errors = findings.errors.count
        let mapping = YAMLMapping(node, file: file, path: "territory", valid: valid, findings: &findings)
        let own = ownBoundaries(mapping)
        // Columns named by half a description would be looked for in vain.
        let isOwnWhole = findings.errors.count == errors
        let extent = self.extent(mapping, hasBoundaries: own != nil)
        // A key that is no known one may be another word for a file.
        let mayNameFile = mapping.keys.contains { key in
            if valid.contains(key) { return Self.boundaryKeys.contains(key) }
            return nearest(to: key, among: valid).map(Self.boundaryKeys.contains) ?? true
        }
        let codes = Self.extentKeys.first { mapping[$0] != nil && $0 != "france" }
        return Territory(
            boundaries: own.map { isOwnWhole ? .own($0) : nil } ?? (mayNameFile ? nil : .embedded), extent: extent,
            place: codes.map(mapping.place))
    }

    private mutating func ownBoundaries(_ territory: YAMLMapping) -> BoundaryLayer? {
        guard let path = territory.text("file", findings: &findings) else {
            for key in Self.boundaryKeys.dropFirst() where territory[key] != nil {
                findings.add(Diagnostic(YAMLProblem.missingKey, at: territory.place("file"), value: key))
            }
            return nil
        }
        return BoundaryLayer(
            file: path, layer: territory.text("layer", findings: &findings),
            code: territory.text("code", findings: &findings), name: territory.text("name", findings: &findings),
            population: territory.text("population", findings: &findings))
    }

    private mutating func extent(_ territory: YAMLMapping, hasBoundaries: Bool) -> TerritorySource.Extent? {
        let given = Self.extentKeys.filter { territory[$0] != nil }
        guard given.count <= 1 else {
            findings.add(Diagnostic(YAMLProblem.tooManyOf(keys: given), at: territory.place(given[1])))
            return nil
        }
        guard let key = given.first else {
            if hasBoundaries { return .entire }
            if territory.isFaulty { return nil }
            findings.add(
                Diagnostic(
                    YAMLProblem.missingOneOf(keys: Self.extentKeys + ["file"]),
                    at: .init(file: file, column: "territory")))
            return nil
        }
        if key == "france" {
            let words = ["metropole", "entiere"]
            guard let text = territory.text(key, findings: &findings) else { return nil }
            switch text {
            case "metropole": return .metropole
            case "entiere": return .entire
            default:
                findings.add(
                    Diagnostic(
                        ValueProblem.notAmong(valid: words), at: territory.place(key), value: text,
                        nearest: nearest(to: text, among: words)))
                return nil
            }
        }
        let levels: [String: Level] = [
            "departements": .departement, "regions": .region, "epcis": .epci, "communes": .commune,
        ]
        guard let level = levels[key], let codes = territory.texts(key, findings: &findings) else { return nil }
        if codes.isEmpty {
            findings.add(Diagnostic(StudyProblem.emptyTerritory, at: territory.place(key)))
            return nil
        }
        return .units(level, codes)
    }

    /// « le Bressuirais »: epci:200040244
    mutating func aliases(_ root: YAMLMapping) -> [String: String] {
        guard let node = root["aliases"] else { return [:] }
        let names = node.mapping?.keys.compactMap { $0.scalar?.string } ?? []
        let mapping = YAMLMapping(node, file: file, path: "aliases", valid: names, findings: &findings)
        var aliases: [String: String] = [:]
        for name in names {
            aliases[name] = mapping.texts(name, findings: &findings)?.joined(separator: "; ")
        }
        return aliases
    }
}
