internal import Coverage
internal import Diagnostics

/// What is to be told of priority districts laid over a territory.
enum DistrictFindings {
    /// - Parameter file: of the layer, as the study names it.
    static func of(_ districts: DistrictTable?, file: String?) -> Findings {
        guard let districts, let file else { return Findings() }
        var findings = Findings()
        func warn(_ problem: StudyProblem) {
            findings.add(Diagnostic(problem, severity: .warning, at: .init(file: file)))
        }
        if !districts.outside.isEmpty { warn(.districtsOutside(codes: districts.outside)) }
        let partial = districts.districts.filter(\.isPartial).map(\.code)
        if !partial.isEmpty { warn(.districtsPartlyOutside(codes: partial)) }
        return findings
    }
}
