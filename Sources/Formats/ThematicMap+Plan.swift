internal import Cartography
internal import Coverage
internal import Funding
internal import GeometryKit
internal import Placement
internal import Sheets
internal import Studies
internal import Territories
internal import Wording

extension ThematicMap {
    /// What a place shows on the map of a plan: who serves it, and what it is all the same.
    private struct ServedMark: Hashable {
        /// By position in the plan's posts; nil where none does.
        let post: Int?
        let mark: Mark
    }

    /// Territories in the colour of the proposed post that serves them, its number at its seat and in the list beside the
    /// map; what stays a white zone is hatched.
    mutating func fillByPost(_ plan: PlacementResult) throws {
        name(labels.planFinding(plan, of: study.title), labels.planSubtitle(level:situation:))
        let (statuses, reached) = (coverage.now.statuses, plan.servedAtoms)
        var server: [Int: Int] = [:]
        // The first of several, in the plan's order.
        for (post, atoms) in reached.enumerated().reversed() { for atom in atoms { server[atom] = post } }
        let pieces = try MapPieces(coverage.units, in: coverage.scenario) { _, atom in
            ServedMark(post: server[atom], mark: Mark(statuses[atom], horizon: statuses[atom]))
        }
        let coveredOtherwise = MapSheet.Fill.colour(Symbology.alreadyCovered)
        try sheet.fill(with: pieces, units: coverage.units, study: study, of: coverage, wording: wording) { piece in
            let fill = piece.mark.post.map { MapSheet.Fill.colour(Symbology.served(by: $0)) }
            let other = piece.mark.mark == .nothing ? coveredOtherwise : .colour(Symbology.servedByNobody)
            return (fill ?? other, piece.mark.mark.hatch)
        }
        let marks = Set(pieces.pieces.map(\.mark))
        addPosts(of: plan, serving: reached)
        if marks.contains(where: { $0.post == nil && $0.mark == .nothing }) {
            sheet.legend.append(.surface(coveredOtherwise, nil, labels.coveredOtherwise))
        }
        let white = Set(marks.map(\.mark)).subtracting([.nothing])
        if !white.isEmpty { sheet.legend.append(.heading(labels.zonesAfter)) }
        for mark in Mark.allCases where white.contains(mark) {
            sheet.legend.append(.surface(.colour(Symbology.servedByNobody), mark.hatch, words(mark)))
        }
        addBeforeAndAfter(plan)
        sheet.limitsLegend(study.level, of: coverage.scenario.gazetteer, labels)
        if pieces.notDrawn > 0 { sheet.legend.append(.note(labels.notDrawn(territories: pieces.notDrawn))) }
        sheet.addSources(of: coverage.scenario.gazetteer, notes: study.notes, wording)
    }

    /// As many posts as a page lists.
    private static let mostListed = 24

    /// Their symbols, and the list of them: number, name, ETP, people served.
    private mutating func addPosts(of plan: PlacementResult, serving reached: [[Int]]) {
        let instance = plan.instance
        let active = activePosts(on: plan.before)
        sheet.posts = active.symbols
        var (atChiefTown, withoutSeat) = (active.atChiefTown, active.withoutSeat)
        var kinds: Set<MapSheet.Post.Kind> = []
        sheet.legend = [.heading(labels.proposedPosts)]
        for (index, post) in plan.posts.enumerated() {
            let candidate = instance.candidates[post.candidate]
            let kind = MapSheet.Post.Kind(post.nature?.name)
            kinds.insert(kind)
            if let location = instance.drawnLocation(of: candidate) {
                if candidate.location == nil { atChiefTown += 1 }
                sheet.posts.append(.init(position: location, etp: post.etp.number, kind: kind, rank: post.rank))
            } else {
                withoutSeat += 1
            }
            guard index < Self.mostListed else { continue }
            let text = labels.listedPost(
                rank: post.rank, name: TerritoryName.onMap(candidate.name),
                etp: labels.etp(etp: Self.short(post.etp.number, wording)),
                people: wording.people(reached[index].reduce(0) { $0 + coverage.scenario.atoms.populations[$1] }))
            sheet.legend.append(.surface(.colour(Symbology.served(by: index)), nil, text))
        }
        if plan.posts.count > Self.mostListed {
            sheet.legend.append(.note(labels.otherPosts(posts: plan.posts.count - Self.mostListed)))
        }
        for kind in MapSheet.Post.Kind.proposals where kinds.contains(kind) {
            sheet.legend.append(.post(kind, isKnown: true, labels.proposals(kind)))
        }
        for isKnown in [true, false] where active.symbols.contains(where: { ($0.etp != nil) == isKnown }) {
            sheet.legend.append(
                .post(.active, isKnown: isKnown, isKnown ? labels.existing : labels.existingUnknown))
        }
        tellPlaces(atChiefTown: atChiefTown, withoutSeat: withoutSeat)
        let sum = labels.planSum(posts: plan.posts.count, etp: plan.posts.reduce(0) { $0 + $1.etp.number })
        sheet.footer.insert(sum, at: 0)
        sheet.description += " \(sum)"
    }

    /// The figures of the definition without the plan, and with it.
    private mutating func addBeforeAndAfter(_ plan: PlacementResult) {
        sheet.legend.append(.heading(labels.beforeAndAfter))
        for (words, figure) in [
            (wording.withoutCover, { $0.uncoveredPeople }), (wording.inWhiteZones, { $0.total.whitePopulation }),
        ] as [(String, (Situation) -> Double?)] {
            sheet.legend.append(
                .note(
                    labels.change(
                        words, from: wording.people(figure(plan.before)), to: wording.people(figure(coverage)))))
        }
    }

}

extension MapSheet.Post.Kind {
    fileprivate static let proposals: [Self] = [.proposed, .consolidation, .mixed, .redeployment]

    /// Of a proposed post; nil where nothing asks whether it consolidates.
    init(_ nature: PostNature.Name?) {
        self =
            switch nature {
            case nil: .proposed
            case .consolidation: .consolidation
            case .mixte: .mixed
            case .redeploiement: .redeployment
            }
    }
}
