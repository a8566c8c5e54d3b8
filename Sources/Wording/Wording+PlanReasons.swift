package import FacilitatorNetwork

/// Why posts are proposed.
extension Wording {
    /// After a number, in a line that has no room for « habitants ».
    package var peopleShort: String { say(fr: "hab.", en: "people") }

    /// In place of people: nobody of the territory is in a white zone before the plan.
    package var alreadyOut: String { say(fr: "déjà hors zone blanche", en: "no white zone already") }

    /// The post goes on as it stands.
    /// - Parameter end: of its convention; nil where nobody knows.
    package func reasonRenews(end: CivilDate?) -> String {
        guard let end else {
            return say(
                fr: "Reconduction d’un poste dont la convention finit.", en: "Renews a post whose convention ends.")
        }
        return say(
            fr: "Reconduction du poste dont la convention finit le \(format.date(end)).",
            en: "Renews the post whose convention ends on \(format.date(end)).")
    }

    /// An application that says which post it renews.
    package func reasonApplicationRenews(post: String, end: CivilDate?) -> String {
        let fr = end.map { " (convention finie le \(format.date($0)))" } ?? ""
        let en = end.map { " (convention ended on \(format.date($0)))" } ?? ""
        return say(
            fr: "Candidature qui renouvelle le poste \(post)\(fr).",
            en: "Application that renews the post \(post)\(en).")
    }

    /// An application for a new post.
    package var reasonApplication: String {
        say(fr: "Candidature, sur tout son périmètre.", en: "Application, over the whole of its perimeter.")
    }

    /// A place where nobody asks for a post.
    package var reasonSeat: String {
        say(
            fr: "Poste à ouvrir\u{A0}: aucune structure ne le demande encore.",
            en: "A post to open: no structure asks for it yet.")
    }

    /// The whole perimeter of a renewal or an application.
    package func reasonCoversPerimeter(places: String) -> String {
        say(fr: "Couvre \(places).", en: "Covers \(places).")
    }

    /// In its place, where nothing of the perimeter lies in the territory.
    package var reasonServesNobody: String {
        say(
            fr: "Son périmètre n’a aucun habitant du territoire étudié.",
            en: "Its perimeter has nobody of the territory studied.")
    }

    /// The first few of a list, and how many more.
    package func andOthers(_ first: String, _ count: Int) -> String {
        say(
            fr: "\(first) et \(number(count)) \(count < 2 ? "autre" : "autres")",
            en: "\(first) and \(number(count)) \(count == 1 ? "other" : "others")")
    }

    /// At most five names, then how many more.
    package func named(_ names: [String]) -> String {
        let first = names.prefix(5).joined(separator: semicolon)
        return names.count > 5 ? andOthers(first, names.count - 5) : first
    }

    /// The definition without the post, the rest of the plan being there.
    package func reasonWithout(covered: Double, white: Double, deficit: Double) -> String {
        let parts = changes(
            covered: covered, white: white, deficit: deficit,
            fr: (
                "n’auraient plus de poste", "n’aurait plus de poste", "seraient en zone blanche",
                "serait en zone blanche", "serait plus grand de"
            ),
            en: ("would have no post", "would be in white zones", "would be greater by"))
        return parts.isEmpty
            ? say(
                fr: "Sans lui, le reste du plan étant là, aucun chiffre de la définition ne changerait.",
                en: "Without it, the rest of the plan being there, no figure of the definition would change.")
            : say(
                fr: "Sans lui, le reste du plan étant là, \(conjoined(parts))\(white < 0.5 ? sameWhite : "").",
                en: "Without it, the rest of the plan being there, \(conjoined(parts))\(white < 0.5 ? sameWhite : "").")
    }

    /// Where a post covers people whom its ETP do not take out of a white zone.
    private var sameWhite: String {
        say(
            fr: "\u{A0}; le nombre d’habitants en zone blanche serait le même",
            en: "; as many people would be in white zones")
    }

    /// What a candidate left out would change beside the plan.
    package func gains(covered: Double, white: Double, deficit: Double) -> String {
        conjoined(
            changes(
                covered: covered, white: white, deficit: deficit,
                fr: (
                    "auraient un poste", "aurait un poste", "quitteraient la zone blanche",
                    "quitterait la zone blanche", "baisserait de"
                ),
                en: ("would have a post", "would leave the white zone", "would fall by")))
    }

    /// People, people and ETP, those that change.
    private func changes(
        covered: Double, white: Double, deficit: Double, fr: (String, String, String, String, String),
        en: (String, String, String)
    ) -> [String] {
        func people(_ count: Double, _ fr: (several: String, one: String), _ en: String) -> String? {
            guard count >= 0.5 else { return nil }
            let whole = Int(count.rounded())
            return plural(
                whole, fr: ("\(number(whole)) habitant \(fr.one)", "\(number(whole)) habitants \(fr.several)"),
                en: ("\(number(whole)) person \(en)", "\(number(whole)) people \(en)"))
        }
        return [
            people(covered, (fr.0, fr.1), en.0), people(white, (fr.2, fr.3), en.1),
            deficit >= 0.005
                ? say(
                    fr: "le déficit \(fr.4) \(decimal(deficit)) ETP", en: "the deficit \(en.2) \(decimal(deficit)) FTE")
                : nil,
        ].compactMap { $0 }
    }

    /// « a, b et c ».
    private func conjoined(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return list(parts.dropLast()) + say(fr: " et ", en: " and ") + last
    }

    /// Who would lose their cover.
    package func reasonLosing(names: String) -> String {
        say(fr: "Perdraient leur poste\u{A0}: \(names).", en: "Would lose their post: \(names).")
    }

    /// In its place, where all that the post covers would.
    package var reasonLosingAll: String {
        say(fr: "Tous ces territoires perdraient leur poste.", en: "All these territories would lose their post.")
    }

    /// What no ETP that ends answers: the planner must justify it.
    package func reasonRedeployment(etp: Double, isAll: Bool) -> String {
        isAll
            ? say(
                fr: "Redéploiement à justifier\u{A0}: aucun ETP qui finit n’y répond.",
                en: "Redeployment to be justified: no FTE that ends answers it.")
            : say(
                fr: "Redéploiement à justifier pour \(decimal(etp)) ETP, auxquels aucun ETP qui finit ne répond.",
                en: "Redeployment to be justified for \(decimal(etp)) FTE, which no FTE that ends answers.")
    }

    /// The first reason: territories, each with its people and how far it is.
    package func reasonServes(places: String) -> String {
        say(
            fr: "Dessert \(places).",
            en: "Serves \(places).")
    }

    /// Of the territories served together, in ETP per 100,000 inhabitants.
    package func reasonRatio(before: Double, after: Double) -> String {
        say(
            fr: "Ces territoires passent de \(decimal(before)) à \(decimal(after)) ETP pour 100 000 habitants.",
            en: "These territories go from \(decimal(before)) to \(decimal(after)) FTE per 100,000 inhabitants.")
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

    /// The candidate left out that would cover most of the people served, and how many of them.
    package func reasonNextBest(place: String, people: Int) -> String {
        say(
            fr: "À défaut\u{A0}: \(place), qui couvrirait \(number(people)) d’entre eux.",
            en: "Next best: \(place), which would cover \(number(people)) of them.")
    }
}
