internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
internal import Territories
internal import VectorIO
internal import YAMLReading
internal import Yams

/// Reads a study file and says everything that is wrong with it in one go.
public struct StudyReader {
    private let input: InputFile
    private var findings = Findings()
    /// Where the codes of the territory stand.
    private var extentPlace: Diagnostic.Place?

    /// - Throws: `Findings` with every error of the file.
    public static func read(file: String) throws -> Study {
        var reader = StudyReader(input: try read(file))
        let study = try reader.study()
        try reader.findings.throwIfErrors()
        guard let study else { throw reader.findings }
        return study
    }

    private init(input: InputFile) {
        self.input = input
    }

    private var file: String { input.name }

    private static func read(_ file: String) throws(Diagnostic) -> InputFile {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue {
            let study = file + (file.hasSuffix("/") ? "" : "/") + "study.yml"
            let exists = FileManager.default.fileExists(atPath: study)
            throw Diagnostic(FileProblem.isFolder, at: .init(file: file), nearest: exists ? study : nil)
        }
        return try InputFile(path: file)
    }

    private static let keys = [
        "title", "territory", "level", "date", "horizon_months", "target", "capacity_level", "network", "sheet",
        "layer", "columns", "zones", "needs", "weights", "population_layer", "placement",
        "notes",
    ]
    private static let extentKeys = ["departements", "regions", "epcis", "communes", "france"]
    private static let boundaryKeys = ["file", "layer", "code", "name", "population"]

    private mutating func study() throws -> Study? {
        let root = YAMLMapping(
            try YAMLFile.root(input.bytes, file: file), file: file, valid: Self.keys, findings: &findings)
        if root.isFaulty, root.keys.isEmpty { return nil }
        let title = root.text("title", findings: &findings) ?? Self.name(of: file)
        var extent: Study.Extent?
        var boundaries: BoundaryLayer?
        if let territory = root["territory"] {
            let mapping = YAMLMapping(
                territory, file: file, path: "territory", valid: Self.extentKeys + Self.boundaryKeys,
                findings: &findings)
            boundaries = self.boundaries(mapping)
            extent = self.extent(mapping, hasBoundaries: boundaries != nil)
        } else {
            findings.add(Diagnostic(YAMLProblem.missingKey, at: root.place("territory")))
        }
        let level = root.keyword("level", Level.self, findings: &findings) ?? .epci
        let capacityLevel = root.keyword(
            "capacity_level", Level.self, among: [.commune, .epci, .departement], findings: &findings)
        let date = self.date(root)
        let horizon = root.number("horizon_months", expected: "0 – 1200", findings: &findings) {
            (0...1200).contains($0) && $0 == $0.rounded()
        }
        let target = TargetReader.read(root, findings: &findings)
        let placement = PlacementReader.read(root, findings: &findings)
        guard let network = root.text("network", findings: &findings) else {
            if root["network"] == nil { findings.add(Diagnostic(YAMLProblem.missingKey, at: root.place("network"))) }
            return nil
        }
        if root["sheet"] != nil, root["layer"] != nil {
            findings.add(Diagnostic(YAMLProblem.tooManyOf(keys: ["sheet", "layer"]), at: root.place("layer")))
        }
        let part = root.text("sheet", findings: &findings) ?? root.text("layer", findings: &findings)
        let zones = root.text("zones", findings: &findings)
        let needs = file(root, "needs", part: "sheet")
        let populationLayer = populationLayer(root)
        let weights = weights(root, hasNeeds: needs != nil)
        let notes = root.texts("notes", joiningPairs: true, findings: &findings) ?? []
        guard let extent else { return nil }
        var study = Study(
            title: title, extent: extent, network: network, file: file,
            digest: InputFile.Part(
                file: URL(fileURLWithPath: file).lastPathComponent, sha256: input.parts[0].sha256),
            extentPlace: extentPlace ?? Diagnostic.Place(file: file, column: "territory"))
        study.boundaries = boundaries
        study.level = level
        study.date = date
        if let horizon { study.horizonMonths = Int(horizon) }
        study.target = target
        if let capacityLevel { study.capacityLevel = capacityLevel }
        study.networkPart = part
        study.columns = columns(root)
        study.zones = zones
        study.needs = needs?.file
        study.needsSheet = needs?.part
        study.weights = weights
        study.populationLayer = populationLayer
        study.placement = placement
        study.notes = notes
        return study
    }

    private mutating func boundaries(_ territory: YAMLMapping) -> BoundaryLayer? {
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

    private mutating func extent(_ territory: YAMLMapping, hasBoundaries: Bool) -> Study.Extent? {
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
        if codes.isEmpty { findings.add(Diagnostic(StudyProblem.emptyTerritory, at: territory.place(key))) }
        extentPlace = territory.place(key)
        return .units(level, codes)
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
    private mutating func file(_ root: YAMLMapping, _ key: String, part: String) -> (file: String, part: String?)? {
        guard let node = root[key] else { return nil }
        guard node.mapping != nil else { return root.text(key, findings: &findings).map { ($0, nil) } }
        let mapping = YAMLMapping(node, file: file, path: key, valid: ["file", part], findings: &findings)
        guard let path = required("file", of: mapping) else { return nil }
        return (path, mapping.text(part, findings: &findings))
    }

    private mutating func populationLayer(_ root: YAMLMapping) -> PopulationLayer.Source? {
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

    private mutating func required(_ key: String, of mapping: YAMLMapping) -> String? {
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
        if !hasNeeds, names.contains(where: { $0 != NeedWeights.population }) {
            findings.add(Diagnostic(YAMLProblem.missingKey, at: root.place("needs")))
        }
        if !weights.isEmpty, weights.values.reduce(0, +) == 0 {
            findings.add(Diagnostic(ValueProblem.outOfRange(expected: "> 0"), at: root.place("weights")))
        }
        return weights
    }

    private mutating func date(_ root: YAMLMapping) -> CivilDate? {
        guard let text = root.text("date", findings: &findings) else { return nil }
        guard let date = CivilDate(text) else {
            findings.add(Diagnostic(ValueProblem.wrongKind(expected: .date), at: root.place("date"), value: text))
            return nil
        }
        return date
    }

    /// `deux-sevres-2018/study.yml` has the name of its folder.
    private static func name(of file: String) -> String {
        URL(fileURLWithPath: file).deletingLastPathComponent().lastPathComponent
    }
}
