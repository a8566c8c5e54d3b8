internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import GeometryKit
public import Placement
public import Studies
internal import Territories
internal import VectorIO

/// A row of `plan`: a proposed post.
public struct PlanRow: Sendable {
    /// With its services, its money and what it is proposed for.
    public let post: ProposedPost
    let effect: PostEffect
    let place: CandidatePlace
    /// INSEE code of the seat's commune.
    let seat: String?
    /// The closed candidate that serves most of the same people.
    let nextBest: CandidatePlace?
    /// Weighted by people; nil where some way is not known.
    let meanDistance: Double?
    /// Why, in sentences.
    let reason: String
    let outline: Outline?

    /// `rang`, from 1: what the maps and the report call the post.
    public static let rank = Column<Self>(
        "rang", .count, Words("Rang", "Rank"), Words("Ordre des postes proposés.", "Order of the proposed posts.")
    ) { $0.post.rank }
    /// `etp`: of the whole post.
    public static let etp = Column<Self>(
        "etp", .etp, Words("ETP", "FTE"), Words("ETP du poste proposé.", "FTE of the proposed post.")
    ) { $0.post.etp.number }
    /// `nature`: empty under rules that tell none apart.
    public static let nature = Column<Self>(
        "nature", Words("Nature"), Words("consolidation ou redeploiement.", "consolidation or redeploiement.")
    ) { $0.post.nature }

    static let columns: [Column<Self>] =
        [
            rank,
            Column("code", Words("Code"), Words("Code du lieu candidat.", "Code of the candidate place.")) {
                $0.place.id
            },
            Column("nom", Words("Nom", "Name"), Words("Nom du lieu candidat.", "Name of the candidate place.")) {
                $0.place.name
            },
            Column(
                "siege", Words("Siège", "Seat"),
                Words("Code INSEE de la commune du siège.", "INSEE code of the seat's commune.")
            ) { $0.seat },
            Column("departement", Places.departement.label, Places.departement.definition) { $0.post.departement },
            nature, etp,
        ] + PlanColumns.money { [$0.post] } + [PlanColumns.whiteServed { [$0.post] }] + service
        + [
            Column("motif", Words("Motif", "Reason"), Words("Pourquoi, en une phrase.", "Why, in a sentence.")) {
                $0.reason
            }
        ]

    /// What the post changes for those whom it serves.
    private static let service: [Column<Self>] = [
        Column(
            "population_sans_couverture", .people, Words("Population sans couverture", "People without cover"),
            Words("Habitants desservis que rien ne couvrait.", "People served whom nothing covered.")
        ) { $0.post.uncoveredServed },
        PlanColumns.deficitFilled { [$0.post] },
        Column(
            "etp_100k_avant", .etpPer100k, Words("ETP pour 100 000 hab. avant", "FTE per 100,000 before"),
            Words(
                "Ratio des territoires desservis avant le plan ; vide si un ETP est inconnu.",
                "Ratio of the territories served before the plan; blank where FTE are unknown.")
        ) { $0.effect.ratioBefore },
        Column(
            "etp_100k_apres", .etpPer100k, Words("ETP pour 100 000 hab. après", "FTE per 100,000 after"),
            Words(
                "Ratio des territoires desservis après le plan ; vide si un ETP est inconnu.",
                "Ratio of the territories served after the plan; blank where FTE are unknown.")
        ) { $0.effect.ratioAfter },
        Column(
            "population_sortie", .people, Words("Population sortie de zone blanche", "People leaving white zones"),
            Words(
                "Habitants des territoires desservis qui quittent les zones blanches, selon la définition ; négatif s’il en entre.",
                "People of the territories served who leave the white zones, by definition; negative where some enter.")
        ) { $0.effect.leavingWhite },
        Column(
            "population_perdue", .people, Words("Population perdue sans le poste", "People lost without the post"),
            Words(
                "Habitants que le plan ne desservirait plus sans ce poste.",
                "People whom the plan would no longer serve without this post.")
        ) { $0.post.lost.white },
        PlanColumns.distance { $0.meanDistance },
        Column(
            "recours", Words("À défaut (code)", "Next best (code)"),
            Words(
                "Candidat fermé à portée du plus grand nombre des habitants desservis.",
                "The closed candidate that reaches most of the people served.")
        ) { $0.nextBest?.id },
        Column(
            "recours_nom", Words("À défaut", "Next best"), Words("Nom de ce candidat.", "The name of that candidate.")
        ) { $0.nextBest?.name },
    ]
}

extension Sheet where Row == PlanRow {
    /// `plan`: each proposed post as a point.
    /// - Parameter reason: why a post is proposed, in sentences.
    public static func plan(_ result: PlacementResult, reason: (ProposedPost) -> String) throws -> Self {
        let instance = result.instance
        return Sheet(
            "plan", Words("Postes proposés", "Proposed posts"), .point, columns: PlanRow.columns,
            rows: try result.posts.map { post in
                let place = instance.candidates[post.candidate]
                return PlanRow(
                    post: post, effect: result.effects[post.rank - 1], place: place,
                    seat: place.seat.map { instance.scenario.gazetteer.communes[$0].code },
                    nextBest: post.nextBest.map { instance.candidates[$0.candidate] },
                    meanDistance: instance.meanDistance(of: post), reason: reason(post),
                    outline: try place.location.map { try Outline(points: [$0]) })
            }, outline: \.outline)
    }
}

extension PlacementInstance {
    /// Weighted by people; nil where some way is not known.
    fileprivate func meanDistance(of post: ProposedPost) -> Double? {
        guard post.whiteServed > 0, post.services.allSatisfy({ knowsDistance(of: post, to: $0) }) else { return nil }
        return post.services.reduce(0) { $0 + $1.white * $1.distance } / post.whiteServed
    }
}
