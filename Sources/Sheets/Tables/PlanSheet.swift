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
    let place: PostCandidate
    /// INSEE code of the seat's commune.
    let seat: String?
    /// Of those whom it serves.
    let regions: [String]
    /// The closed candidate that serves most of the same people.
    let nextBest: PostCandidate?
    /// Weighted by people; nil where some way is not known.
    let meanDistance: Double?
    /// Why, in sentences.
    let reason: String
    let outline: Outline?

    /// `rang`, from 1: what the maps and the report call the post.
    public static let rank = Column<Self>(
        "rang", .count, Words("Rang", "Rank"), Words("Ordre des postes proposés.", "Order of the proposed posts.")
    ) { $0.post.rank }
    /// `nom`: of the place, or of the structure that asks for it.
    public static let name = Column<Self>(
        "nom", Words("Nom", "Name"), Words("Nom du lieu candidat.", "Name of the candidate place.")
    ) { $0.place.name }
    /// `etp`: of the whole post.
    public static let etp = Column<Self>(
        "etp", .etp, Words("ETP", "FTE"), Words("ETP du poste proposé.", "FTE of the proposed post.")
    ) { $0.post.etp.number }
    /// `nature`: empty under rules that tell none apart.
    public static let nature = Column<Self>(
        "nature", Words("Nature"),
        Words("consolidation, redeploiement ou mixte.", "consolidation, redeploiement or mixte.")
    ) { $0.post.nature?.name }

    static let columns: [Column<Self>] =
        [
            rank,
            Column("code", Words("Code"), Words("Code du lieu candidat.", "Code of the candidate place.")) {
                $0.place.id
            },
            name,
            Column(
                "type", Words("Type", "Kind"),
                Words("reconduction, candidature ou siege.", "reconduction, candidature or siege.")
            ) { CandidateType($0.place.kind) },
            Column(
                "siege", Words("Siège", "Seat"),
                Words("Code INSEE de la commune du siège.", "INSEE code of the seat's commune.")
            ) { $0.seat },
            Column("departement", Places.departement.label, Places.departement.definition) { $0.post.departement },
            Places.region.of(\.regions), nature, etp,
        ] + natures + PlanColumns.money { [$0.post] } + [PlanColumns.whiteServed { [$0.post] }] + service
        + [
            Column("motif", Words("Motif", "Reason"), Words("Pourquoi, en une phrase.", "Why, in a sentence.")) {
                $0.reason
            }
        ]

    /// Its ETP by nature; empty under rules that tell none apart.
    private static let natures: [Column<Self>] = [
        Column(
            "etp_consolidation", .etp, Words("ETP en consolidation", "FTE consolidated"),
            Words(
                "ETP du poste qui répondent à des ETP dont la convention finit.",
                "FTE of the post that answer FTE whose conventions end.")
        ) { $0.post.nature?.consolidation.number },
        Column(
            "etp_redeploiement", .etp, Words("ETP en redéploiement", "FTE redeployed"),
            Words("Les autres ETP du poste, à justifier.", "The other FTE of the post, to be justified.")
        ) { $0.post.nature?.redeployment.number },
    ]

    /// What the post changes for those whom it serves.
    private static let service: [Column<Self>] = [
        Column(
            "population_sans_couverture", .people, Words("Population sans couverture", "People without cover"),
            Words(
                "Habitants de son périmètre qu’aucun poste ne couvrait en propre.",
                "People of its perimeter whom no post covered as its own.")
        ) { $0.post.uncoveredServed },
        PlanColumns.deficitFilled { [$0.effect] },
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
                "Habitants qui seraient en zone blanche sans ce poste, le reste du plan étant là, selon la définition.",
                "People who would be in white zones without this post, the rest of the plan being there, by definition."
            )
        ) { $0.effect.leavingWhite },
        Column(
            "population_perdue", .people,
            Words("Population sans couverture sans le poste", "People uncovered without the post"),
            Words(
                "Habitants qu’aucun poste ne couvrirait sans celui-ci, le reste du plan étant là.",
                "People whom no post would cover without this one, the rest of the plan being there.")
        ) { $0.effect.covered },
        PlanColumns.distance { $0.meanDistance },
        Column(
            "recours", Words("À défaut (code)", "Next best (code)"),
            Words(
                "Candidat non retenu qui couvrirait le plus grand nombre des habitants desservis.",
                "The candidate left out that would cover most of the people served.")
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
        let gazetteer = instance.scenario.gazetteer
        return Sheet(
            "plan", Words("Postes proposés", "Proposed posts"), .point, columns: PlanRow.columns,
            rows: try result.posts.map { post in
                let place = instance.candidates[post.candidate]
                return PlanRow(
                    post: post, effect: result.effects[post.rank - 1], place: place,
                    seat: place.seat.map { gazetteer.communes[$0].code },
                    regions: gazetteer.codes(of: result.services(of: post).flatMap(\.communes), at: .region),
                    nextBest: post.nextBest.map { instance.candidates[$0.candidate] },
                    meanDistance: result.meanDistance(of: post), reason: reason(post),
                    outline: try instance.drawnLocation(of: place).map { try Outline(points: [$0]) })
            }, outline: \.outline)
    }
}

extension PlacementResult {
    /// Weighted by people; nil where some way is not known.
    fileprivate func meanDistance(of post: ProposedPost) -> Double? {
        var (sum, people) = (0.0, 0.0)
        for service in services(of: post) where service.white > 0 {
            guard let distance = service.distance else { return nil }
            sum += service.white * distance
            people += service.white
        }
        return people > 0 ? sum / people : nil
    }
}

/// Where a post of a plan comes from.
enum CandidateType: String, Coded {
    case reconduction, candidature, siege

    init(_ kind: PostCandidate.Kind) {
        self =
            switch kind {
            case .renewal: .reconduction
            case .application: .candidature
            case .seat: .siege
            }
    }
}
