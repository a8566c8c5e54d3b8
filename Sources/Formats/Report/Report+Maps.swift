internal import Cartography
internal import Coverage
internal import Funding
internal import Placement
internal import Studies
internal import Territories

/// The maps, and what they show in figures for those who do not see them.
extension Report {
    var map: Document.Section {
        get throws {
            let caption = labels.mapCaption.filled(
                catalogue.people(of: total), catalogue.people(total.whitePopulation),
                total.whiteShare.map { format.percent($0) } ?? catalogue.absent,
                catalogue.counted(activePosts.count, labels.posts))
            return Document.Section(
                id: "carte", title: labels.map, startsPage: true, isLandscape: true,
                blocks: [
                    .figure(
                        mapFigure(
                            try CoverageMap.svg(of: result, plan: nil, language: language), caption: caption,
                            alternative: "\(labels.mapAlternative) \(caption)"))
                ])
        }
    }

    /// The map of a plan, with its figures.
    func planMap(_ plan: PlacementResult) throws -> Document.Figure {
        let caption = labels.planMapCaption.filled(
            catalogue.counted(plan.posts.count, labels.posts),
            format.decimal(plan.posts.reduce(0) { $0 + $1.etp.number }, digits: 2),
            people(plan.posts.reduce(0) { $0 + $1.whiteServed }))
        return mapFigure(
            try CoverageMap.svg(of: plan, language: language), caption: caption,
            alternative: "\(labels.planMapAlternative) \(caption)")
    }

    /// A map, which carries its own title and legend.
    private func mapFigure(_ svg: String, caption: String, alternative: String) -> Document.Figure {
        Document.Figure(
            caption: caption, alternative: alternative, svg: svg,
            millimetres: (MapSheet.widthMillimetres, MapSheet.heightMillimetres))
    }
}
