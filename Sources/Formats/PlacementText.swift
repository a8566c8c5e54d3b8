internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import Placement
public import Studies
internal import Territories
public import Wording

/// A plan as a person reads it in a terminal: what is proposed and why, how good it is known to be, what it changes.
public struct PlacementText {
    private let result: PlacementResult
    private let answers: PlacementAnswers
    private let goal: Double?
    private let catalogue: Wording
    private var format: NumberFormat { catalogue.format }
    private var instance: PlacementInstance { result.instance }

    /// - Parameter goal: ETP per 100,000 that the plan was to reach, when that was the question.
    public init(_ result: PlacementResult, answers: PlacementAnswers = .init(), goal: Double? = nil, language: Language)
    {
        self.result = result
        self.answers = answers
        self.goal = goal
        catalogue = Wording(language)
    }

    public var text: String {
        let answered = PlacementAnswersText(answers: answers, result: result, catalogue: catalogue).sections
        let parts = ([heading, posts, reasons, excluded, stages] + answered + [totals, closing]).filter { !$0.isEmpty }
        return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var heading: [String] {
        let settings = instance.settings
        let date = settings.date ?? result.study.date
        var lines = [result.study.title, date.map { catalogue.planOn(date: $0) } ?? catalogue.plan]
        if let ratio = instance.scenario.demand.targetRatio {
            lines.append(catalogue.targetRatio(ratio: ratio))
        }
        if let rules = instance.rules {
            lines.append("\(catalogue.rules)\(catalogue.colon)\(rules.title) (\(rules.source))")
        }
        if let goal {
            lines.append(catalogue.cheapest(ratio: goal))
        } else if let budget = instance.budget {
            lines.append("\(catalogue.budget)\(catalogue.colon)\(format.money(budget))")
        }
        if goal == nil, let expiring = catalogue.expiring(in: instance) { lines.append(expiring) }
        if !instance.problem.isCapacitated { lines.append(catalogue.smallestPosts) }
        return lines
            + (result.study.notes + (instance.rules?.notes ?? [])).map { "\(catalogue.notes)\(catalogue.colon)\($0)" }
    }

    private func name(_ candidate: Int) -> String { instance.candidates[candidate].name }

    private var posts: [String] {
        guard !result.posts.isEmpty else { return [catalogue.noPost] }
        // Without a call nobody shares the cost.
        let hasRules = instance.rules != nil
        func shared(_ cells: String...) -> [String] { hasRules ? cells : [] }
        var table = ConsoleTable(
            header: ["", catalogue.code, catalogue.seat, catalogue.etp, catalogue.fullCost]
                + shared(catalogue.shareLabel(instance.rules), catalogue.coFunding)
                + [catalogue.peopleServed, catalogue.deficitFilled, catalogue.nature],
            alignments: [.right, .left, .left] + Array(repeating: .right, count: hasRules ? 6 : 4) + [.left])
        for post in result.posts {
            table.rows.append(
                [
                    format.integer(post.rank), instance.candidates[post.candidate].id, name(post.candidate),
                    format.decimal(post.etp.number, digits: 2), format.money(post.cost),
                ] + shared(format.money(post.share), format.money(post.coFunding))
                    + [
                        format.decimal(post.whiteServed, digits: 0), format.decimal(post.deficitFilled, digits: 2),
                        post.nature.map { catalogue.name(of: $0) } ?? "",
                    ])
        }
        func sum(_ amount: (ProposedPost) -> Money) -> String {
            format.money(result.posts.map(amount).reduce(Money(cents: 0), +))
        }
        table.rows.append(
            [
                "", "", catalogue.total, format.decimal(result.posts.reduce(0) { $0 + $1.etp.number }, digits: 2),
                sum(\.cost),
            ] + shared(sum(\.share), sum(\.coFunding))
                + [
                    format.decimal(result.posts.reduce(0) { $0 + $1.whiteServed }, digits: 0),
                    format.decimal(result.posts.reduce(0) { $0 + $1.deficitFilled }, digits: 2), "",
                ])
        return table.lines
    }

    /// A paragraph a post: whom it serves, what would be lost without it, where it would be next best.
    private var reasons: [String] {
        result.posts.map { "\($0.rank). \(name($0.candidate)). \(catalogue.reason($0, of: result))" }
    }

    private var excluded: [String] {
        let excluded = catalogue.exclusions(from: result)
        return excluded.isEmpty ? [] : [catalogue.notFunded] + excluded.map { "- \(catalogue.line($0))" }
    }

    private var stages: [String] {
        var table = ConsoleTable(header: catalogue.stageHeader, alignments: [.left, .right, .right, .right, .left])
        table.rows = catalogue.stageRows(result)
        return table.lines + (result.plan.isReproducible ? [] : [catalogue.notReproducible])
    }

    private var totals: [String] {
        var table = ConsoleTable(
            header: ["", catalogue.before, catalogue.after, catalogue.difference],
            alignments: [.left, .right, .right, .right])
        table.rows = catalogue.changeRows(before: result.before.total, after: result.after.total)
        return table.lines + [catalogue.servedIsNotCovered]
    }

    private var closing: [String] {
        [
            "\(catalogue.vintage)\(catalogue.colon)\(catalogue.words(of: instance.scenario.gazetteer.vintage))",
            catalogue.sources(attribution: instance.scenario.gazetteer.attribution),
        ]
    }
}
