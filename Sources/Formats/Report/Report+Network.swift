internal import Coverage
internal import FacilitatorNetwork
internal import Studies
internal import Territories
internal import Wording

/// The network itself: who carries posts, which posts, how many ETP.
extension Report {
    var network: Document.Section {
        let counts = coverage.network
        let present = counts.present
        if present.isEmpty {
            return Document.Section(id: "reseau", title: labels.network, blocks: [.paragraph(labels.noPresentPost)])
        }
        return Document.Section(
            id: "reseau", title: labels.network, isLandscape: present.count > Self.mostUprightRows,
            blocks: [.list(summary(counts)), .table(shortened(table(of: present)))])
    }

    /// More rows of nine columns are easier to read across.
    private static let mostUprightRows = 12

    private func summary(_ counts: NetworkCounts) -> [String] {
        let present = counts.present.map { posts[at: $0] }
        let anonymous = counts.withoutStructure
        let known = present.compactMap(\.etp)
        var lines = [
            labels.presentPosts(present.count)
                + " " + labels.structures(counts.structures)
        ]
        if anonymous > 0 { lines.append(labels.withoutStructure(anonymous)) }
        let byQuality = Post.Quality.allCases.compactMap { quality -> String? in
            let count = present.count { $0.quality == quality }
            return count == 0 ? nil : "\(wording.name(of: quality)) \(format.integer(count))"
        }
        lines.append(labels.byQuality(list: byQuality.joined(separator: wording.semicolon)))
        lines.append(
            labels.etpOfPosts(
                etp: known.reduce(0, +), known: labels.posts(known.count),
                unknown: labels.posts(present.count - known.count)))
        return lines
    }

    private func table(of present: [PostPosition]) -> Document.Table {
        let gazetteer = coverage.scenario.gazetteer
        return Document.Table(
            caption: labels.networkCaption,
            [
                PrintedColumn(labels.post, .code) { $0.id },
                PrintedColumn(labels.structure) { $0.structure.isEmpty ? wording.absent : $0.structure },
                PrintedColumn(labels.structureType) { post in
                    post.structureType.map { wording.name(of: $0) } ?? wording.absent
                },
                PrintedColumn(labels.postQuality) { wording.name(of: $0.quality) },
                PrintedColumn(wording.seat) { post in
                    post.seat.map { gazetteer.communes[$0].name } ?? wording.absent
                },
                PrintedColumn(labels.perimeter) { perimeter($0) },
                PrintedColumn(wording.etp, .number) { post in
                    post.etp.map { format.decimal($0, digits: 2) } ?? wording.unknown
                },
                PrintedColumn(labels.lastDay, .code) { post in
                    post.end.map { format.date($0) } ?? wording.absent
                },
                PrintedColumn(labels.call) { $0.financing.call ?? wording.absent },
            ], rows: present.map { posts[at: $0] })
    }

    private func perimeter(_ post: Post) -> String {
        let own = wording.words(post.own, in: coverage.scenario)
        let adjoining =
            post.adjoining.isEmpty
            ? "" : labels.adjoiningTo(perimeter: wording.words(post.adjoining, in: coverage.scenario))
        let perimeter = [own, adjoining].filter { !$0.isEmpty }.joined(separator: wording.semicolon)
        return perimeter.isEmpty ? wording.absent : perimeter
    }
}
