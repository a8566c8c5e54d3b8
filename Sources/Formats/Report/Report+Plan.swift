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
                blocks = [.paragraph(labels.noPlan(reason: catalogue.explanation(diagnostic.problem)))]
            case .proposed(let plan, let answers):
                blocks =
                    heading(plan) + (plan.posts.isEmpty ? [] : posts(plan)) + exclusions(plan) + quality(plan)
                    + curve(plan, answers)
                if !plan.posts.isEmpty {
                    map = [
                        Document.Section(
                            id: "carte-plan", title: labels.planMap, startsPage: true, isLandscape: true,
                            blocks: [.figure(try planMap(plan))])
                    ]
                }
            }
            return [Document.Section(id: "plan", title: catalogue.plan, startsPage: true, blocks: blocks)] + map
        }
    }

    func planTotals(_ plan: PlacementResult) -> (etp: String, cost: String, share: String, coFunding: String) {
        func sum(_ amount: (ProposedPost) -> Money) -> String {
            format.money(plan.posts.map(amount).reduce(Money(cents: 0), +))
        }
        return (
            format.decimal(plan.posts.reduce(0) { $0 + $1.etp.number }, digits: 2), sum(\.cost), sum(\.share),
            sum(\.coFunding)
        )
    }

    private func name(_ candidate: Int, _ plan: PlacementResult) -> String { plan.instance.candidates[candidate].name }

    private func heading(_ plan: PlacementResult) -> [Document.Block] {
        let instance = plan.instance
        var lines = [planDate(plan)]
        if let ratio = instance.scenario.demand.targetRatio {
            lines.append(catalogue.targetRatio(ratio: ratio))
        }
        if let rules = instance.rules { lines.append("\(catalogue.rules)\(catalogue.colon)\(rules.title)") }
        if let budget = instance.budget {
            lines.append("\(catalogue.budget)\(catalogue.colon)\(format.money(budget))")
        }
        if let expiring = catalogue.expiring(in: instance) { lines.append(expiring) }
        lines += instance.rules?.notes ?? []
        return [.list(lines)] + (plan.posts.isEmpty ? [.paragraph(catalogue.noPost)] : [])
    }

    private func planDate(_ plan: PlacementResult) -> String {
        (plan.instance.settings.date ?? plan.study.date).map { catalogue.planOn(date: $0) }
            ?? catalogue.plan
    }

    private func posts(_ plan: PlacementResult) -> [Document.Block] {
        let reasons = plan.posts.map {
            "\(name($0.candidate, plan)). \(catalogue.reason($0, of: plan))"
        }
        return [.table(served(plan)), .table(financing(plan)), .heading(labels.reasons), .list(reasons)]
    }

    private struct Served {
        let post: ProposedPost
        let service: ProposedPost.Service
        let unit: DemandUnit
    }

    /// One row a post and unit.
    private func served(_ plan: PlacementResult) -> Document.Table {
        let instance = plan.instance
        let rows = plan.posts.flatMap { post in
            post.services.sorted { ($1.white, $0.unit) < ($0.white, $1.unit) }.map {
                Served(post: post, service: $0, unit: instance.units[$0.unit])
            }
        }
        func etp(_ number: Double) -> String {
            instance.problem.isCapacitated ? format.decimal(number, digits: 2) : catalogue.absent
        }
        func ratio(
            _ title: String, _ situation: CoverageResult
        ) -> PrintedColumn<Served> {
            PrintedColumn(title, .number, total: catalogue.ratio(of: situation.total)) {
                catalogue.ratio(of: situation.figures(of: $0.unit.communes))
            }
        }
        let served = plan.posts.reduce(0) { $0 + $1.whiteServed }
        let columns: [PrintedColumn<Served>] =
            [
                PrintedColumn(labels.rank, .number) { format.integer($0.post.rank) },
                PrintedColumn(catalogue.seat, .code) { name($0.post.candidate, plan) },
                PrintedColumn(catalogue.territory, total: catalogue.total) { $0.unit.name },
                PrintedColumn(catalogue.peopleServed, .number, total: format.decimal(served, digits: 0)) {
                    format.decimal($0.service.white, digits: 0)
                },
                PrintedColumn(labels.distance, .number) { format.decimal($0.service.distance, digits: 1) },
                PrintedColumn(catalogue.etp, .number, total: etp(plan.posts.reduce(0) { $0 + $1.deficitFilled })) {
                    etp($0.service.etp)
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
            money(catalogue.shareLabel(plan.instance.rules), sums.share) { $0.share },
            money(catalogue.coFunding, sums.coFunding) { $0.coFunding },
        ]
        let posts: [PrintedColumn<ProposedPost>] = [
            PrintedColumn(labels.rank, .number) { format.integer($0.rank) },
            PrintedColumn(catalogue.seat, total: catalogue.total) { name($0.candidate, plan) },
            PrintedColumn(catalogue.etp, .number, total: sums.etp) { format.decimal($0.etp.number, digits: 2) },
            money(labels.fullCost, sums.cost) { $0.cost },
        ]
        let nature = PrintedColumn<ProposedPost>(catalogue.nature) { post in
            post.nature.map { catalogue.name(of: $0) } ?? ""
        }
        return Document.Table(
            caption: labels.financingCaption, posts + (plan.instance.rules == nil ? [] : shares) + [nature],
            rows: plan.posts, nameColumn: 1, hasTotal: true)
    }

    private func exclusions(_ plan: PlacementResult) -> [Document.Block] {
        let excluded = catalogue.exclusions(from: plan).map(catalogue.line)
        return excluded.isEmpty ? [] : [.heading(labels.notFunded), .list(excluded)]
    }

    private func quality(_ plan: PlacementResult) -> [Document.Block] {
        if plan.plan.stages.isEmpty { return [] }
        let stages = Document.Table(
            caption: labels.qualityCaption, catalogue.stageColumns(of: plan.instance, proof: catalogue.status),
            rows: plan.plan.stages)
        let change = Document.Table(
            caption: labels.effectCaption, PrintedChange.columns(catalogue, figure: labels.figure),
            rows: PrintedChange.byPlan((plan.before.total, plan.after.total), catalogue))
        return [
            .heading(labels.quality), .table(stages), .paragraph(labels.qualityWords),
        ] + (plan.plan.isReproducible ? [] : [.paragraph(catalogue.notReproducible)])
            + [.heading(labels.effect), .table(change), .paragraph(catalogue.servedIsNotCovered)]
    }

    private func curve(_ plan: PlacementResult, _ answers: PlacementAnswers) -> [Document.Block] {
        let points = answers.frontier
        guard let first = points.first, let last = points.last else { return [] }
        let table = Document.Table(
            caption: labels.curveCaption, catalogue.frontierColumns(points), rows: points)
        let value = { (point: FrontierPoint) in
            format.money(Money(cents: Int((PlacementInstance.euros(Double(point.budget)) * 100).rounded())))
        }
        return [
            .heading(labels.curve),
            .figure(
                Document.Figure(
                    caption: labels.curveCaption,
                    alternative: labels.curveAlternative(from: value(first), to: value(last)),
                    svg: FrontierChart(points, of: plan.study, catalogue: catalogue).svg, millimetres: (160, 100))),
            .table(table),
        ]
    }
}
