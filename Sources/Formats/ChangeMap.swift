internal import Cartography
internal import Coverage
internal import FacilitatorNetwork
internal import Studies
internal import Territories
internal import Wording

/// Two situations side by side on one map: what turns white, what is white no more, what stays.
struct ChangeMap {
    private(set) var sheet: MapSheet

    init(_ result: StudyComparison, language: Language) throws {
        let wording = Wording(language)
        let labels = wording.map
        let format = wording.format
        let comparison = result.comparison
        let (before, after) = (comparison.before, comparison.after)
        func name(_ study: Study) -> String { study.date.map(format.date) ?? study.title }
        sheet = MapSheet(
            language: language.rawValue, title: result.before.title,
            subtitle: labels.comparisonSubtitle(before: name(result.before), after: name(result.after)), description: ""
        )
        let units = comparison.rows.map(\.unit)
        let atoms = after.scenario.atoms
        func change(_ atom: Int) -> Symbology.Change {
            Symbology.Change(from: before.now.statuses[atom], to: after.now.statuses[atom])
        }
        let pieces = try MapPieces(units, in: after.scenario, mark: { _, atom in change(atom) })
        try sheet.fill(with: pieces, units: units, study: result.before, of: after, wording: wording) { piece in
            (.colour(piece.mark.colour), piece.mark.hatch)
        }
        var people: [Symbology.Change: Double] = [:]
        for atom in units.lazy.flatMap(\.communes).flatMap({ atoms.ranges[$0] }) {
            people[change(atom), default: 0] += atoms.populations[atom]
        }
        let isDrawn = Set(pieces.pieces.map(\.mark))
        sheet.title = labels.changeFinding(
            of: result.before.title, becomes: people[.becomesWhite] ?? 0, leaves: people[.leavesWhite] ?? 0)
        let printed = roundedParts(Symbology.Change.allCases.map { people[$0] ?? 0 })
        sheet.legend = [.heading(labels.changes)]
        var sentences: [String] = []
        for (change, number) in zip(Symbology.Change.allCases, printed) {
            guard isDrawn.contains(change) else { continue }
            let text = labels.change(change: labels.words(change), people: number)
            sheet.legend.append(.surface(.colour(change.colour), change.hatch, text))
            sentences.append(text)
        }
        sheet.limitsLegend(result.before.level, of: after.scenario.gazetteer, labels)
        sheet.addSources(of: after.scenario.gazetteer, notes: result.before.notes, wording)
        sheet.description = "\(sheet.subtitle). " + sentences.joined(separator: "\u{A0}; ") + "."
    }
}

extension Symbology.Change {
    init(from before: AtomStatus, to after: AtomStatus) {
        self =
            switch (before.isWhite, after.isWhite) {
            case (false, true): .becomesWhite
            case (true, true): .staysWhite
            case _ where before == .limitropheAQualifier || after == .limitropheAQualifier: .undecided
            case (true, false): .leavesWhite
            case (false, false): .staysCovered
            }
    }
}
