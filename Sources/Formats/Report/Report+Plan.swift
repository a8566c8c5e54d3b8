internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding
internal import Placement
internal import Studies
internal import Territories
internal import Wording

/// The proposed plan: whom it serves, who pays, why, how good it is, what more or less money would do.
extension Report {
    var plan: [Document.Section] {
        get throws {
            let blocks: [Document.Block]
            var map: [Document.Section] = []
            switch outcome {
            case .notAsked: return []
            case .impossible(let diagnostic):
                blocks = [.paragraph(labels.noPlan(reason: wording.explanation(diagnostic.problem)))]
            case .proposed(let plan, let answers):
                blocks =
                    heading(plan) + compared(plan) + (plan.posts.isEmpty ? [] : posts(plan)) + exclusions(plan)
                    + quality(plan, answers) + curve(plan, answers) + assumptions(plan)
                if !plan.posts.isEmpty {
                    map = [.picture(try planMap(plan), id: "carte-plan", title: labels.planMap)]
                    if let pair = try beforeAndAfterMap(plan) {
                        map.append(.picture(pair, id: "avant-apres", title: labels.beforeAndAfterMap))
                    }
                }
            }
            return [Document.Section(id: "plan", title: wording.plan, startsPage: true, blocks: blocks)] + map
        }
    }

    struct PlanTotals {
        let etp: String
        let cost: String
        let share: String
        let coFunding: String
        let toBeFound: String
    }

    func planTotals(_ plan: PlacementResult) -> PlanTotals {
        func sum(_ amount: (ProposedPost) -> Money) -> String {
            format.money(plan.posts.map(amount).reduce(Money(cents: 0), +))
        }
        return PlanTotals(
            etp: format.decimal(plan.posts.reduce(0) { $0 + $1.etp.number }, digits: 2), cost: sum(\.cost),
            share: sum(\.share), coFunding: sum(\.coFunding), toBeFound: sum(\.toBeFound))
    }

    private func name(_ candidate: Int, _ plan: PlacementResult) -> String { plan.instance.candidates[candidate].name }

    private func heading(_ plan: PlacementResult) -> [Document.Block] {
        let instance = plan.instance
        var lines = [planDate(plan)]
        lines += [wording.target(instance.scenario.policy.target, ratio: instance.scenario.demand.targetRatio)]
            .compactMap { $0 }
        if let rules = instance.rules { lines.append("\(wording.rules)\(wording.colon)\(rules.title)") }
        if let budget = instance.budget {
            lines.append("\(wording.budget)\(wording.colon)\(format.money(budget))")
        }
        lines += wording.coordinators(in: instance)
        if let expiring = wording.expiring(in: instance) { lines.append(expiring) }
        lines += instance.rules?.notes ?? []
        return [.list(lines)] + (plan.posts.isEmpty ? [.paragraph(wording.noPost)] : [])
    }

    private func planDate(_ plan: PlacementResult) -> String {
        (plan.instance.settings.date ?? plan.study.date).map { wording.planOn(date: $0) }
            ?? wording.plan
    }

    private func posts(_ plan: PlacementResult) -> [Document.Block] {
        let reasons = plan.posts.map {
            "\(name($0.candidate, plan)). \(wording.reason($0, of: plan))"
        }
        return [
            .table(served(plan) ?? servedByPost(plan)), .table(financing(plan)), .heading(labels.reasons),
            .list(reasons),
        ]
    }

    private struct Served {
        let post: ProposedPost
        let service: PostService
    }

    /// More rows than half a page fill the report.
    private static let mostServedRows = 20

    /// One row a post, where the units are many: the largest by name.
    private func servedByPost(_ plan: PlacementResult) -> Document.Table {
        let rows = plan.posts.map { (post: $0, services: plan.services(of: $0)) }
        typealias Row = (post: ProposedPost, services: [PostService])
        func ratio(_ title: String, _ situation: Situation) -> PrintedColumn<Row> {
            PrintedColumn(title, .number, total: wording.ratio(of: situation.total)) {
                wording.ratio(of: situation.figures(of: $0.services.flatMap(\.communes)))
            }
        }
        let columns: [PrintedColumn<Row>] =
            [
                PrintedColumn(labels.rank, .number) { format.integer($0.post.rank) },
                PrintedColumn(wording.candidate, total: wording.total) { name($0.post.candidate, plan) },
                PrintedColumn(labels.territories) { row in
                    listed(row.services.map { TerritoryName.abbreviated($0.name) }, most: 6)
                },
                PrintedColumn(wording.peopleServed, .number, total: format.decimal(plan.servedPeople, digits: 0)) {
                    format.decimal($0.services.reduce(0) { $0 + $1.white }, digits: 0)
                },
                PrintedColumn(wording.etp, .number) { format.decimal($0.post.etp.number, digits: 2) },
                ratio(labels.ratioBefore, plan.before), ratio(labels.ratioAfter, plan.after),
            ]
        return Document.Table(caption: labels.servedCaption, columns, rows: rows, nameColumn: 1, hasTotal: true)
    }

    /// One row a post and unit; nil where they are many.
    private func served(_ plan: PlacementResult) -> Document.Table? {
        let rows = plan.posts.flatMap { post in
            plan.services(of: post).map { Served(post: post, service: $0) }
        }
        guard rows.count <= Self.mostServedRows else { return nil }
        func ratio(
            _ title: String, _ situation: Situation
        ) -> PrintedColumn<Served> {
            PrintedColumn(title, .number, total: wording.ratio(of: situation.total)) {
                wording.ratio(of: situation.figures(of: $0.service.communes))
            }
        }
        let columns: [PrintedColumn<Served>] =
            [
                PrintedColumn(labels.rank, .number) { format.integer($0.post.rank) },
                PrintedColumn(wording.candidate, .code) { name($0.post.candidate, plan) },
                PrintedColumn(wording.territory, total: wording.total) { TerritoryName.abbreviated($0.service.name) },
                PrintedColumn(wording.peopleServed, .number, total: format.decimal(plan.servedPeople, digits: 0)) {
                    format.decimal($0.service.white, digits: 0)
                },
                PrintedColumn(labels.distance, .number) {
                    $0.service.distance.map { format.decimal($0, digits: 1) } ?? wording.absent
                },
                PrintedColumn(wording.etp, .number) {
                    $0.service.etp.map { format.decimal($0, digits: 2) } ?? wording.absent
                },
                ratio(labels.ratioBefore, plan.before), ratio(labels.ratioAfter, plan.after),
            ]
        return Document.Table(
            caption: labels.servedCaption, columns, rows: rows, nameColumn: 2, hasTotal: true)
    }

    private func financing(_ plan: PlacementResult) -> Document.Table {
        let sums = planTotals(plan)
        func money(
            _ title: String, _ sum: String, _ amount: @escaping (ProposedPost) -> Money
        ) -> PrintedColumn<ProposedPost> {
            PrintedColumn(title, .number, total: sum) { format.money(amount($0)) }
        }
        let shares = [
            money(wording.shareLabel(plan.instance.rules), sums.share) { $0.share },
            money(wording.coFunding, sums.coFunding) { $0.coFunding },
            money(wording.toBeFound, sums.toBeFound) { $0.toBeFound },
        ]
        let posts: [PrintedColumn<ProposedPost>] = [
            PrintedColumn(labels.rank, .number) { format.integer($0.rank) },
            PrintedColumn(wording.candidate, total: wording.total) { name($0.candidate, plan) },
            PrintedColumn(wording.origin) { wording.name(of: plan.instance.candidates[$0.candidate].kind) },
            PrintedColumn(wording.etp, .number, total: sums.etp) { format.decimal($0.etp.number, digits: 2) },
            money(labels.fullCost, sums.cost) { $0.cost },
        ]
        let nature = PrintedColumn<ProposedPost>(wording.nature) { post in
            post.nature.map { wording.name(of: $0) } ?? ""
        }
        return Document.Table(
            caption: labels.financingCaption, posts + (plan.instance.rules == nil ? [] : shares) + [nature],
            rows: plan.posts, nameColumn: 1, hasTotal: true)
    }

    private func exclusions(_ plan: PlacementResult) -> [Document.Block] {
        let excluded = wording.exclusions(from: plan).map(wording.line)
        return excluded.isEmpty ? [] : [.heading(labels.notFunded), .list(excluded)]
    }

    /// Nothing renewed, « à l'identique », the plan, free redeployment; then what is left of the money.
    private func compared(_ plan: PlacementResult) -> [Document.Block] {
        let table = Document.Table(
            caption: labels.comparedCaption, wording.scoreColumns(of: plan.instance), rows: plan.scores)
        let lines =
            wording.coverLines(plan) + wording.lossLines(plan) + wording.differenceLines(plan) + wording.leftLines(plan)
        return [.heading(wording.plansCompared), .table(table), .list(lines)]
    }

    private func assumptions(_ plan: PlacementResult) -> [Document.Block] {
        [.heading(wording.assumptions), .list(wording.assumptionLines(of: plan.instance))]
    }

    private func quality(_ plan: PlacementResult, _ answers: PlacementAnswers) -> [Document.Block] {
        if plan.plan.stages.isEmpty { return [] }
        let stages = Document.Table(
            caption: labels.qualityCaption,
            wording.stageColumns(
                of: plan.instance, proof: wording.status, beside: wording.doubts(plan, answers)),
            rows: plan.plan.stages)
        let change = Document.Table(
            caption: labels.effectCaption, PrintedChange.columns(wording, figure: labels.figure),
            rows: PrintedChange.byPlan((plan.before.total, plan.after.total), wording))
        return [
            .heading(labels.quality), .table(stages), .paragraph(labels.qualityWords),
        ] + (plan.plan.isReproducible ? [] : [.paragraph(wording.notReproducible)])
            + [.heading(labels.effect), .table(change)]
    }

    private func curve(_ plan: PlacementResult, _ answers: PlacementAnswers) -> [Document.Block] {
        let points = answers.frontier
        guard let first = points.first, let last = points.last else { return [] }
        let table = Document.Table(
            caption: labels.curveCaption, wording.frontierColumns(points), rows: points)
        let value = { (point: FrontierPoint) in
            format.money(Money(cents: Int((PlacementInstance.euros(Double(point.budget)) * 100).rounded())))
        }
        return [
            .heading(labels.curve),
            .figure(
                Document.Figure(
                    id: "courbe", caption: labels.curveCaption,
                    alternative: labels.curveAlternative(from: value(first), to: value(last)),
                    svg: FrontierChart(points, of: plan.study, wording: wording).svg, millimetres: (160, 100))),
            .table(table),
        ]
    }
}
