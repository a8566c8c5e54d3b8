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

    /// One row a post and unit.
    private func served(_ plan: PlacementResult) -> Document.Table {
        let instance = plan.instance
        var table = Document.Table(
            caption: labels.servedCaption,
            columns: [
                .init(labels.rank, .number), .init(catalogue.seat, .code), .init(catalogue.territory),
                .init(catalogue.peopleServed, .number), .init(labels.distance, .number), .init(catalogue.etp, .number),
                .init(labels.ratioBefore, .number), .init(labels.ratioAfter, .number),
            ], nameColumn: 2)
        for post in plan.posts {
            for service in post.services.sorted(by: { ($1.white, $0.unit) < ($0.white, $1.unit) }) {
                let unit = instance.units[service.unit]
                table.add([
                    format.integer(post.rank), name(post.candidate, plan), unit.name,
                    format.decimal(service.white, digits: 0), format.decimal(service.distance, digits: 1),
                    instance.problem.isCapacitated ? format.decimal(service.etp, digits: 2) : catalogue.absent,
                    catalogue.ratio(of: plan.before.figures(of: unit.communes)),
                    catalogue.ratio(of: plan.after.figures(of: unit.communes)),
                ])
            }
        }
        table.total = [
            "", "", catalogue.total, format.decimal(plan.posts.reduce(0) { $0 + $1.whiteServed }, digits: 0), "",
            instance.problem.isCapacitated
                ? format.decimal(plan.posts.reduce(0) { $0 + $1.deficitFilled }, digits: 2) : catalogue.absent,
            catalogue.ratio(of: plan.before.total), catalogue.ratio(of: plan.after.total),
        ]
        return table
    }

    private func financing(_ plan: PlacementResult) -> Document.Table {
        let hasRules = plan.instance.rules != nil
        var table = Document.Table(
            caption: labels.financingCaption,
            columns: [
                .init(labels.rank, .number), .init(catalogue.seat), .init(catalogue.etp, .number),
                .init(labels.fullCost, .number),
            ]
                + (hasRules
                    ? [.init(catalogue.shareLabel(plan.instance.rules), .number), .init(catalogue.coFunding, .number)]
                    : [])
                + [.init(catalogue.nature)], nameColumn: 1)
        for post in plan.posts {
            table.add(
                [
                    format.integer(post.rank), name(post.candidate, plan), format.decimal(post.etp.number, digits: 2),
                    format.money(post.cost),
                ] + (hasRules ? [format.money(post.share), format.money(post.coFunding)] : [])
                    + [post.nature.map { catalogue.name(of: $0) } ?? ""])
        }
        let sums = planTotals(plan)
        table.total =
            ["", catalogue.total, sums.etp, sums.cost] + (hasRules ? [sums.share, sums.coFunding] : []) + [""]
        return table
    }

    private func exclusions(_ plan: PlacementResult) -> [Document.Block] {
        let excluded = catalogue.exclusions(from: plan).map(catalogue.line)
        return excluded.isEmpty ? [] : [.heading(labels.notFunded), .list(excluded)]
    }

    private func quality(_ plan: PlacementResult) -> [Document.Block] {
        if plan.plan.stages.isEmpty { return [] }
        var stages = Document.Table(
            caption: labels.qualityCaption,
            columns: zip(catalogue.stageHeader, [.text, .number, .number, .number, .text]).map {
                Document.Table.Column($0.isEmpty ? catalogue.status : $0, $1)
            })
        for row in catalogue.stageRows(plan) { stages.add(row) }
        var change = Document.Table(
            caption: labels.effectCaption,
            columns: [
                .init(labels.figure), .init(catalogue.before, .number), .init(catalogue.after, .number),
                .init(catalogue.difference, .number),
            ])
        for row in catalogue.changeRows(before: plan.before.total, after: plan.after.total) { change.add(row) }
        return [
            .heading(labels.quality), .table(stages), .paragraph(labels.qualityWords),
        ] + (plan.plan.isReproducible ? [] : [.paragraph(catalogue.notReproducible)])
            + [.heading(labels.effect), .table(change), .paragraph(catalogue.servedIsNotCovered)]
    }

    private func curve(_ plan: PlacementResult, _ answers: PlacementAnswers) -> [Document.Block] {
        let points = answers.frontier
        guard let first = points.first, let last = points.last else { return [] }
        var table = Document.Table(
            caption: labels.curveCaption,
            columns: catalogue.frontierHeader(points).map { Document.Table.Column($0, .number) })
        for row in catalogue.frontierRows(points) { table.add(row) }
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
