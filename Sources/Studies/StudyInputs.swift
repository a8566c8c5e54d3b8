internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import GeometryKit
internal import Territories
internal import VectorIO

/// What a study's files hold, as far as they can be read, and all that is wrong with them.
struct StudyInputs {
    let study: Study
    /// The register as its file gives it; nil when it cannot be read.
    let table: Table?
    /// The same, its header matched; nil too when the boundaries cannot be read.
    private(set) var sheet: RegisterSheet?
    /// Nil when the boundaries of the user's own cannot be read.
    private(set) var gazetteer: Gazetteer?
    private(set) var territory: Territory?
    var register: Register?
    private(set) var needWeights: NeedWeights?
    var findings: Findings

    static func read(_ study: Study) throws -> StudyInputs {
        let (embedded, files) = try inParallel(EmbeddedFrance.load, { try NetworkFiles.read(study) })
        var inputs = StudyInputs(study: study, table: files.table, findings: files.findings)
        guard let gazetteer = try gazetteer(of: study, embedded: embedded, findings: &inputs.findings) else {
            return inputs
        }
        inputs.gazetteer = gazetteer
        inputs.territory = try territory(of: study, in: gazetteer, findings: &inputs.findings)
        if let table = files.table {
            let sheet = RegisterSheet(table, columns: study.columns, findings: &inputs.findings)
            inputs.sheet = sheet
            inputs.register = try RegisterReader.read(
                sheet, gazetteer: gazetteer, zones: files.zones, findings: &inputs.findings)
        }
        inputs.needWeights = try inputs.territory.flatMap { territory in
            try needWeights(of: study, files.needs, territory: territory, in: gazetteer, findings: &inputs.findings)
        }
        return inputs
    }

    private init(study: Study, table: Table?, findings: Findings) {
        self.study = study
        self.table = table
        self.findings = findings
    }

    /// Nil when something that it needs could not be read; the findings then tell what. Rows in error count for what
    /// is right in them, so that a check can go on.
    mutating func scenario() throws -> Scenario? {
        guard let gazetteer, let territory, let register else { return nil }
        let errors = findings.errors.count
        let populationLayer = try populationLayer(near: register.polygons, in: gazetteer)
        guard findings.errors.count == errors else { return nil }
        return try Scenario(
            gazetteer: gazetteer, territory: territory, register: register, target: study.target,
            capacityLevel: study.capacityLevel, needWeights: needWeights, populationLayer: populationLayer)
    }

    /// Whether another study rests on the same communes with the same people, cut by the same finer layer.
    func countsTheSamePeople(as other: StudyInputs) -> Bool {
        guard let first = gazetteer?.communes, let second = other.gazetteer?.communes,
            first.count == second.count,
            zip(first, second).allSatisfy({ $0.code == $1.code && $0.population == $1.population })
        else { return false }
        func layer(_ study: Study) -> (String, String?, String?)? {
            study.populationLayer.map { (study.path($0.file), $0.layer, $0.count) }
        }
        let (mine, theirs) = (layer(study), layer(other.study))
        return mine?.0 == theirs?.0 && mine?.1 == theirs?.1 && mine?.2 == theirs?.2
    }

    /// Nil when people alone count.
    private static func needWeights(
        of study: Study, _ table: Table?, territory: Territory, in gazetteer: Gazetteer, findings: inout Findings
    ) throws -> NeedWeights? {
        guard table != nil || !study.weights.isEmpty else { return nil }
        let indicators = study.weights.keys.filter { $0 != NeedWeights.population }.sorted()
        let needs = try table.map {
            try NeedsReader.read($0, gazetteer: gazetteer, indicators: indicators, findings: &findings)
        }
        let weights = NeedWeights(
            needs ?? Needs(rows: []), weights: study.weights, territory: territory, gazetteer: gazetteer)
        let file = study.needs ?? study.file
        for part in weights.parts
        where part.name != NeedWeights.population && part.silentCommunes > 0 && findings.errors.isEmpty {
            findings.add(
                Diagnostic(
                    .silentCommunes(count: part.silentCommunes), severity: .warning,
                    at: .init(file: file, column: part.name)))
        }
        if findings.errors.isEmpty, study.target != nil {
            for part in weights.parts where part.share > 0 && part.total == 0 {
                findings.add(Diagnostic(.nothingToWeigh, at: .init(file: file, column: part.name)))
            }
            if findings.errors.isEmpty, !weights.isUsable {
                findings.add(Diagnostic(.nothingToWeigh, at: .init(file: file, column: "poids")))
            }
        }
        if study.target == nil, !study.weights.isEmpty {
            findings.add(
                Diagnostic(.weightsWithoutTarget, severity: .warning, at: .init(file: study.file, column: "weights")))
        }
        return weights
    }

    /// Nil without one.
    private mutating func populationLayer(
        near polygons: [Register.Polygon], in gazetteer: Gazetteer
    ) throws -> PopulationLayer? {
        guard let source = study.populationLayer else { return nil }
        var inLayer = Findings()
        let layer = try findings.attempt {
            try PopulationLayer(
                source, path: study.path(source.file), near: gazetteer.boundingBox(near: polygons.map(\.outline)),
                findings: &inLayer)
        }
        findings.add(contentsOf: inLayer)
        return layer
    }

    /// Nil when the boundaries of the user's own cannot be read.
    private static func gazetteer(
        of study: Study, embedded: Gazetteer, findings: inout Findings
    ) throws -> Gazetteer? {
        guard let boundaries = study.boundaries else { return embedded }
        var inBoundaries = Findings()
        let gazetteer = try findings.attempt {
            try BoundaryReader.read(
                boundaries, path: study.path(boundaries.file), reference: embedded, findings: &inBoundaries)
        }
        findings.add(contentsOf: inBoundaries)
        return gazetteer
    }

    private static func territory(
        of study: Study, in gazetteer: Gazetteer, findings: inout Findings
    ) throws -> Territory? {
        switch study.extent {
        case .entire: return Territory(communes: gazetteer.communes.indices, in: gazetteer)
        case .metropole:
            let communes = gazetteer.communes.indices.filter { !gazetteer.communes[$0].code.hasPrefix("97") }
            return Territory(communes: communes, in: gazetteer)
        case .units(let level, let codes):
            let resolver = CodeResolver(gazetteer: gazetteer)
            let place = study.extentPlace
            var communes: [Int] = []
            var isWhole = true
            for code in codes {
                if let position = try findings.attempt({
                    try resolver.position(of: code, at: level, place: place)
                }) {
                    communes += gazetteer.communes(of: position, at: level)
                } else {
                    isWhole = false
                }
            }
            if isWhole, communes.isEmpty { findings.add(Diagnostic(.emptyTerritory, at: place)) }
            return isWhole ? Territory(communes: communes, in: gazetteer) : nil
        }
    }
}
