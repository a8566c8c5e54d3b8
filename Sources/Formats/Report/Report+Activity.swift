internal import Diagnostics
internal import FacilitatorNetwork
public import Studies
internal import Wording

/// What a report is for.
public enum ReportContents: Sendable {
    /// Everything: what is found, the plan, what it rests on.
    case whole
    /// Covered territories and white zones, who carries posts, needs: what coordinators owe with their reports.
    case stateOfPlay
    /// The indicators of a call's list.
    case activity(ActivityReport)
}

/// The interim report and the annual report, to be completed: what is known of each indicator, who has to fill in the others.
extension Report {
    var activityTitle: String? {
        guard case .activity(let report) = contents else { return nil }
        return wording.title(of: report.list)
    }

    func activitySections(_ report: ActivityReport) throws -> [Document.Section] {
        let period = wording.name(of: report.period)
        var opening: [Document.Block] = [.paragraph(wording.indicatorsAre)]
        if !report.crossing.isEmpty { opening.append(.paragraph(wording.notCounted(report.crossing.count))) }
        var sections = report.groups.enumerated().map { index, group in
            Document.Section(
                id: "bilan-\(index + 1)", title: group.post.map { wording.name(of: $0) } ?? wording.wholeNetwork,
                blocks: (index == 0 ? opening : []) + [.table(table(group, period: period))])
        }
        if sections.isEmpty {
            sections = [
                Document.Section(id: "bilan", title: labels.network, blocks: [.paragraph(labels.noPresentPost)])
            ]
        }
        // What a coordinator's list asks for beside numbers.
        if report.groups.contains(where: { $0.indicators.contains { $0.kind == .coverage } }) {
            sections += [try map, territories, try whiteZones]
        }
        return sections
    }

    private func table(_ group: IndicatorGroup, period: String) -> Document.Table {
        Document.Table(
            caption: wording.indicatorsCaption(period: period), IndicatorColumns(wording).of(group.indicators),
            rows: group.indicators)
    }
}
