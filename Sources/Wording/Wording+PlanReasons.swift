/// Why posts are proposed and candidates left out.
extension Wording {
    /// After a number, in a line that has no room for « habitants ».
    package var peopleShort: String { say(fr: "hab.", en: "people") }

    /// The first reason: territories, each with its people and how far it is.
    package func reasonServes(places: String) -> String {
        say(
            fr: "Dessert \(places).",
            en: "Serves \(places).")
    }

    /// A warning among the reasons: the planner must justify the post.
    package var reasonRedeployment: String {
        say(
            fr: "Redéploiement : aucun poste n’arrive à échéance ici à cette hauteur.",
            en: "Redeployment: no post expires here to that amount.")
    }

    /// Of the territories served together, in ETP per 100,000 inhabitants.
    package func reasonRatio(before: Double, after: Double) -> String {
        say(
            fr: "Ces territoires passent de \(decimal(before)) à \(decimal(after)) ETP pour 100 000 habitants.",
            en: "These territories go from \(decimal(before)) to \(decimal(after)) FTE per 100,000 inhabitants.")
    }

    /// How people in white zones change in the territories served, with its sign: above 0 where people enter.
    package func reasonLeaving(change: Double) -> String {
        say(
            fr: "Habitants en zone blanche, selon la définition : \(format.signed(change, digits: 0)).",
            en: "People in white zones, by definition: \(format.signed(change, digits: 0)).")
    }

    /// In place of `reasonLeaving(change:)` where the change rounds to none.
    package var reasonNobodyLeaves: String {
        say(
            fr: "Selon la définition, personne n’y quitte la zone blanche.",
            en: "By definition, nobody there leaves the white zone.")
    }

    /// In place of `reasonLost(white:uncovered:)`: the post is not the only one that reaches them.
    package var reasonNothingLost: String {
        say(
            fr: "Sans lui, d’autres postes du plan desserviraient quand même ces habitants.",
            en: "Without it, other posts of the plan would still serve these people.")
    }

    /// Before a value of the study's matrix, whose unit the program does not know.
    package var travel: String { say(fr: "trajet", en: "travel") }

    /// The objective of distance, for a study with a travel matrix.
    package var travelObjective: String {
        say(
            fr: "Trajet (habitants × valeur de la matrice)",
            en: "Travel (people × value of the matrix)")
    }

    /// A note, for a plan without sizes.
    package var smallestPosts: String {
        say(
            fr:
                "Chaque poste dessert tout ce qui est à sa portée, quelle que soit sa taille ; coûts et ETP sont ceux du plus petit poste.",
            en: "Each post serves all in its reach whatever its size; costs and FTE are those of the smallest post.")
    }

    /// The candidate is a coordinator or relay; the quality comes as a word.
    package func coversNobody(quality: String) -> String {
        say(
            fr: "un \(quality) ne couvre personne par lui-même",
            en: "a \(quality) covers nobody by itself")
    }

    /// The candidate covers nothing of where the study lets posts serve.
    package var outsideEligible: String {
        say(
            fr: "son périmètre est hors du territoire éligible",
            en: "its perimeter lies outside the eligible territory")
    }

    /// No unit of its perimeter can be filled up to the floor.
    /// - Parameters:
    ///   - most: ETP that the candidate asks for at most.
    ///   - least: ETP of the unit that would need the fewest.
    package func tooSmallForAny(most: Double, least: Double) -> String {
        say(
            fr:
                "ses \(decimal(most)) ETP au plus ne suffisent au seuil d’aucun territoire de son périmètre (il en faut \(decimal(least)) au moins)",
            en:
                "its \(decimal(most)) FTE at most are below the floor of every territory in its perimeter (it takes \(decimal(least)) at least)"
        )
    }

    /// All it could serve is served in the plan.
    package var servedByOthers: String {
        say(
            fr: "d’autres desservent déjà son périmètre",
            en: "others already serve its perimeter")
    }

    /// The study's limit on the number of posts is what keeps the candidate out.
    package var othersServeMorePosts: String {
        say(
            fr: "d’autres servent davantage avec le même nombre de postes",
            en: "others serve more with as many posts")
    }

    /// The limit on ETP, the study's or the call's, is what keeps the candidate out.
    package func othersServeMoreETP(most: Double) -> String {
        say(
            fr: "d’autres servent davantage dans la limite de \(decimal(most)) ETP",
            en: "others serve more within \(decimal(most)) FTE")
    }

    /// People in white zones whom no other post would serve, and those of them without cover.
    package func reasonLost(white: Double, uncovered: Double) -> String {
        plural(
            Int(white.rounded()),
            fr: (
                one:
                    "Sans lui, \(decimal(white, 0)) habitant de zones blanches ne serait pas desservi, dont \(decimal(uncovered, 0)) sans couverture.",
                several:
                    "Sans lui, \(decimal(white, 0)) habitants de zones blanches ne seraient pas desservis, dont \(decimal(uncovered, 0)) sans couverture."
            ),
            en: (
                one:
                    "Without it, \(decimal(white, 0)) person in white zones would not be served, of whom \(decimal(uncovered, 0)) without cover.",
                several:
                    "Without it, \(decimal(white, 0)) people in white zones would not be served, of whom \(decimal(uncovered, 0)) without cover."
            ))
    }

    /// The closed candidate that reaches most of the people served, and how many of them.
    package func reasonNextBest(place: String, people: Int) -> String {
        say(
            fr: "À défaut\u{A0}: \(place), à portée de \(number(people)) d’entre eux.",
            en: "Next best: \(place), within reach of \(number(people)) of them.")
    }
}
