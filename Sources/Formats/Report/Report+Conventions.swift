internal import Coverage
internal import FacilitatorNetwork
internal import Studies
internal import Territories
internal import Wording

/// The conventions that end, and what goes when they do.
extension Report {
    var conventions: Document.Section {
        let days = coverage.endingDays
        var blocks: [Document.Block] = []
        if days.isEmpty {
            blocks.append(.paragraph(result.study.date == nil ? labels.noDate : labels.noEnd))
        } else {
            blocks = [.table(endingPosts(days)), .paragraph(labels.countedForEach), .table(effects(days))]
            if days.contains(where: { $0.startingCount > 0 }) { blocks.append(.paragraph(labels.netOfStarts)) }
            blocks += openings(days)
        }
        let others = othersEnding
        return Document.Section(
            id: "conventions", title: labels.conventions,
            blocks: blocks + (others.rows.isEmpty ? [] : [.table(others)]))
    }

    private func lastDay(before date: CivilDate) -> String { format.date(date.previous ?? date) }

    private func etp(_ number: Double?) -> String {
        number.map { format.decimal($0, digits: 2) } ?? wording.unknown
    }

    /// One row a convention.
    private func endingPosts(_ days: [EndingDay]) -> Document.Table {
        let rows = days.flatMap { day in
            day.conventions.map { (date: day.date, convention: $0, post: posts[at: $0.post]) }
        }
        return shortened(
            Document.Table(
                caption: labels.endingCaption,
                [
                    PrintedColumn(labels.lastDay, .code) { lastDay(before: $0.date) },
                    PrintedColumn(labels.post, .code) { $0.post.id },
                    PrintedColumn(labels.structure) { $0.post.structure },
                    PrintedColumn(labels.followUp) { $0.post.financing.followUp ?? wording.absent },
                    PrintedColumn(labels.etpLost, .number) { etp($0.convention.etp) },
                    PrintedColumn(labels.peopleUncovered, .number) { whole($0.convention.uncoveredPopulation) },
                ], rows: rows, nameColumn: 1))
    }

    private func whole(_ number: Double) -> String { format.decimal(number, digits: 0) }

    /// One row a day.
    private func effects(_ days: [EndingDay]) -> Document.Table {
        shortened(
            Document.Table(
                caption: labels.openingCaption,
                [
                    PrintedColumn(labels.lastDay, .code) { lastDay(before: $0.date) },
                    PrintedColumn(labels.endings, .number) { format.integer($0.conventions.count) },
                    PrintedColumn(labels.etpLost, .number) { etpLost($0) },
                    PrintedColumn(labels.opened, .number) { format.integer($0.opening.count) },
                    PrintedColumn(labels.whiteBefore, .number) { whole($0.whiteBefore) },
                    PrintedColumn(labels.whiteAfter, .number) { whole($0.whiteAfter) },
                    PrintedColumn(labels.uncoveredBefore, .number) { whole($0.uncoveredBefore) },
                    PrintedColumn(labels.uncoveredAfter, .number) { whole($0.uncoveredAfter) },
                ], rows: days))
    }

    private func etpLost(_ day: EndingDay) -> String {
        let hasUnknown = day.conventions.contains { $0.etp == nil }
        return hasUnknown && day.etp == 0
            ? wording.unknown : etp(day.etp) + (hasUnknown ? " + \(wording.unknown)" : "")
    }

    /// Where, day by day and département by département.
    private func openings(_ days: [EndingDay]) -> [Document.Block] {
        let gazetteer = coverage.scenario.gazetteer
        let rows = days.flatMap { day in day.places.map { (date: day.date, place: $0) } }
        if rows.isEmpty { return [.paragraph(labels.opensNothing)] }
        let table = Document.Table(
            caption: labels.placesCaption,
            [
                PrintedColumn(labels.lastDay, .code) { lastDay(before: $0.date) },
                PrintedColumn(labels.departementLong) { row in
                    row.place.departement.map { name(of: gazetteer.departements[$0]) } ?? wording.absent
                },
                PrintedColumn(labels.newlyWhite, .number) { whole($0.place.whitePopulation) },
                PrintedColumn(labels.peopleUncovered, .number) { whole($0.place.uncoveredPopulation) },
                PrintedColumn(labels.territoriesConcerned) { row in
                    let names = listed(row.place.units.map { TerritoryName.abbreviated(coverage.units[at: $0].name) })
                    let count = row.place.units.count
                    return count == 1 ? names : "\(format.integer(count))\(wording.colon)\(names)"
                },
            ], rows: rows, nameColumn: 1)
        return [.table(shortened(table))]
    }

    /// Coordinators and relays, whose end takes no cover away.
    private var othersEnding: Document.Table {
        let ending = posts.compactMap { post -> (post: Post, end: CivilDate)? in
            guard post.status == .enCours, post.quality != .facilitateur, let end = post.end else { return nil }
            return result.study.date.map { end >= $0 } ?? true ? (post, end) : nil
        }
        return Document.Table(
            caption: labels.othersEndingCaption,
            [
                PrintedColumn(labels.lastDay, .code) { format.date($0.end) },
                PrintedColumn(labels.post, .code) { $0.post.id },
                PrintedColumn(labels.structure) { $0.post.structure },
                PrintedColumn(labels.postQuality) { wording.name(of: $0.post.quality) },
                PrintedColumn(wording.etp, .number) { etp($0.post.etp) },
            ], rows: ending.sorted { ($0.end, $0.post.id) < ($1.end, $1.post.id) }, nameColumn: 1)
    }
}
