internal import FacilitatorNetwork
internal import Funding
internal import Studies
internal import VectorIO
internal import Wording

/// Letters to be edited: what the data say is written, who signs and to whom is left to be filled in.
extension AppraisalDocuments {
    /// Nil without a decision: the program makes none.
    func letter(to application: Application, _ logo: Picture?) -> Document? {
        guard let decision = application.entry.decision else { return nil }
        let post = application.post
        let service = appraisal.study.report.service ?? wording.field(wording.letterService)
        var lines = [
            service, wording.field(wording.letterServiceAddress),
            "\(wording.field(wording.letterPlace)), \(wording.letterDate(today))",
            post.structure.isEmpty ? wording.field(wording.structure) : post.structure,
            wording.field(wording.letterAddressee),
            wording.letterSubject(
                call: application.call?.title ?? wording.field(wording.appraisal.theCall), id: post.id,
                decision: decision),
            wording.field(wording.letterSalutation),
        ]
        var reasons: [String] = []
        switch decision {
        case .retenu:
            lines += granted(application)
        case .refuse:
            lines.append(
                wording.letterRefusal(call: application.call?.title ?? wording.field(wording.appraisal.theCall)))
            reasons = words.reasons(against: application) + [application.entry.motive].compactMap { $0 }
            if reasons.isEmpty { reasons = [wording.field(wording.appraisal.motive)] }
            lines.append(wording.letterReasons)
        }
        let end =
            (decision == .refuse ? [wording.field(wording.letterAppeal)] : [])
            + [wording.letterClosing, wording.field(wording.letterSignatory)]
        let list: [Document.Block] = reasons.isEmpty ? [] : [.list(reasons)]
        return document(
            title: wording.letterTitle(decision, id: post.id), logo: logo, kind: .letter,
            sections: [
                Document.Section(
                    id: "courrier", title: "",
                    blocks: lines.map { .paragraph($0) } + list + end.map { .paragraph($0) })
            ])
    }

    /// The size and the money are what the rules give; those who decided say whether they granted as much.
    private func granted(_ application: Application) -> [String] {
        let funding = application.funding
        let etp = (application.post.etp ?? application.post.mostETP).map { "\(wording.decimal($0)) \(wording.etp)" }
        let amount = (funding?.plan.share).map(wording.format.money)
        var lines = [
            wording.letterGrant(call: application.call?.title ?? wording.field(wording.appraisal.theCall)),
            wording.letterAmount(
                etp: etp.map { wording.toConfirm($0) } ?? wording.field(wording.etp),
                amount: amount.map { wording.toConfirm($0) } ?? wording.field(wording.amount)),
        ]
        if let motive = application.entry.motive { lines.append(motive) }
        if application.needsNationalCommittee == true { lines.append(wording.letterCommittee) }
        if let months = application.call?.durationMonths {
            lines.append(wording.letterAgreement(months: months, within: application.daysToConclude))
        }
        if let toBeFound = funding?.plan.toBeFound, toBeFound.cents > 0 {
            lines.append(wording.letterToBeFound(wording.format.money(toBeFound)))
        }
        return lines
    }
}
