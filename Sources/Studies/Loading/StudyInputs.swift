internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Foundation
internal import Funding
internal import GeometryKit
internal import Placement
internal import Territories
internal import VectorIO

/// What a study's files hold, as far as they can be read, and all that is wrong with them.
struct StudyInputs {
    let draft: StudyDraft
    /// The register as its file gives it; nil when it cannot be read.
    let table: Table?
    /// The same, its header matched; nil too when the boundaries cannot be read.
    private(set) var sheet: RegisterSheet?
    /// Nil when the boundaries of the user's own cannot be read.
    private(set) var gazetteer: Gazetteer?
    /// Those that its files are read with; nil likewise.
    private(set) var names: TerritoryNames?
    private(set) var territory: Territory?
    var register: Register?
    private(set) var needWeights: NeedWeights?
    private(set) var activity = ActivityLog()
    private var placement: LoadedStudy.LoadedPlacement?
    /// The study's posts and the applications of a register of their own; nil before the placement is read, or where it
    /// cannot be.
    var placementRegister: Register? { placement?.register }
    /// Nil likewise, and where no call binds the plan.
    var placementRules: CallRules? { placement?.inputs.rules }
    /// Buyers and contracts; none where the study names none.
    var ledger = ContractLedger.empty
    /// Over the register's polygons.
    var projects: [Project] = []
    /// What people found in the applications, once it is read.
    var appraisal: LoadedStudy.LoadedAppraisal?
    let shelf: InputShelf
    let zones: Zones?
    /// Nil when the study names none, or it cannot be read.
    let districts: DistrictLayer?
    var findings: Findings

    /// - Parameter findings: what is wrong with the study file itself.
    static func read(_ draft: StudyDraft, findings: Findings = Findings()) throws -> StudyInputs {
        let shelf = InputShelf()
        let (country, files) = try inParallel({ try Self.country(of: draft) }, { try NetworkFiles.read(draft, shelf) })
        var findings = findings
        findings.add(contentsOf: country.findings)
        var embedded = country.gazetteer
        if case .table(let file, let year) = draft.populations {
            var inTable = Findings()
            let counted = try findings.attempt {
                try PopulationTable.read(
                    shelf.read(draft.path(file), as: file), year: year, in: embedded, findings: &inTable)
            }
            findings.add(contentsOf: inTable)
            embedded = counted ?? embedded
        }
        var inputs = StudyInputs(draft: draft, files, shelf: shelf, findings: findings)
        inputs.findings.add(contentsOf: files.findings)
        guard let gazetteer = try gazetteer(of: draft, shelf, embedded: embedded, findings: &inputs.findings) else {
            return inputs
        }
        inputs.gazetteer = gazetteer
        // What is wrong with the aliases is told once the territory is known.
        var ignored = Findings()
        let anywhere = try StudyNames.names(of: draft, around: nil, in: gazetteer, findings: &ignored)
        inputs.territory = try territory(of: draft, named: anywhere, in: gazetteer, findings: &inputs.findings)
        let names = try StudyNames.names(
            of: draft, around: inputs.territory, in: gazetteer, findings: &inputs.findings)
        inputs.names = names
        if let table = files.table {
            let sheet = RegisterSheet(table, columns: draft.network?.columns ?? [:], findings: &inputs.findings)
            inputs.sheet = sheet
            inputs.register = try RegisterReader.read(
                sheet, names: names, zones: files.zones, findings: &inputs.findings)
            RenewedPosts.check(
                inputs.register?.posts ?? [], among: inputs.register?.posts ?? [], file: draft.network?.file,
                &inputs.findings
            )
        }
        try inputs.readContracts()
        try inputs.readProjects()
        let ofContracts = inputs.contractIndicators
        if !files.hours.isEmpty, let posts = inputs.register?.posts {
            inputs.activity = ActivityReader.read(files.hours, posts: posts, findings: &inputs.findings)
        }
        inputs.needWeights = try inputs.territory.flatMap { territory in
            try needWeights(
                of: draft, files.needs, knowing: ofContracts, territory: territory, named: names, in: gazetteer,
                findings: &inputs.findings)
        }
        return inputs
    }

    /// The embedded country with the people of the census that the study names. Of a year that nobody has, which the
    /// findings tell, it has the newest, so that what else is wrong is told too.
    private static func country(of draft: StudyDraft) throws -> (gazetteer: Gazetteer, findings: Findings) {
        guard let census = draft.populations?.census else { return (try EmbeddedFrance.load(), Findings()) }
        do {
            return (try EmbeddedFrance.load(census: census), Findings())
        } catch let diagnostic as Diagnostic {
            let place = Diagnostic.Place(file: draft.file, column: "populations")
            return (
                try EmbeddedFrance.load(),
                Findings([Diagnostic(diagnostic.problem, at: place, value: diagnostic.value)])
            )
        }
    }

    private init(draft: StudyDraft, _ files: NetworkFiles, shelf: InputShelf, findings: Findings) {
        self.draft = draft
        table = files.table
        zones = files.zones
        districts = files.districts
        self.shelf = shelf
        self.findings = findings
    }

    /// Reads what `placement:` names too; what is wrong with it joins the findings.
    /// - Parameter plans: registers that hold a plan each.
    mutating func readPlacement(plans: [String] = []) throws {
        guard let study = draft.study, let settings = study.placement, let territory, let names else {
            return
        }
        var (register, inPlacement) = (self.register ?? Register(posts: []), Findings())
        let inputs = try findings.attempt {
            try PlacementInputs.read(
                settings, of: study, shelf, territory: territory, named: names, register: &register,
                findings: &inPlacement)
        }
        let own = self.register?.posts.count ?? 0
        RenewedPosts.check(Array(register.posts.dropFirst(own)), among: register.posts, file: study.file, &inPlacement)
        let given = try plans.compactMap { try plan($0, named: names, over: &register, &inPlacement) }
        findings.add(contentsOf: inPlacement)
        placement = inputs.map { inputs in
            LoadedStudy.LoadedPlacement(
                inputs: inputs, register: register, plans: given,
                files: shelf.parts(of: InputFiles.placement(of: study) + plans) + ofRules(inputs.rulesFiles, study),
                warnings: inPlacement.warnings)
        }
    }

    /// A plan as a register; its polygons join those of the study.
    /// - Returns: nil when it cannot be read.
    private func plan(
        _ file: String, named names: TerritoryNames, over register: inout Register, _ findings: inout Findings
    ) throws -> LoadedStudy.GivenPlan? {
        var inTable = Findings()
        let table = try findings.attempt {
            try Table.read(
                shelf.read(file, as: file), part: nil, findings: &inTable, isHeader: RegisterReader.isHeader)
        }
        findings.add(contentsOf: inTable)
        guard let table else { return nil }
        let plan = try RegisterReader.read(table, names: names, zones: zones, findings: &findings)
        let posts = plan.following(register.polygons).posts
        register = register.followed(by: plan.polygons)
        return LoadedStudy.GivenPlan(name: file, posts: posts)
    }

    /// The user's own rules by the name that the study gives them, those that they extend by their own.
    private func ofRules(_ files: [String], _ study: Study) -> [InputFile.Part] {
        files.flatMap { path in
            let name = path == study.placement?.rules.map(study.path) ? study.placement?.rules : nil
            return shelf.parts(of: [path]).map {
                InputFile.Part(file: name ?? URL(fileURLWithPath: path).lastPathComponent, sha256: $0.sha256)
            }
        }
    }

    /// The waist; nil when something that it needs could not be read, which the findings then tell. Rows in error count
    /// for what is right in them, so that a check can go on.
    mutating func loaded() throws -> LoadedStudy? {
        guard let study = draft.study, let gazetteer, let territory, let register else { return nil }
        let errors = findings.errors.count
        // Applications of a register of their own bring polygons of their own.
        let polygons = placement?.register.polygons ?? register.polygons
        let populationLayer = try populationLayer(near: polygons, in: gazetteer)
        guard findings.errors.count == errors else { return nil }
        let atlas = try Atlas(
            gazetteer: gazetteer, territory: territory, polygons: polygons.map(\.outline),
            populationLayer: populationLayer)
        let policy = Policy(
            target: study.target, capacityLevel: study.capacityLevel, needWeights: needWeights, projects: projects,
            horizonMonths: study.horizonMonths)
        let own = Register(posts: register.posts, polygons: polygons)
        let scenario = Scenario(atlas, Reach(own, over: atlas), policy)
        findings.add(contentsOf: PerimeterFindings.of(scenario, file: study.network.file))
        let districts = try districts.map { try DistrictTable($0, over: atlas) }
        findings.add(contentsOf: DistrictFindings.of(districts, file: study.districts?.file))
        let ofPlacement = placement?.warnings ?? []
        return LoadedStudy(
            study: study, scenario: scenario,
            inputs: [study.digest] + shelf.parts(of: InputFiles.network(of: study)),
            warnings: findings.warnings.filter { !ofPlacement.contains($0) }, activity: activity,
            populationLayer: populationLayer, districts: districts, placement: placement, ledger: ledger,
            appraisal: appraisal)
    }

    /// Nil when people alone count.
    private static func needWeights(
        of draft: StudyDraft, _ table: Table?, knowing known: [String: [Double]], territory: Territory,
        named names: TerritoryNames, in gazetteer: Gazetteer, findings: inout Findings
    ) throws -> NeedWeights? {
        guard let source = draft.needs, table != nil || !source.weights.isEmpty else { return nil }
        let indicators = source.weights.keys.filter { $0 != NeedWeights.population && known[$0] == nil }.sorted()
        let needs = try table.map {
            try NeedsReader.read($0, names: names, indicators: indicators, findings: &findings)
        }
        let weights = NeedWeights(
            needs ?? Needs(rows: []), weights: source.weights, knowing: known, territory: territory,
            gazetteer: gazetteer)
        let file = source.file ?? draft.file
        for part in weights.parts
        where part.name != NeedWeights.population && part.silentCommunes > 0 && findings.errors.isEmpty {
            findings.add(
                Diagnostic(
                    StudyProblem.silentCommunes(count: part.silentCommunes), severity: .warning,
                    at: .init(file: file, column: part.name)))
        }
        if findings.errors.isEmpty, draft.namesTarget {
            for part in weights.parts where part.share > 0 && part.total == 0 {
                findings.add(Diagnostic(StudyProblem.nothingToWeigh, at: .init(file: file, column: part.name)))
            }
            if findings.errors.isEmpty, !weights.isUsable {
                findings.add(Diagnostic(StudyProblem.nothingToWeigh, at: .init(file: file, column: "poids")))
            }
        }
        if !draft.namesTarget, !source.weights.isEmpty {
            findings.add(
                Diagnostic(
                    StudyProblem.weightsWithoutTarget, severity: .warning,
                    at: .init(file: draft.file, column: "weights")))
        }
        return weights
    }

    /// Nil without one.
    private mutating func populationLayer(
        near polygons: [Register.Polygon], in gazetteer: Gazetteer
    ) throws -> PopulationLayer? {
        guard let source = draft.populationLayer else { return nil }
        var inLayer = Findings()
        let layer = try findings.attempt {
            try PopulationLayer(
                source, in: shelf.read(draft.path(source.file), as: source.file),
                near: gazetteer.boundingBox(near: polygons.map(\.outline)),
                findings: &inLayer)
        }
        findings.add(contentsOf: inLayer)
        return layer
    }

    private static func territory(
        of draft: StudyDraft, named names: TerritoryNames, in gazetteer: Gazetteer, findings: inout Findings
    ) throws -> Territory? {
        switch draft.extent {
        case nil: return nil
        case .entire: return Territory(communes: gazetteer.communes.indices, in: gazetteer)
        case .metropole:
            let communes = gazetteer.communes.indices.filter { !gazetteer.isOverseas(commune: $0) }
            return Territory(communes: communes, in: gazetteer)
        case .units(let level, let codes):
            let place = draft.place
            var communes: [Int] = []
            var isWhole = true
            for code in codes {
                if let position = try findings.attempt({
                    try names.position(of: code, at: level, place: place)
                }) {
                    communes += gazetteer.communes(of: position, at: level)
                } else {
                    isWhole = false
                }
            }
            if isWhole, communes.isEmpty { findings.add(Diagnostic(StudyProblem.emptyTerritory, at: place)) }
            return isWhole ? Territory(communes: communes, in: gazetteer) : nil
        }
    }
}
