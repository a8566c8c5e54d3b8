internal import Cartography
internal import Coverage
internal import Funding
internal import Placement
internal import Studies
internal import Territories
internal import Wording

/// The maps, and what they show in figures for those who do not see them.
extension Report {
    var map: Document.Section {
        get throws {
            let caption = labels.mapCaption(
                population: wording.people(of: total), white: wording.people(total.whitePopulation),
                share: total.whiteShare.map { format.percent($0) } ?? wording.absent,
                posts: labels.posts(activePosts.count))
            let figure = mapFigure(
                try CoverageMap.page(of: result, language: language), caption: caption,
                alternative: "\(labels.mapAlternative) \(caption)")
            return .picture(figure, id: "carte", title: labels.map)
        }
    }

    /// The map of a plan, with its figures.
    func planMap(_ plan: PlacementResult) throws -> Document.Figure {
        let caption = labels.planMapCaption(
            posts: labels.posts(plan.posts.count), etp: plan.posts.reduce(0) { $0 + $1.etp.number },
            served: people(plan.servedPeople))
        return mapFigure(
            try CoverageMap.page(of: plan, language: language), caption: caption,
            alternative: "\(labels.planMapAlternative) \(caption)")
    }

    /// A map, which carries its own title and legend.
    private func mapFigure(_ page: MapPage, caption: String, alternative: String) -> Document.Figure {
        Document.Figure(
            caption: caption, alternative: alternative, svg: page.svg,
            millimetres: (page.size.width, page.size.height))
    }
}
