internal import Cartography
internal import Coverage
internal import Foundation
internal import Studies
internal import Territories
internal import Wording

extension MapSheet {
    /// Surfaces, names, limits and frames of a map of territories.
    mutating func fill<Mark>(
        with pieces: MapPieces<Mark>, units: [TerritoryUnit], study: Study, of coverage: Situation,
        wording: Wording, look: (MapPieces<Mark>.Piece) -> (Fill, Hatch?)
    ) throws {
        let gazetteer = coverage.scenario.gazetteer
        let levels = MapPieces<Mark>.limits(at: study.level, of: gazetteer)
        limits = levels.map(\.limit)
        surfaces = pieces.pieces.map { piece in
            let (fill, hatch) = look(piece)
            return Surface(
                outline: piece.outline, fill: fill, hatch: hatch, territory: piece.unit,
                groups: MapPieces<Mark>.groups(of: piece, at: levels.map(\.level), own: study.level))
        }
        names = units.map { unit in
            let people = unit.communes.reduce(0) { $0 + (gazetteer.communes[$1].population ?? 0) }
            let area = unit.communes.reduce(0) { $0 + gazetteer.communes[$1].areaSquareMetres }
            // Where nobody was counted, the larger surface is named first.
            return (TerritoryName.onMap(unit.name), people > 0 ? people : area * 1e-12)
        }
        let departements = gazetteer.departements
        frames = try MapFrames.frames(
            of: pieces.pieces.map { piece in
                MapFrames.Place(
                    departement: piece.departement.map { departements[$0].code },
                    population: units[piece.unit].population(in: gazetteer),
                    box: piece.departement.flatMap { departements[$0].boundingBox })
            }, names: Dictionary(departements.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first }),
            suburbs: wording.map.parisAndSuburbs)
        surroundings = try MapFrames.surroundings(
            of: Set(frames[0].surfaces.compactMap { pieces.pieces[$0].departement }), in: gazetteer)
        if study.level == .epci, !gazetteer.isOfOwnTerritories {
            orientate(in: units, at: levels.map(\.level), gazetteer)
        }
        north = wording.map.north
        let (format, words) = (wording.format, wording.map)
        kilometres = { words.kilometres(distance: format.decimal($0, digits: $0 < 1 ? 1 : 0)) }
    }

    /// So many towns help to find one's way, and no more; and so many of them that are no chief towns.
    private static let mostTowns = 14
    private static let mostOthers = 6

    /// Départements where there are several, their chief towns, then the largest towns.
    private mutating func orientate(in units: [TerritoryUnit], at levels: [Level], _ gazetteer: Gazetteer) {
        let communes = units.flatMap(\.communes)
        let departements = Set(communes.compactMap { gazetteer.communes[$0].departement }).sorted()
        if departements.count > 1, let limit = levels.firstIndex(of: .departement) {
            regions = departements.map { (gazetteer.departements[$0].name, limit, $0) }
        }
        // The whole country has no room for more than its départements.
        if departements.count > 24 { return }
        let chief = departements.compactMap { gazetteer.departements[$0].seat }.filter(Set(communes).contains)
        let others = communes.filter { !chief.contains($0) }
            .sorted { (gazetteer.communes[$0].population ?? 0, $1) > (gazetteer.communes[$1].population ?? 0, $0) }
        towns = (chief + others.prefix(min(Self.mostOthers, max(0, Self.mostTowns - chief.count)))).compactMap {
            commune in
            let place = gazetteer.communes[commune]
            return place.seat.map { (place.name, chief.contains(commune), $0) }
        }
    }

    /// The limits drawn, in words.
    mutating func limitsLegend(_ level: Level, of gazetteer: Gazetteer, _ labels: MapWording) {
        guard !gazetteer.departements.isEmpty else { return }
        let levels = MapPieces<Int>.limits(at: level, of: gazetteer)
        legend.append(.heading(labels.limits))
        legend += levels.map { .limit($0.limit, labels.limit(of: $0.level)) }
        if !towns.isEmpty { legend.append(.town(labels.town)) }
    }

    /// Sources and vintage, then what a reader must know.
    mutating func addSources(of gazetteer: Gazetteer, notes: [String], _ wording: Wording) {
        let hasForeignLand = frames.contains { if case .sea? = $0.ground { true } else { false } }
        let vintage = "\(wording.vintage)\(wording.colon)\(wording.words(of: gazetteer.vintage))."
        let credit =
            gazetteer.attribution.isEmpty
            ? nil
            : wording.sources(attribution: gazetteer.attribution)
                + (hasForeignLand ? "\(wording.map.foreignLandCredit)." : ".")
        // A layer of one's own is its own source and its own vintage.
        let isTold = gazetteer.vintage == .file(gazetteer.attribution)
        footer.append([credit, isTold ? nil : vintage].compactMap { $0 }.joined(separator: " "))
        self.notes = notes.map { "\(wording.notes)\(wording.colon)\($0)" }
        notesLeftOut = { wording.map.notesLeftOut(notes: $0) }
    }
}

extension TerritoryUnit {
    fileprivate func population(in gazetteer: Gazetteer) -> Double {
        communes.reduce(0) { $0 + (gazetteer.communes[$1].population ?? 0) }
    }
}
