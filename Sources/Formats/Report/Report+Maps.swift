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
            let figure = try mapFigure(
                CoverageMap.sheet(of: result, language: language), of: coverage, id: "carte-situation",
                caption: caption,
                alternative: "\(labels.mapAlternative) \(caption)")
            return .picture(figure, id: "carte", title: labels.map)
        }
    }

    /// The map of contracts; nil where the study names none.
    var contractsMap: Document.Figure? {
        get throws {
            guard let sheet = try CoverageMap.sheet(ofContracts: result, language: language) else { return nil }
            let caption = sheet.title + "."
            return try mapFigure(
                sheet, of: coverage, id: "carte-marches", caption: caption,
                alternative: "\(labels.contractsMapAlternative) \(caption)")
        }
    }

    /// The map of a plan, with its figures.
    func planMap(_ plan: PlacementResult) throws -> Document.Figure {
        let caption = labels.planMapCaption(
            posts: labels.posts(plan.posts.count), etp: plan.posts.reduce(0) { $0 + $1.etp.number },
            served: people(plan.servedPeople))
        return try mapFigure(
            CoverageMap.sheet(of: plan, language: language), of: plan.after, id: "carte-postes", caption: caption,
            alternative: "\(labels.planMapAlternative) \(caption)")
    }

    /// The maps without a plan and with it, which say the figures in their titles; nil where insets leave no room for two.
    func beforeAndAfterMap(_ plan: PlacementResult) throws -> Document.Figure? {
        guard let sheet = try CoverageMap.sheet(beforeAndAfter: plan, language: language) else { return nil }
        let page = try sheet.page()
        let caption = sheet.frames.compactMap(\.title).joined(separator: wording.semicolon) + "."
        return Document.Figure(
            id: "carte-avant-apres", caption: caption, alternative: "\(labels.beforeAndAfterAlternative) \(caption)",
            svg: page.svg, millimetres: (page.size.width, page.size.height))
    }

    /// A map, which carries its own title and legend, and whose territories say what they are.
    private func mapFigure(
        _ sheet: MapSheet, of coverage: Situation, id: String, caption: String, alternative: String
    ) throws -> Document.Figure {
        var sheet = sheet
        sheet.prefix = "\(id)-"
        sheet.tips = coverage.unitFigures.map { ($0.unit.code, tip($0)) }
        let page = try sheet.page()
        return Document.Figure(
            id: id, caption: caption, alternative: alternative, svg: page.svg,
            millimetres: (page.size.width, page.size.height), hasTerritories: true)
    }

    /// « CA du Niortais : 121 000 hab. ; 0,83 ETP pour 100 000 hab. ; couverte ».
    private func tip(_ row: UnitFigures) -> String {
        let facts = [
            labels.inhabitants(wording.people(of: row.figures)),
            labels.ratio(wording.ratio(of: row.figures)), wording.name(of: row.figures.status),
        ]
        return "\(name(row.unit))\(wording.colon)\(facts.joined(separator: wording.semicolon))"
    }
}
