internal import FacilitatorNetwork
internal import Funding
internal import Sheets
internal import Studies
internal import VectorIO
internal import Wording

/// The sheet of one application: all that is known of it, each with where it stands, and what is still to be filled in.
extension AppraisalDocuments {
    func sheet(of application: Application, _ logo: Picture?) -> Document {
        let position = appraisal.applications.firstIndex { $0.post.id == application.post.id } ?? 0
        let row = words.rows[position]
        let sections: [(id: String, title: String, blocks: [Document.Block])] = [
            ("candidature", wording.appraisal.theApplication, [.table(facts(application))]),
            ("dossier", wording.appraisal.theFile, checklist(application)),
            ("regles", wording.appraisal.theRules, [.table(rules(application))]),
            ("financement", wording.appraisal.theMoney, money(application)),
            ("criteres", wording.appraisal.theCriteria, criteria(application, row)),
            ("effet", wording.appraisal.theEffect, effect(application, row)),
            ("decision", wording.appraisal.decision, decision(application, row)),
        ]
        return document(
            title: "\(wording.appraisal.sheetTitle(application.post.id)) – \(application.post.structure)", logo: logo,
            sections: sections.map { .init(id: $0.id, title: $0.title, blocks: $0.blocks) })
    }

    private typealias Fact = (label: String, value: String)

    private func table(_ facts: [Fact], _ caption: String) -> Document.Table {
        Document.Table(
            caption: caption,
            [
                PrintedColumn<Fact>(wording.appraisal.item) { $0.label },
                PrintedColumn<Fact>(wording.appraisal.value) { $0.value },
            ], rows: facts)
    }

    private func facts(_ application: Application) -> Document.Table {
        let post = application.post
        let facts: [(label: String, value: String?)] = [
            (wording.structure, post.structure.isEmpty ? nil : post.structure),
            (wording.structureType, post.structureType.map(wording.name)),
            (wording.appraisal.applicantStatus, wording.name(of: application.checklist.applicant)),
            (wording.quality, wording.name(of: post.quality)),
            (wording.etp, (post.etp ?? post.mostETP).map { wording.decimal($0) }),
            (wording.perimeter, post.cells[RegisterColumn.perimetre.rawValue]),
            (
                wording.peopleOfPerimeter,
                application.funding?.population.map { wording.number(Int($0.rounded())) }
            ),
            (wording.appraisal.theCall, application.call?.title),
            (wording.followUp, post.financing.followUp),
            (wording.goesOnFrom, application.funding?.predecessor.map { "\($0.id) \($0.structure)" }),
            (wording.newStructure, application.isNewStructure.map { $0 ? wording.report.yes : wording.report.no }),
        ]
        var told: [Fact] = facts.map { ($0.label, $0.value ?? wording.absent) }
        if application.needsNationalCommittee == true {
            told.append((wording.appraisal.theRules, wording.nationalCommittee))
        }
        if application.hasPriority == true { told.append((wording.appraisal.theRules, wording.carrierPriority)) }
        return table(told, wording.appraisal.inTheRegister)
    }

    // MARK: File and rules

    private func checklist(_ application: Application) -> [Document.Block] {
        let checklist = application.checklist
        var words = "\(wording.appraisal.file)\(wording.colon)\(wording.name(of: checklist.completeness))"
        if application.isLeftOutAsIncomplete, let citation = application.call?.citations[.incompleteFiles] {
            words += " [\(citation.place)]"
        }
        if checklist.pieces.isEmpty { return [.paragraph(words), .paragraph(wording.noPieceList)] }
        typealias Row = (piece: RequiredPiece, state: Checklist.State)
        let columns: [PrintedColumn<Row>] = [
            PrintedColumn(wording.appraisal.piece) { wording.words($0.piece.label) },
            PrintedColumn(wording.appraisal.state, .code) { wording.name(of: $0.state) },
            PrintedColumn(wording.appraisal.source) { $0.piece.place ?? "" },
        ]
        return [
            .paragraph(words),
            .table(
                Document.Table(
                    caption: wording.appraisal.piecesAsked, columns, rows: checklist.pieces,
                    isMarked: { $0.state == .missing })),
        ]
    }

    private func rules(_ application: Application) -> Document.Table {
        let columns: [PrintedColumn<JudgedRuleRow>] = [
            PrintedColumn(wording.appraisal.ruleColumn) { $0.statement },
            PrintedColumn(wording.appraisal.verdictColumn) { wording.name(of: $0.judged?.outcome ?? .unverified) },
            PrintedColumn(wording.appraisal.lackingColumn) { $0.lacking ?? $0.cure ?? "" },
            PrintedColumn(wording.appraisal.source) { $0.place ?? "" },
        ]
        return Document.Table(
            caption: "\(wording.appraisal.theRules)\(wording.colon)\(wording.name(of: application.admissibility))",
            columns,
            rows: words.rules(of: application), isMarked: { $0.judged?.outcome == .refused })
    }

    private func money(_ application: Application) -> [Document.Block] {
        guard let funding = application.funding else {
            return [.paragraph("\(wording.unknown)\(wording.colon)\(application.lacking.map(wording.words) ?? "")")]
        }
        let plan = funding.plan
        let lines: [(label: String, amount: Money?)] =
            [(wording.fullCost, plan.cost), (wording.shareLabel(funding.calls[0]), plan.share)]
            + plan.funders.filter { $0.promised != nil }.map { (wording.name(of: $0.line), $0.promised) }
            + [(wording.toBeFound, plan.toBeFound)]
        typealias Row = (label: String, amount: Money?)
        let columns: [PrintedColumn<Row>] = [
            PrintedColumn(wording.appraisal.funder) { $0.label },
            PrintedColumn(wording.amount, .number) { $0.amount.map(wording.format.money) ?? wording.unknown },
        ]
        return [.table(Document.Table(caption: wording.appraisal.fundingUnderTheCall, columns, rows: lines))]
    }

    // MARK: Marks, effect, decision

    private func criteria(_ application: Application, _ row: ApplicationRow) -> [Document.Block] {
        guard !application.criteria.isEmpty else { return [.paragraph(wording.absent)] }
        let columns: [PrintedColumn<AppraisalCriterion>] = [
            PrintedColumn(wording.appraisal.criterion) { wording.words($0.label) },
            PrintedColumn(wording.appraisal.mark, .number) { criterion in
                application.entry.marks[criterion.code].map { wording.mark($0, outOf: appraisal.scale) }
                    ?? wording.toMark
            },
            PrintedColumn(wording.appraisal.comment) { application.entry.comments[$0.code] ?? "" },
            PrintedColumn(wording.appraisal.source) { $0.place ?? "" },
        ]
        var blocks: [Document.Block] = [
            .table(
                Document.Table(
                    caption: "\(wording.appraisal.marks)\(wording.colon)\(words.total(row))", columns,
                    rows: application.criteria))
        ]
        for criterion in application.criteria {
            guard let missions = criterion.missions[application.post.quality], !missions.isEmpty else { continue }
            blocks.append(.heading(wording.appraisal.missionsToLookFor))
            blocks.append(.list(missions.map(wording.words)))
        }
        return blocks
    }

    private func effect(_ application: Application, _ row: ApplicationRow) -> [Document.Block] {
        typealias Figures = ApplicationEffect.Figures
        let effect = application.effect
        let lines: [(label: String, digits: Int, value: (Figures) -> Double?)] = [
            (wording.appraisal.withoutCover, 0, { $0.withoutCover }),
            (wording.appraisal.inWhiteZones, 0, { $0.inWhiteZones }),
            (wording.appraisal.deficit, 2, { $0.deficit }), (wording.appraisal.knownETP, 2, { $0.etp }),
        ]
        typealias Row = (label: String, digits: Int, value: (Figures) -> Double?)
        func words(_ number: Double?, _ digits: Int) -> String {
            number.map { wording.decimal($0, digits) } ?? wording.unknown
        }
        let columns: [PrintedColumn<Row>] = [
            PrintedColumn(wording.appraisal.wholeTerritory) { $0.label },
            PrintedColumn(wording.appraisal.withoutIt, .number) { words($0.value(effect.without), $0.digits) },
            PrintedColumn(wording.appraisal.withIt, .number) { words($0.value(effect.with), $0.digits) },
            PrintedColumn(wording.appraisal.difference, .number) { line in
                let pair = line.value(effect.with).flatMap { after in line.value(effect.without).map { after - $0 } }
                return words(pair, line.digits).replacing("-", with: "−")
            },
        ]
        var blocks: [Document.Block] = [
            .table(Document.Table(caption: wording.appraisal.withAndWithout, columns, rows: lines)),
            .paragraph(wording.effectIsAlone),
            .paragraph("\(wording.plan)\(wording.colon)\(wording.words(application.planned))"),
        ]
        if effect.etp == nil { blocks.append(.paragraph(wording.appraisal.effectOfUnknownETP)) }
        if let reason = row.planReason { blocks.append(.paragraph(reason)) }
        return blocks
    }

    private func decision(_ application: Application, _ row: ApplicationRow) -> [Document.Block] {
        let decision =
            application.entry.decision.map { wording.name(of: $0) } ?? wording.field(wording.appraisal.decision)
        let motive = application.entry.motive ?? wording.field(wording.appraisal.motive)
        return [
            .paragraph("\(wording.appraisal.decision)\(wording.colon)\(decision)"),
            .paragraph("\(wording.appraisal.motive)\(wording.colon)\(motive)"),
        ] + [row.remarks].compactMap { $0 }.map { .paragraph("\(wording.appraisal.remarks)\(wording.colon)\($0)") }
    }
}
