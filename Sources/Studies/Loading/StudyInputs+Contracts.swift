internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Territories
internal import VectorIO

/// What buys, what is bought, and what large projects ask for.
extension StudyInputs {
    /// Those of the study's tables; none where they cannot be read, which the findings then tell.
    mutating func readContracts() throws {
        guard let names else { return }
        let buyers = try draft.buyers.flatMap { source in
            try table(source, isHeader: BuyersReader.isHeader).map {
                try BuyersReader.read($0, names: names, findings: &findings)
            }
        }
        let tables = try draft.contracts.compactMap { try table($0, isHeader: ContractsReader.isHeader) }
        guard !tables.isEmpty || buyers != nil else { return }
        ledger = ContractsReader.read(tables, buyers: buyers ?? [], names: names, findings: &findings)
    }

    /// Projects; the polygons that they bring join those of the register.
    mutating func readProjects() throws {
        guard let names, let source = draft.projects, let register,
            let table = try table(source, isHeader: ProjectsReader.isHeader)
        else { return }
        let read = try ProjectsReader.read(
            table, names: names, zones: zones, after: register.polygons, findings: &findings)
        projects = read.projects
        self.register = Register(posts: register.posts, polygons: read.polygons)
        if !draft.namesTarget {
            findings.add(
                Diagnostic(
                    StudyProblem.projectsWithoutTarget, severity: .warning,
                    at: .init(file: draft.file, column: "projects")))
        }
    }

    /// What the study weighs of its contracts, as each commune counts it.
    var contractIndicators: [String: [Double]] {
        guard let gazetteer, let source = draft.needs else { return [:] }
        let day = draft.study?.date
        return ContractIndicator.allCases.filter { source.weights[$0.rawValue] != nil }.reduce(into: [:]) {
            $0[$1.rawValue] = $1.counts(ledger, on: day, in: gazetteer)
        }
    }

    private mutating func table(_ source: TableSource, isHeader: ([String]) -> Bool) throws -> Table? {
        var inTable = Findings()
        let table = try findings.attempt {
            try Table.readRecords(
                shelf.read(draft.path(source.file), as: source.file), part: source.part, findings: &inTable,
                isHeader: isHeader)
        }
        findings.add(contentsOf: inTable)
        return table
    }
}
