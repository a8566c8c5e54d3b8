internal import Coverage
internal import Diagnostics
public import FacilitatorNetwork
public import Funding
internal import Placement
internal import VectorIO

/// One post of a study before those who may fund it: what it is, what calls pay, what is left to find.
public struct PostFunding: Sendable {
    /// As the register has it.
    public let post: Post
    /// Its own perimeter in the register's grammar.
    public let perimeter: String
    /// People of its own perimeter, outside the study too; nil where the vintage counts nobody.
    public let population: Double?
    /// The post that it goes on from, where the register tells it.
    public let predecessor: Post?
    /// What it asks for.
    public let request: FundingRequest
    /// The first is served first.
    public let calls: [CallRules]
    /// Under those calls.
    public let plan: FinancingPlan
}

extension PostFunding {
    /// - Parameters:
    ///   - index: of the post in the scenario's register.
    ///   - predecessor: the post that it goes on from.
    init(
        _ request: FundingRequest, of index: Int, after predecessor: Post?, under calls: [CallRules],
        in scenario: Scenario
    ) {
        let post = scenario.register.posts[index]
        let writer = RegisterWriter(gazetteer: scenario.gazetteer, polygons: scenario.register.polygons)
        var perimeter = ""
        if case .text(let text) = writer.value(of: post, in: .perimetre) { perimeter = text }
        let row = scenario.reach.rows[index].own
        self.init(
            post: post, perimeter: perimeter,
            population: row.isEmpty ? nil : row.reduce(0) { $0 + scenario.atoms.populations[$1] },
            predecessor: predecessor, request: request, calls: calls, plan: FinancingPlan(request, under: calls))
    }
}

extension LoadedStudy {
    /// The financing plan of a post of the register.
    ///
    /// - Parameters:
    ///   - rules: by name or path; nil for the call that the post names, else, for an application, the one that the study
    ///     places under.
    ///   - second: rules of a second call.
    /// - Throws: a `Diagnostic` for a post that the register has not, for one whose ETP or cost nobody knows, for one that
    ///   names no call that is known, and for two calls that pay the same line.
    public func funding(of id: String, under rules: String?, with second: String?) throws -> PostFunding {
        let ids = scenario.register.posts.map(\.id)
        guard let index = ids.firstIndex(of: id) else {
            throw Diagnostic(
                ValueProblem.notAmong(valid: Array(ids.prefix(12))), at: .init(file: study.network.file, column: "id"),
                value: id, nearest: nearest(to: id, among: ids))
        }
        let post = scenario.register.posts[index]
        var calls: [CallRules] = []
        if let rules {
            calls = [try RulesLibrary.read(rules)]
        } else {
            var shelf = try CallShelf(
                placement: study.placement?.rules.map { try RulesLibrary.read(PlacementInputs.path($0, study)) })
            guard let rules = try shelf.rules(for: post) else {
                throw Diagnostic(
                    CallProblem.unknownCall(valid: shelf.valid),
                    at: .init(file: study.network.file, row: post.row, column: "aap"), value: post.financing.call)
            }
            calls = [rules]
        }
        if let second { calls.append(try RulesLibrary.second(second, beside: calls[0])) }
        let requests = NetworkRequests(scenario: scenario)
        guard var request = requests.request(index, under: calls[0]) else {
            let column = post.etp == nil ? "etp" : "cout_annuel"
            throw Diagnostic(
                TableProblem.missingValue, at: .init(file: study.network.file, row: post.row, column: column), value: id
            )
        }
        var predecessor = requests.predecessor(of: index).map { scenario.register.posts[$0] }
        if let end = post.end, post.status == .enCours, rules != nil, !isCall(of: post, calls[0]) {
            // Asked of another call, a post that stands asks for its own renewal.
            predecessor = post
            (request.isRenewal, request.start, request.end, request.falls) = (true, end.next, nil, nil)
        }
        for rules in calls.dropFirst() {
            request.openness[rules.name] = requests.openness(index, requests.communes(of: index), under: rules)
        }
        return PostFunding(request, of: index, after: predecessor, under: calls, in: scenario)
    }

    private func isCall(of post: Post, _ rules: CallRules) -> Bool {
        post.financing.call.map { Post.key($0) == Post.key(rules.name) } ?? false
    }
}
