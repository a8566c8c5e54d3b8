internal import FacilitatorNetwork
internal import Funding
internal import Sheets
internal import Studies
internal import Wording

/// The columns of the committee's table as people read it, on a terminal and on paper.
struct AppraisalColumns {
    private typealias Column = PrintedColumn<ApplicationRow>
    private let words: AppraisalWords
    private var wording: Wording { words.wording }

    init(_ words: AppraisalWords) {
        self.words = words
    }

    /// One row an application.
    var all: [PrintedColumn<ApplicationRow>] {
        [
            id, structure, carrier, etp, file, rules, total, markRank, leaving, effectRank, share, toBeFound, plan,
            decision,
        ]
    }

    private var id: Column { Column(wording.appraisal.application, .code) { $0.application.post.id } }
    private var structure: Column { Column(wording.structure) { $0.application.post.structure } }

    private var carrier: Column {
        Column(wording.appraisal.carrier) { row in
            row.application.isNewStructure.map { wording.appraisal.carrier(isNew: $0) } ?? wording.unknown
        }
    }

    private var etp: Column {
        Column(wording.etp, .number) { row in
            (row.application.post.etp ?? row.application.post.mostETP).map { wording.decimal($0) } ?? wording.unknown
        }
    }

    private var file: Column {
        Column(wording.appraisal.file) { wording.name(of: $0.application.checklist.completeness) }
    }

    private var rules: Column {
        Column(wording.appraisal.callAnswer) { wording.name(of: $0.application.admissibility) }
    }

    private var total: Column { Column(wording.appraisal.marks, .number) { words.total($0) } }

    private var markRank: Column {
        Column(wording.appraisal.markRank, .number) { $0.markRank.map(wording.number) ?? wording.absent }
    }

    private var leaving: Column {
        Column(wording.appraisal.leavingWhite, .number) { wording.decimal($0.application.effect.leavingWhite, 0) }
    }

    private var effectRank: Column {
        Column(wording.appraisal.effectRank, .number) { $0.effectRank.map(wording.number) ?? wording.absent }
    }

    private var share: Column {
        Column(wording.appraisal.shareOfCall, .number) { money($0.application) { $0.share } }
    }

    private var toBeFound: Column {
        Column(wording.toBeFound, .number) { money($0.application) { $0.toBeFound } }
    }

    private var plan: Column { Column(wording.plan) { wording.words($0.application.planned) } }

    private var decision: Column {
        Column(wording.appraisal.decision) { row in
            row.application.entry.decision.map { wording.name(of: $0) } ?? wording.absent
        }
    }

    private func money(_ application: Application, _ amount: (FinancingPlan) -> Money) -> String {
        application.funding.map { wording.format.money(amount($0.plan)) } ?? wording.unknown
    }
}
