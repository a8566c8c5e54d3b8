internal import Coverage
internal import GeometryKit
internal import Placement
public import Studies
internal import Territories
internal import VectorIO

/// A row of `affectations`: a territory served, and the post that serves it.
public struct AssignmentRow: Sendable {
    let service: PostService
    let place: PostCandidate
    let departements: [String]
    let regions: [String]
    let outline: Outline?

    private static let name = Column<Self>("nom", Places.name.label, Places.name.definition) { $0.service.name }
    private static let people = Column<Self>(
        "population", .people, Words("Population"),
        Words(
            "Habitants des zones blanches du territoire que le poste couvre.",
            "People of the territory's white zones whom the post covers.")
    ) { $0.service.white }
    private static let postCode = Column<Self>(
        "poste", Words("Poste", "Post"),
        Words("Code du candidat qui dessert le territoire.", "Code of the candidate that serves the territory.")
    ) { $0.place.id }
    /// What tells a line from others.
    public static let tip = [name, postCode, people]

    static let columns: [Column<Self>] = [
        Column("code", Places.code.label, Places.code.definition) { $0.service.code }, name,
        Places.departement.of(\.departements), Places.region.of(\.regions), postCode,
        Column(
            "etp", .etp, Words("ETP", "FTE"),
            Words(
                "ETP que le poste apporte au territoire : réservés par un siège, partagés selon le registre pour un périmètre.",
                "FTE that the post brings to the territory: kept by a seat, shared as the register does for a perimeter."
            )
        ) { $0.service.etp },
        people, PlanColumns.distance { $0.service.distance },
    ]
}

extension Sheet where Row == AssignmentRow {
    /// `affectations`: a line from each unit served to its post.
    public static func assignments(_ result: PlacementResult) throws -> Self {
        let instance = result.instance
        let gazetteer = instance.scenario.gazetteer
        return Sheet(
            "affectations", Words("Territoires desservis", "Territories served"), .line, columns: AssignmentRow.columns,
            rows: try result.posts.flatMap { post in
                let place = instance.candidates[post.candidate]
                return try result.services(of: post).map { service in
                    let ends = [service.seat, instance.drawnLocation(of: place)].compactMap { $0 }
                    return AssignmentRow(
                        service: service, place: place,
                        departements: gazetteer.codes(of: service.communes, at: .departement),
                        regions: gazetteer.codes(of: service.communes, at: .region),
                        outline: ends.count == 2 && ends[0] != ends[1] ? try Outline(points: ends) : nil)
                }
            }, outline: \.outline)
    }
}
