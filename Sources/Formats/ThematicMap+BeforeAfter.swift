internal import Cartography
internal import Coverage
internal import Studies
internal import Territories
internal import Wording

extension ThematicMap {
    /// The rates and the white zones without a plan in one frame, with it in another, in the same classes.
    /// - Returns: false where the territory has overseas parts, which have frames of their own.
    mutating func fillBeforeAndAfter(_ plan: PlacementResult) throws -> Bool {
        name(labels.planFinding(plan, of: study.title), labels.beforeAndAfterSubtitle(level:situation:))
        let situations = [plan.before, coverage]
        let classes = Symbology.rateClasses(
            target: coverage.scenario.demand.targetRatio,
            rates: situations.flatMap { $0.figures.compactMap(Self.rate) })
        var (fills, marks): (Set<MapSheet.Fill>, Set<Mark>) = ([], [])
        var frames: [MapSheet.Frame] = []
        var notDrawn = 0
        var surfaces: [MapSheet.Surface] = []
        for (situation, title) in zip(situations, [labels.withoutPlan, labels.withPlan]) {
            let (figures, statuses) = (situation.figures, situation.now.statuses)
            let pieces = try MapPieces(situation.units, in: situation.scenario) { unit, atom in
                Self.mark(figures[unit], statuses[atom], horizon: statuses[atom])
            }
            notDrawn = pieces.notDrawn
            try sheet.fill(with: pieces, units: situation.units, study: study, of: situation, wording: wording) {
                piece in
                (Self.fill(figures[piece.unit], classes), piece.mark.hatch)
            }
            guard sheet.frames.count == 1 else { return false }
            let frame = sheet.frames[0]
            frames.append(
                .init(
                    title: labels.withFigures(
                        title, uncovered: wording.people(situation.uncoveredPeople),
                        white: wording.people(situation.total.whitePopulation)),
                    surfaces: frame.surfaces.map { $0 + surfaces.count }, ground: frame.ground))
            surfaces += sheet.surfaces
            fills.formUnion(figures.map { Self.fill($0, classes) })
            marks.formUnion(pieces.pieces.map(\.mark))
        }
        (sheet.surfaces, sheet.frames, sheet.isPaired) = (surfaces, frames, true)
        sheet.towns = []
        sheet.regions = []
        sheet.legend = legend(classes, fills: fills, marks: marks) { mark in
            switch mark {
            case .notCovered: labels.notCovered
            case .notEnough: labels.notEnough
            case .open: labels.openPartly
            case .nothing, .fragile: ""
            }
        }
        sheet.limitsLegend(study.level, of: coverage.scenario.gazetteer, labels)
        if notDrawn > 0 { sheet.legend.append(.note(labels.notDrawn(territories: notDrawn))) }
        sheet.addSources(of: coverage.scenario.gazetteer, notes: study.notes, wording)
        return true
    }
}

extension MapWording {
    /// What a plan does, in a title.
    func planFinding(_ plan: PlacementResult, of study: String) -> String {
        planFinding(
            of: study, posts: plan.posts.count,
            covered: plan.before.uncoveredPeople.flatMap { before in
                plan.after.uncoveredPeople.map { before - $0 }
            })
    }
}

extension Situation {
    /// People whom nobody's own perimeter covers; nil where nobody was counted.
    var uncoveredPeople: Double? { total.populationByStatus?[.nonCouverte] }
}
