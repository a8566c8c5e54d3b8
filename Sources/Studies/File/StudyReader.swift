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
    var findings = Findings()

    /// - Throws: `Findings` with every error of the file.
    public static func read(file: String) throws -> Study {
        var findings = Findings()
        let draft = try draft(file: file, findings: &findings)
        try findings.throwIfErrors()
        guard let study = draft.study else { throw findings }
        return study
    }

    /// What can be understood of a study file; all that is wrong with it joins the findings.
    /// - Parameter name: by which results call it, where the file only stands for another.
    /// - Throws: what is wrong with the file as a whole.
    static func draft(file: String, named name: String? = nil, findings: inout Findings) throws -> StudyDraft {
        var reader = StudyReader(input: try read(file))
        reader.name = name
        defer { findings.add(contentsOf: reader.findings) }
        return try reader.draft()
    }

    private var name: String?

    private init(input: InputFile) {
        self.input = input
    }

    var file: String { input.name }

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
        "layer", "columns", "aliases", "zones", "needs", "weights", "buyers", "contracts", "projects",
        "hours", "objectives", "populations", "population_layer", "districts", "placement", "appraisal",
        "report", "notes",
    ]

    private mutating func draft() throws -> StudyDraft {
        let root = YAMLMapping(
            try YAMLFile.root(input.bytes, file: file), file: file, valid: Self.keys, findings: &findings)
        var draft = StudyDraft(file: file)
        if root.isFaulty, root.keys.isEmpty { return draft }
        let title = root.text("title", findings: &findings) ?? Self.name(of: file)
        let territory = self.territory(root)
        (draft.boundaries, draft.extent) = (territory.boundaries, territory.extent)
        if let place = territory.place { draft.place = place }
        let level = root.keyword("level", Level.self, findings: &findings) ?? .epci
        let capacityLevel = root.keyword(
            "capacity_level", Level.self, among: [.commune, .epci, .departement], findings: &findings)
        let date = self.date(root)
        let horizon = root.number("horizon_months", expected: "0 – 1200", findings: &findings) {
            (0...1200).contains($0) && $0 == $0.rounded()
        }
        let target = TargetReader.read(root, findings: &findings)
        draft.namesTarget = Self.names("target", in: root)
        let placement = PlacementReader.read(root, findings: &findings)
        draft.aliases = aliases(root)
        draft.network = network(root)
        draft.hasWrongZones = draft.network?.zones == nil && Self.names("zones", in: root)
        draft.needs = needs(root)
        draft.buyers = table(root, "buyers")
        draft.contracts = tables(root, "contracts")
        draft.projects = table(root, "projects")
        draft.activity = activity(root)
        draft.populations = populations(root)
        draft.populationLayer = populationLayer(root)
        draft.districts = districts(root)
        let appraisal = appraisal(root)
        let report = report(root)
        let notes = root.texts("notes", joiningPairs: true, findings: &findings) ?? []
        guard let extent = draft.extent, let network = draft.network else { return draft }
        var study = Study(
            title: title,
            territory: TerritorySource(extent: extent, boundaries: territory.own, place: draft.place),
            network: network, file: file,
            digest: InputFile.Part(
                file: name ?? URL(fileURLWithPath: file).lastPathComponent, sha256: input.parts[0].sha256))
        study.level = level
        study.date = date
        if let horizon { study.horizonMonths = Int(horizon) }
        study.target = target
        if let capacityLevel { study.capacityLevel = capacityLevel }
        if let needs = draft.needs { study.needs = needs }
        (study.buyers, study.contracts, study.projects) = (draft.buyers, draft.contracts, draft.projects)
        if let activity = draft.activity { study.activity = activity }
        study.aliases = draft.aliases
        study.populations = draft.populations
        study.populationLayer = draft.populationLayer
        study.districts = draft.districts
        study.placement = placement
        study.appraisal = appraisal
        study.report = report
        study.notes = notes
        draft.study = study
        return draft
    }

    private mutating func report(_ root: YAMLMapping) -> ReportSettings {
        var report = ReportSettings()
        guard
            let mapping = root.mapping("report", valid: ["author", "service", "logo"], findings: &findings)
        else { return report }
        report.author = mapping.text("author", findings: &findings)
        report.service = mapping.text("service", findings: &findings)
        report.logo = mapping.text("logo", findings: &findings)
        return report
    }

    /// Whether a key is there, or an unknown one that seems to mean it.
    static func names(_ key: String, in root: YAMLMapping) -> Bool {
        root[key] != nil || root.keys.contains { !keys.contains($0) && nearest(to: $0, among: keys) == key }
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
