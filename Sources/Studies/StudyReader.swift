internal import CoverageAnalysis
internal import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
internal import Territories
internal import Yams

/// Reads a study file and says everything that is wrong with it in one go.
public struct StudyReader {
    private let file: String
    private var findings = Findings()

    /// - Throws: `Findings` with every error of the file.
    public static func read(file: String) throws -> Study {
        var reader = StudyReader(file: file)
        let study = try reader.study()
        try reader.findings.throwIfErrors()
        guard let study else { throw reader.findings }
        return study
    }

    private init(file: String) {
        self.file = file
    }

    private static let keys = [
        "title", "territory", "level", "date", "horizon_months", "target", "capacity_level", "network", "sheet",
        "layer",
        "columns", "zones", "notes",
    ]
    /// Keys of the contract that this version does not carry out yet: refused, never passed over in silence.
    private static let laterKeys = ["needs", "weights", "population_layer", "placement"]
    private static let extentKeys = ["departements", "regions", "epcis", "communes", "france"]
    private static let boundaryKeys = ["file", "layer", "code", "name", "population"]

    private mutating func study() throws -> Study? {
        let root = YAMLMapping(
            try node(), file: file, valid: Self.keys + Self.laterKeys, findings: &findings)
        for key in root.keys where Self.laterKeys.contains(key) {
            findings.add(Diagnostic(.unsupportedKey, at: root.place(key), value: key))
        }
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
            findings.add(Diagnostic(.missingKey, at: root.place("territory")))
        }
        let level = root.keyword("level", Level.self, findings: &findings) ?? .epci
        let capacityLevel = root.keyword(
            "capacity_level", Level.self, among: [.commune, .epci, .departement], findings: &findings)
        let date = self.date(root)
        let horizon = root.number("horizon_months", expected: "0 – 1200", findings: &findings) {
            (0...1200).contains($0) && $0 == $0.rounded()
        }
        let target = root["target"].flatMap { self.target($0) }
        guard let network = root.text("network", findings: &findings) else {
            if root["network"] == nil { findings.add(Diagnostic(.missingKey, at: root.place("network"))) }
            return nil
        }
        if root["sheet"] != nil, root["layer"] != nil {
            findings.add(Diagnostic(.tooManyOf(keys: ["sheet", "layer"]), at: root.place("layer")))
        }
        let part = root.text("sheet", findings: &findings) ?? root.text("layer", findings: &findings)
        let zones = root.text("zones", findings: &findings)
        let notes = root.texts("notes", findings: &findings) ?? []
        guard let extent else { return nil }
        return Study(
            title: title, extent: extent, boundaries: boundaries, level: level, date: date,
            horizonMonths: Int(horizon ?? 12), target: target, capacityLevel: capacityLevel ?? .epci,
            network: network, networkPart: part, columns: columns(root), zones: zones, notes: notes, file: file)
    }

    private func node() throws -> Node {
        let place = Diagnostic.Place(file: file)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
            throw Diagnostic(.missingFile, at: place)
        }
        if isFolder.boolValue {
            let study = file + (file.hasSuffix("/") ? "" : "/") + "study.yml"
            let exists = FileManager.default.fileExists(atPath: study)
            throw Diagnostic(.isFolder, at: place, nearest: exists ? study : nil)
        }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Diagnostic(.unreadableFile(reason: String(cString: strerror(errno))), at: place)
        }
        guard let text = String(data: data, encoding: .utf8) else { throw Diagnostic(.unknownEncoding, at: place) }
        do {
            guard let node = try Yams.compose(yaml: text) else {
                throw Diagnostic(.missingKey, at: .init(file: file, column: "territory"))
            }
            return node
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                throw Diagnostic(.invalidYAML(reason: problem), at: .init(file: file, row: mark.line))
            case .duplicatedKeysInMapping(let duplicates, let context):
                throw Diagnostic(
                    .repeatedKey, at: .init(file: file, row: context.mark.line),
                    value: duplicates.map { "\($0)" }.joined(separator: ", "))
            default: throw Diagnostic(.invalidYAML(reason: "\(error)"), at: place)
            }
        }
    }

    private mutating func boundaries(_ territory: YAMLMapping) -> BoundaryLayer? {
        guard let path = territory.text("file", findings: &findings) else {
            for key in Self.boundaryKeys.dropFirst() where territory[key] != nil {
                findings.add(Diagnostic(.missingKey, at: territory.place("file"), value: key))
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
            findings.add(Diagnostic(.tooManyOf(keys: given), at: territory.place(given[1])))
            return nil
        }
        guard let key = given.first else {
            if hasBoundaries { return .entire }
            findings.add(
                Diagnostic(.missingOneOf(keys: Self.extentKeys + ["file"]), at: .init(file: file, column: "territory")))
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
                        .notAmong(valid: words), at: territory.place(key), value: text,
                        nearest: nearest(to: text, among: words)))
                return nil
            }
        }
        let levels: [String: Level] = [
            "departements": .departement, "regions": .region, "epcis": .epci, "communes": .commune,
        ]
        guard let level = levels[key], let codes = territory.texts(key, findings: &findings) else { return nil }
        if codes.isEmpty { findings.add(Diagnostic(.emptyTerritory, at: territory.place(key))) }
        return .units(level, codes)
    }

    private mutating func columns(_ root: YAMLMapping) -> [String: String] {
        guard let node = root["columns"] else { return [:] }
        let names = node.mapping?.keys.compactMap { $0.scalar?.string } ?? []
        let mapping = YAMLMapping(node, file: file, path: "columns", valid: names, findings: &findings)
        var columns: [String: String] = [:]
        for name in names { columns[name] = mapping.text(name, findings: &findings) }
        return columns
    }

    private mutating func date(_ root: YAMLMapping) -> CivilDate? {
        guard let text = root.text("date", findings: &findings) else { return nil }
        guard let date = CivilDate(text) else {
            findings.add(Diagnostic(.wrongKind(expected: .date), at: root.place("date"), value: text))
            return nil
        }
        return date
    }

    private mutating func target(_ node: Node) -> Target? {
        let mapping = YAMLMapping(
            node, file: file, path: "target", valid: ["etp_per_100k", "etp", "tolerance"], findings: &findings)
        let tolerance = mapping.number("tolerance", expected: "0 – 1", findings: &findings) { (0...1).contains($0) }
        let ratio = mapping.number("etp_per_100k", expected: "> 0", findings: &findings) { $0 > 0 }
        let total = mapping.number("etp", expected: "> 0", findings: &findings) { $0 > 0 }
        switch (ratio, total) {
        case (let ratio?, nil): return Target(.ratio(ratio), tolerance: tolerance ?? 0)
        case (nil, let total?): return Target(.total(total), tolerance: tolerance ?? 0)
        case (.some, .some):
            findings.add(Diagnostic(.tooManyOf(keys: ["etp_per_100k", "etp"]), at: mapping.place("etp")))
        case (nil, nil):
            if mapping["etp"] == nil, mapping["etp_per_100k"] == nil {
                findings.add(
                    Diagnostic(.missingOneOf(keys: ["etp_per_100k", "etp"]), at: .init(file: file, column: "target")))
            }
        }
        return nil
    }

    /// `deux-sevres-2018/study.yml` has the name of its folder.
    private static func name(of file: String) -> String {
        URL(fileURLWithPath: file).deletingLastPathComponent().lastPathComponent
    }
}
