internal import GeometryKit
internal import Placement
public import Studies
internal import VectorIO

/// A row of `affectations`: a unit served, and the post that serves it.
public struct AssignmentRow: Sendable {
    let unit: DemandUnit
    let place: CandidatePlace
    let service: ProposedPost.Service
    let distance: Double?
    let outline: Outline?

    static let columns: [Column<Self>] = [
        Column("code", Places.code.label, Places.code.definition) { $0.unit.code },
        Column("nom", Places.name.label, Places.name.definition) { $0.unit.name },
        Column(
            "poste", Words("Poste", "Post"),
            Words(
                "Code du lieu du poste qui dessert le territoire.",
                "Code of the place of the post that serves the territory.")
        ) { $0.place.id },
        Column(
            "etp", .etp, Words("ETP", "FTE"),
            Words("ETP que le poste donne au territoire.", "FTE that the post gives to the territory.")
        ) { $0.service.etp },
        Column(
            "population", .people, Words("Population"),
            Words("Habitants des zones blanches du territoire.", "People of the territory's white zones.")
        ) { $0.service.white },
        PlanColumns.distance { $0.distance },
    ]
}

extension Sheet where Row == AssignmentRow {
    /// `affectations`: a line from each unit served to its post.
    public static func assignments(_ result: PlacementResult) throws -> Self {
        let instance = result.instance
        return Sheet(
            "affectations", Words("Territoires desservis", "Territories served"), .line, columns: AssignmentRow.columns,
            rows: try result.posts.flatMap { post in
                let place = instance.candidates[post.candidate]
                return try post.services.map { service in
                    let unit = instance.units[service.unit]
                    let ends = [unit.seat, place.location].compactMap { $0 }
                    return AssignmentRow(
                        unit: unit, place: place, service: service,
                        distance: instance.knowsDistance(of: post, to: service) ? service.distance : nil,
                        outline: ends.count == 2 && ends[0] != ends[1] ? try Outline(points: ends) : nil)
                }
            }, outline: \.outline)
    }
}
