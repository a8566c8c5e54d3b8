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
        number.map { format.decimal($0, digits: 2) } ?? catalogue.unknown
    }

    /// One row a convention.
    private func endingPosts(_ days: [EndingDay]) -> Document.Table {
        var table = Document.Table(
            caption: labels.endingCaption,
            columns: [
                .init(labels.lastDay, .code), .init(labels.post, .code), .init(labels.structure),
                .init(labels.followUp), .init(labels.etpLost, .number), .init(labels.peopleUncovered, .number),
            ], nameColumn: 1)
        for day in days {
            for convention in day.conventions {
                let post = posts[convention.post]
                table.add([
                    lastDay(before: day.date), post.id, post.structure, post.financing.followUp ?? catalogue.absent,
                    etp(convention.etp), format.decimal(convention.uncoveredPopulation, digits: 0),
                ])
            }
        }
        return shortened(table)
    }

    /// One row a day.
    private func effects(_ days: [EndingDay]) -> Document.Table {
        var table = Document.Table(
            caption: labels.openingCaption,
            columns: [
                .init(labels.lastDay, .code), .init(labels.endings, .number), .init(labels.etpLost, .number),
                .init(labels.opened, .number), .init(labels.whiteBefore, .number), .init(labels.whiteAfter, .number),
                .init(labels.uncoveredBefore, .number), .init(labels.uncoveredAfter, .number),
            ])
        for day in days {
            let hasUnknown = day.conventions.contains { $0.etp == nil }
            table.add([
                lastDay(before: day.date), format.integer(day.conventions.count),
                hasUnknown && day.etp == 0
                    ? catalogue.unknown : etp(day.etp) + (hasUnknown ? " + \(catalogue.unknown)" : ""),
                format.integer(day.opening.count),
                format.decimal(day.whiteBefore, digits: 0), format.decimal(day.whiteAfter, digits: 0),
                format.decimal(day.uncoveredBefore, digits: 0), format.decimal(day.uncoveredAfter, digits: 0),
            ])
        }
        return shortened(table)
    }

    /// Where, day by day and département by département.
    private func openings(_ days: [EndingDay]) -> [Document.Block] {
        let gazetteer = coverage.scenario.gazetteer
        var table = Document.Table(
            caption: labels.placesCaption,
            columns: [
                .init(labels.lastDay, .code), .init(labels.departementLong),
                .init(labels.newlyWhite, .number), .init(labels.peopleUncovered, .number),
                .init(labels.territoriesConcerned),
            ], nameColumn: 1)
        for day in days {
            for place in day.places {
                let names = listed(place.units.map { coverage.units[$0].name })
                table.add([
                    lastDay(before: day.date),
                    place.departement.map { name(of: gazetteer.departements[$0]) } ?? catalogue.absent,
                    format.decimal(place.whitePopulation, digits: 0),
                    format.decimal(place.uncoveredPopulation, digits: 0),
                    place.units.count == 1
                        ? names : "\(format.integer(place.units.count))\(catalogue.colon)\(names)",
                ])
            }
        }
        return table.rows.isEmpty ? [.paragraph(labels.opensNothing)] : [.table(shortened(table))]
    }

    /// Coordinators and relays, whose end takes no cover away.
    private var othersEnding: Document.Table {
        var table = Document.Table(
            caption: labels.othersEndingCaption,
            columns: [
                .init(labels.lastDay, .code), .init(labels.post, .code), .init(labels.structure),
                .init(labels.postQuality), .init(catalogue.etp, .number),
            ], nameColumn: 1)
        let ending = posts.indices.filter { index in
            let post = posts[index]
            guard post.status == .enCours, post.quality != .facilitateur, let end = post.end else { return false }
            return result.study.date.map { end >= $0 } ?? true
        }
        for post in ending.map({ posts[$0] }).sorted(by: { ($0.end!, $0.id) < ($1.end!, $1.id) }) {
            table.add([
                post.end.map { format.date($0) } ?? "", post.id, post.structure,
                catalogue.name(of: post.quality), etp(post.etp),
            ])
        }
        return table
    }
}
