internal import CoverageAnalysis
internal import FacilitatorNetwork
internal import Studies
internal import Territories

/// The conventions that end, and the territories that open when they do.
extension Report {
    var conventions: Document.Section {
        let timeline = result.timeline.timeline
        let moments = timeline.moments.filter { !$0.ending.isEmpty }
        guard !moments.isEmpty else {
            return Document.Section(
                id: "conventions", title: labels.conventions,
                blocks: [.paragraph(result.study.date == nil ? labels.noDate : labels.noEnd)])
        }
        return Document.Section(
            id: "conventions", title: labels.conventions,
            blocks: [.table(endingPosts(moments)), .table(openings(timeline)), .paragraph(labels.netOfStarts)]
                + names(moments, timeline).map { .paragraph($0) })
    }

    private func lastDay(before date: CivilDate) -> String { format.date(date.previous ?? date) }

    private func endingPosts(_ moments: [Timeline.Moment]) -> Document.Table {
        var table = Document.Table(
            caption: labels.endingCaption,
            columns: [
                .init(labels.lastDay, .code), .init(labels.post, .code), .init(labels.structure),
                .init(labels.followUp), .init(catalogue.etp, .number),
            ], nameColumn: 1)
        for moment in moments {
            for post in moment.ending.map({ posts[$0] }) {
                table.add([
                    lastDay(before: moment.date), post.id, post.structure, post.financing.followUp ?? catalogue.absent,
                    post.etp.map { format.decimal($0, digits: 2) } ?? catalogue.unknown,
                ])
            }
        }
        return table
    }

    private func openings(_ timeline: Timeline) -> Document.Table {
        var table = Document.Table(
            caption: labels.openingCaption,
            columns: [
                .init(labels.lastDay, .code), .init(labels.opened, .number), .init(labels.whiteBefore, .number),
                .init(labels.whiteAfter, .number), .init(catalogue.difference, .number),
            ])
        for (before, moment) in zip(timeline.moments, timeline.moments.dropFirst()) where !moment.ending.isEmpty {
            let (old, new) = (before.total.whitePopulation, moment.total.whitePopulation)
            table.add([
                lastDay(before: moment.date), format.integer(moment.opening.count),
                format.decimal(old, digits: 0), format.decimal(new, digits: 0), format.signed(new - old, digits: 0),
            ])
        }
        return table
    }

    /// A paragraph a date that opens something.
    private func names(_ moments: [Timeline.Moment], _ timeline: Timeline) -> [String] {
        moments.filter { !$0.opening.isEmpty }.map { moment in
            let names = moment.opening.map { timeline.units[$0].name }.joined(separator: ", ")
            return labels.openedNamed.filled(lastDay(before: moment.date), names)
        }
    }
}
