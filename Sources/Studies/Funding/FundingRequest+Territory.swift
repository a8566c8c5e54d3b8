internal import Diagnostics
public import Funding
internal import Territories

extension FundingRequest {
    /// The same post over territories of the embedded France: the communes that all of the codes hold decide what each call
    /// opens, so that an EPCI across départements is open as far as it is.
    ///
    /// - Throws: a `Diagnostic` for an unknown code, and for an EPCI that has no commune in the département.
    public func over(
        departement: String?, epci: String?, under calls: [CallRules]
    ) throws -> FundingRequest {
        guard departement != nil || epci != nil else { return self }
        let gazetteer = try EmbeddedFrance.load()
        let resolver = CodeResolver(gazetteer: gazetteer)
        var communes: Set<Int>?
        for (code, level, option) in [
            (departement, Level.departement, "--departement"), (epci, .epci, "--epci"),
        ] {
            guard let code else { continue }
            let place = Diagnostic.Place(column: option)
            let position = try resolver.position(of: code, at: level, place: place)
            let inside = Set(gazetteer.communes(of: position, at: level))
            communes = communes?.intersection(inside) ?? inside
            if communes?.isEmpty == true {
                throw Diagnostic(
                    CallProblem.disjointTerritories(departement: departement ?? ""), at: place, value: code)
            }
        }
        var request = self
        let all = (communes ?? []).sorted()
        (request.departement, request.epci) = (departement, epci)
        for rules in calls { request.openness[rules.name] = rules.openness(of: all, in: gazetteer) }
        let regions = Set(all.map { gazetteer.communes[$0].region })
        if regions.count == 1, let region = regions.first ?? nil { request.region = gazetteer.regions[region].code }
        return request
    }
}
