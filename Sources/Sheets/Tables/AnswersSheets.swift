internal import Funding
public import Placement
public import Studies

/// A row of `alternatives`: a seat of another set of seats.
public struct AlternativeRow: Sendable {
    /// Of the set of seats, from 1.
    let rank: Int
    /// Of the first objective, and its part of the best plan's.
    let value: Double
    let part: Double
    let place: PostCandidate
    let etp: Double
    let isInPlan: Bool

    static let columns: [Column<Self>] = [
        Column(
            "rang", .count, Words("Rang", "Rank"),
            Words("Numéro de l’ensemble de sièges, à partir de 1.", "Number of the set of seats, from 1.")
        ) { $0.rank },
        Column(
            "valeur", Words("Valeur", "Value"), Words("Valeur du premier critère.", "Value of the first objective.")
        ) { $0.value },
        Column(
            "part", .share, Words("Part", "Share"),
            Words("Part de la valeur du plan, de 0 à 1.", "Part of the plan's value, 0 to 1.")
        ) { $0.part },
        Column("code", Words("Code"), Words("Code du lieu candidat.", "Code of the candidate place.")) { $0.place.id },
        Column("nom", Words("Nom", "Name"), Words("Nom du lieu candidat.", "Name of the candidate place.")) {
            $0.place.name
        },
        Column("etp", .etp, Words("ETP", "FTE"), Words("ETP du poste proposé.", "FTE of the proposed post.")) {
            $0.etp
        },
        PlanColumns.isInPlan { $0.isInPlan },
    ]
}

extension Sheet where Row == AlternativeRow {
    /// `alternatives`: other sets of seats, one row a seat.
    /// - Returns: nil where nobody asked.
    public static func alternatives(_ alternatives: [Alternative]?, to result: PlacementResult) -> Self? {
        guard let alternatives, let best = result.plan.leadingStage else { return nil }
        let opened = Set(result.posts.map(\.candidate))
        return Sheet(
            "alternatives", Words("Autres sièges possibles", "Other possible seats"), columns: AlternativeRow.columns,
            rows: alternatives.indices.flatMap { index in
                alternatives[index].plan.posts.map { post in
                    AlternativeRow(
                        rank: index + 1, value: alternatives[index].value,
                        part: best.value == 0 ? 1 : alternatives[index].value / best.value,
                        place: result.instance.candidates[post.candidate],
                        etp: result.instance.problem.etp(of: post).number,
                        isInPlan: opened.contains(post.candidate))
                }
            })
    }
}

/// A row of `stabilite`: how often a seat opens, or a unit is served, when populations move.
public struct StabilityRow: Sendable {
    /// What may stay.
    enum Object: String, Coded {
        case siege, territoire
    }

    let object: Object
    let code: String
    let name: String
    /// Of the draws, 0 to 1.
    let part: Double
    let isInPlan: Bool

    static let columns: [Column<Self>] = [
        Column("objet", Words("Objet", "Object"), Words("siege ou territoire.", "siege or territoire.")) { $0.object },
        Column(
            "code", Words("Code"),
            Words("Code du lieu candidat, ou du territoire.", "Code of the candidate place, or of the territory.")
        ) { $0.code },
        Column(
            "nom", Words("Nom", "Name"),
            Words("Nom du lieu, ou du territoire.", "Name of the place, or of the territory.")
        ) {
            $0.name
        },
        Column(
            "part", .share, Words("Part", "Share"), Words("Part des tirages, de 0 à 1.", "Share of the draws, 0 to 1.")
        ) { $0.part },
        PlanColumns.isInPlan { $0.isInPlan },
    ]
}

extension Sheet where Row == StabilityRow {
    /// `stabilite`: what opens or is served in some draw.
    public static func stability(_ stability: Stability, of result: PlacementResult) -> Self {
        let instance = result.instance
        let opened = Set(result.posts.map(\.candidate))
        let served = Set(result.posts.flatMap(\.services).map(\.unit))
        func part(_ count: Int) -> Double { Double(count) / Double(stability.draws) }
        let seats = instance.candidates.indices.filter { stability.seats[$0] > 0 }.map { index in
            StabilityRow(
                object: .siege, code: instance.candidates[index].id, name: instance.candidates[index].name,
                part: part(stability.seats[index]), isInPlan: opened.contains(index))
        }
        let units = instance.units.indices.filter { stability.units[$0] > 0 }.map { index in
            StabilityRow(
                object: .territoire, code: instance.units[index].code, name: instance.units[index].name,
                part: part(stability.units[index]), isInPlan: served.contains(index))
        }
        return Sheet(
            "stabilite", Words("Stabilité du plan", "Stability of the plan"), columns: StabilityRow.columns,
            rows: seats + units)
    }
}
