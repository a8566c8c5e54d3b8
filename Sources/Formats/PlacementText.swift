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
        return ConsoleTable(postColumns, rows: result.posts, hasTotal: true).lines
    }

    private var postColumns: [PrintedColumn<ProposedPost>] {
        func money(_ title: String, _ amount: @escaping (ProposedPost) -> Money) -> PrintedColumn<ProposedPost> {
            let sum = result.posts.map(amount).reduce(Money(cents: 0), +)
            return PrintedColumn(title, .number, total: format.money(sum)) { format.money(amount($0)) }
        }
        func number(
            _ title: String, digits: Int, _ value: @escaping (ProposedPost) -> Double
        ) -> PrintedColumn<ProposedPost> {
            let sum = result.posts.reduce(0) { $0 + value($1) }
            return PrintedColumn(title, .number, total: format.decimal(sum, digits: digits)) {
                format.decimal(value($0), digits: digits)
            }
        }
        // Without a call nobody shares the cost.
        let shares = [
            money(catalogue.shareLabel(instance.rules)) { $0.share }, money(catalogue.coFunding) { $0.coFunding },
        ]
        let names: [PrintedColumn<ProposedPost>] = [
            PrintedColumn("", .number) { format.integer($0.rank) },
            PrintedColumn(catalogue.code) { instance.candidates[$0.candidate].id },
            PrintedColumn(catalogue.seat, total: catalogue.total) { name($0.candidate) },
            number(catalogue.etp, digits: 2) { $0.etp.number }, money(catalogue.fullCost) { $0.cost },
        ]
        let effects: [PrintedColumn<ProposedPost>] = [
            number(catalogue.peopleServed, digits: 0) { $0.whiteServed },
            number(catalogue.deficitFilled, digits: 2) { $0.deficitFilled },
            PrintedColumn(catalogue.nature) { post in post.nature.map { catalogue.name(of: $0) } ?? "" },
        ]
        return names + (instance.rules == nil ? [] : shares) + effects
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
        ConsoleTable(catalogue.stageColumns(of: instance), rows: result.plan.stages).lines
            + (result.plan.isReproducible ? [] : [catalogue.notReproducible])
    }

    private var totals: [String] {
        let changes = PrintedChange.byPlan((result.before.total, result.after.total), catalogue)
        return ConsoleTable(PrintedChange.columns(catalogue), rows: changes).lines + [catalogue.servedIsNotCovered]
    }

    private var closing: [String] {
        [
            "\(catalogue.vintage)\(catalogue.colon)\(catalogue.words(of: instance.scenario.gazetteer.vintage))",
            catalogue.sources(attribution: instance.scenario.gazetteer.attribution),
        ]
    }
}
