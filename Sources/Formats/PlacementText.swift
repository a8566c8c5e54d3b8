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
    private let wording: Wording
    private var format: NumberFormat { wording.format }
    private var instance: PlacementInstance { result.instance }

    /// - Parameter goal: ETP per 100,000 that the plan was to reach, when that was the question.
    public init(_ result: PlacementResult, answers: PlacementAnswers = .init(), goal: Double? = nil, language: Language)
    {
        self.result = result
        self.answers = answers
        self.goal = goal
        wording = Wording(language)
    }

    /// Sections set apart by blank lines; a question that nobody asked has none. It ends with a line feed.
    public var text: String {
        let answered = PlacementAnswersText(answers: answers, result: result, wording: wording).sections
        let parts = ([heading, plans, posts, reasons, excluded, stages] + answered + [totals, assumptions, closing])
            .filter { !$0.isEmpty }
        return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var heading: [String] {
        let settings = instance.settings
        let date = settings.date ?? result.study.date
        var lines = [result.study.title, date.map { wording.planOn(date: $0) } ?? wording.plan]
        lines += [wording.target(instance.scenario.policy.target, ratio: instance.scenario.demand.targetRatio)]
            .compactMap { $0 }
        if let rules = instance.rules {
            lines.append("\(wording.rules)\(wording.colon)\(rules.title) (\(rules.source))")
        }
        if let goal {
            lines.append(wording.cheapest(ratio: goal))
        } else if let budget = instance.budget {
            lines.append("\(wording.budget)\(wording.colon)\(format.money(budget))")
        }
        lines += wording.coordinators(in: instance)
        if goal == nil, let expiring = wording.expiring(in: instance) { lines.append(expiring) }
        if !instance.problem.isCapacitated { lines.append(wording.smallestPosts) }
        return lines
            + (result.study.notes + (instance.rules?.notes ?? [])).map { "\(wording.notes)\(wording.colon)\($0)" }
    }

    private func name(_ candidate: Int) -> String { instance.candidates[candidate].name }

    private var posts: [String] {
        guard !result.posts.isEmpty else { return [wording.noPost] }
        return ConsoleTable(postColumns, rows: result.posts, hasTotal: true).lines
    }

    /// What the plan is held against, and what it leaves of the money.
    private var plans: [String] {
        [wording.plansCompared] + ConsoleTable(wording.scoreColumns(of: instance), rows: result.scores).lines
            + wording.coverLines(result) + wording.lossLines(result) + wording.differenceLines(result)
            + wording.leftLines(result)
    }

    private var assumptions: [String] {
        [wording.assumptions] + wording.assumptionLines(of: instance).map { "- \($0)" }
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
            money(wording.shareLabel(instance.rules)) { $0.share }, money(wording.coFunding) { $0.coFunding },
            money(wording.toBeFound) { $0.toBeFound },
        ]
        let names: [PrintedColumn<ProposedPost>] = [
            PrintedColumn("", .number) { format.integer($0.rank) },
            PrintedColumn(wording.code) { instance.candidates[$0.candidate].id },
            PrintedColumn(wording.candidate, total: wording.total) { name($0.candidate) },
            PrintedColumn(wording.origin) { wording.name(of: instance.candidates[$0.candidate].kind) },
            number(wording.etp, digits: 2) { $0.etp.number }, money(wording.fullCost) { $0.cost },
        ]
        let effects: [PrintedColumn<ProposedPost>] = [
            PrintedColumn(
                wording.peopleServed, .number, total: format.decimal(result.servedPeople, digits: 0)
            ) { format.decimal($0.whiteServed, digits: 0) },
            PrintedColumn(wording.deficitFilled, .number, total: filled) {
                format.decimal(result.effects[$0.rank - 1].deficit, digits: 2)
            },
            PrintedColumn(wording.nature) { post in post.nature.map { wording.name(of: $0) } ?? "" },
        ]
        return names + (instance.rules == nil ? [] : shares) + effects
    }

    /// Of the whole plan: posts that share people fill less together than the sum of what each fills last.
    private var filled: String {
        guard let before = result.before.total.deficit, let after = result.after.total.deficit else {
            return wording.unknown
        }
        return format.decimal(before - after, digits: 2)
    }

    /// A paragraph a post: what it is, whom it covers, what would be lost without it, what would stand in for it.
    private var reasons: [String] {
        result.posts.map { "\($0.rank). \(name($0.candidate)). \(wording.reason($0, of: result))" }
    }

    private var excluded: [String] {
        let excluded = wording.exclusions(from: result)
        return excluded.isEmpty ? [] : [wording.notFunded] + excluded.map { "- \(wording.line($0))" }
    }

    private var stages: [String] {
        ConsoleTable(
            wording.stageColumns(of: instance, beside: wording.doubts(result, answers)), rows: result.plan.stages
        ).lines
            + (result.plan.isReproducible ? [] : [wording.notReproducible])
    }

    private var totals: [String] {
        let changes = PrintedChange.byPlan((result.before.total, result.after.total), wording)
        return ConsoleTable(PrintedChange.columns(wording), rows: changes).lines
    }

    private var closing: [String] {
        [
            "\(wording.vintage)\(wording.colon)\(wording.words(of: instance.scenario.gazetteer.vintage))",
            wording.sources(attribution: instance.scenario.gazetteer.attribution),
        ]
    }
}
