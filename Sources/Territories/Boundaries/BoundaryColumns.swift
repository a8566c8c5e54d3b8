internal import Diagnostics
internal import VectorIO

/// Which column of a layer of boundaries holds what.
struct BoundaryColumns {
    let code: Int
    let name: Int?
    let population: Int?
    let epci: Int?
    let departement: Int?
    let region: Int?

    /// Communes of a known source rather than zones of any kind.
    var isHierarchical: Bool { departement != nil || epci != nil }

    /// - Parameters:
    ///   - fields: of the layer.
    ///   - findings: receives an error for each column that the study names and the layer has not, and for codes that
    ///     stand in no column.
    /// - Returns: nil when one of them is missing.
    init?(_ boundaries: BoundaryLayer, among fields: [String], findings: inout Findings) {
        func find(_ names: [String]) -> Int? {
            for name in names {
                if let index = fields.firstIndex(where: { $0.lowercased() == name }) { return index }
            }
            return nil
        }
        /// A column that the study names must exist, to the letter.
        func chosen(_ name: String?, else names: [String]) -> Int? {
            guard let name else { return find(names) }
            if let index = fields.firstIndex(of: name) { return index }
            findings.add(
                Diagnostic(
                    TableProblem.missingColumn(valid: fields), at: .init(file: boundaries.file, column: name),
                    value: name, nearest: nearest(to: name, among: fields)))
            return nil
        }
        let errors = findings.errors.count
        let code = chosen(boundaries.code, else: BoundarySource.code)
        name = chosen(boundaries.name, else: BoundarySource.name)
        population = chosen(boundaries.population, else: BoundarySource.population)
        epci = find(BoundarySource.epci)
        departement = find(BoundarySource.departement)
        region = find(BoundarySource.region)
        if code == nil, boundaries.code == nil {
            findings.add(
                Diagnostic(
                    TableProblem.missingColumn(valid: fields), at: .init(file: boundaries.file, column: "code")))
        }
        guard let code, findings.errors.count == errors else { return nil }
        self.code = code
    }
}
