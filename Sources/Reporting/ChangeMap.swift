internal import Cartography
internal import CoverageAnalysis
internal import FacilitatorNetwork
internal import Studies
internal import Territories

/// Two situations side by side on one map: what turns white, what is white no more, what stays.
struct ChangeMap {
    private(set) var sheet: MapSheet

    init(_ result: StudyComparison, language: Language) throws {
        let catalogue = Catalogue.of(language)
        let labels = catalogue.map
        let format = catalogue.format
        let comparison = result.comparison
        let (before, after) = (comparison.before, comparison.after)
        func name(_ study: Study) -> String { study.date.map(format.date) ?? study.title }
        sheet = MapSheet(
            language: language.rawValue, title: result.before.title,
            subtitle: labels.comparisonSubtitle.filled(name(result.before), name(result.after)), description: "")
        let units = comparison.rows.map(\.unit)
        let atoms = after.scenario.atoms
        func change(_ atom: Int) -> Symbology.Change {
            switch (before.now.statuses[atom].isWhite, after.now.statuses[atom].isWhite) {
            case (false, true): .becomesWhite
            case (true, true): .staysWhite
            case (true, false): .leavesWhite
            case (false, false): .staysCovered
            }
        }
        let pieces = try MapPieces(units, in: after.scenario, mark: change)
        try sheet.fill(with: pieces, units: units, study: result.before, of: after, catalogue: catalogue) { piece in
            (.colour(piece.mark.colour), piece.mark.hatch)
        }
        var people: [Symbology.Change: Double] = [:]
        for atom in units.lazy.flatMap(\.communes).flatMap({ atoms.ranges[$0] }) {
            people[change(atom), default: 0] += atoms.populations[atom]
        }
        let words: [Symbology.Change: String] = [
            .becomesWhite: labels.becomesWhite, .staysWhite: labels.staysWhite, .leavesWhite: labels.leavesWhite,
            .staysCovered: labels.staysCovered,
        ]
        let printed = roundedParts(Symbology.Change.allCases.map { people[$0] ?? 0 })
        sheet.legend = [.heading(labels.changes)]
        var sentences: [String] = []
        for (change, number) in zip(Symbology.Change.allCases, printed) {
            let text = labels.change.filled(words[change] ?? "", format.integer(number))
            sheet.legend.append(.surface(.colour(change.colour), change.hatch, text))
            sentences.append(text)
        }
        sheet.limitsLegend(result.before.level, of: after.scenario.gazetteer, labels)
        sheet.footer = sheet.sources(after.scenario.gazetteer, result.before.notes, catalogue)
        sheet.description = "\(sheet.subtitle). " + sentences.joined(separator: "\u{A0}; ") + "."
    }
}

extension Symbology.Change {
    fileprivate var hatch: MapSheet.Hatch? {
        switch self {
        case .becomesWhite: .init(colour: Symbology.whiteZoneHatch, spacing: 1.1, width: 0.4)
        case .staysWhite: .whiteZone
        case .leavesWhite, .staysCovered: nil
        }
    }
}
