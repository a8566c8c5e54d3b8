/// The legend of posts.
extension MapWording {
    package var posts: String { say(fr: "Postes, par siège", en: "Posts, by seat") }

    package func etp(etp: String) -> String {
        say(
            fr: "\(etp) ETP",
            en: "\(etp) FTE")
    }

    package var unknownETP: String { say(fr: "ETP inconnu", en: "unknown FTE") }

    package func postsOutside(posts: Int) -> String {
        say(
            fr: "Sièges hors de la carte : \(number(posts)).",
            en: "Seats outside the map: \(number(posts)).")
    }

    package func postsWithoutSeat(posts: Int) -> String {
        say(
            fr: "Postes sans siège, non dessinés : \(number(posts)).",
            en: "Posts without seat, not drawn: \(number(posts)).")
    }

    package func postsAtChiefTown(posts: Int) -> String {
        say(
            fr: "Postes sans siège, placés au chef-lieu de leur périmètre\u{A0}:\u{A0}\(number(posts)).",
            en: "Posts without seat, placed at the chief town of their perimeter: \(number(posts)).")
    }

    package var existing: String { say(fr: "poste en place", en: "existing post") }
    package var existingUnknown: String { say(fr: "poste en place, ETP inconnu", en: "existing post, unknown FTE") }
    package var proposed: String { say(fr: "poste proposé", en: "proposed post") }
    package var consolidation: String { say(fr: "poste proposé : consolidation", en: "proposed post: consolidation") }
    package var redeployment: String { say(fr: "poste proposé : redéploiement", en: "proposed post: redeployment") }
    package var served: String { say(fr: "territoire desservi", en: "territory served") }

    package var ranks: String {
        say(
            fr: "Le numéro d’un poste proposé est son rang dans le plan.",
            en: "The number of a proposed post is its rank in the plan.")
    }

    package var sizes: String { say(fr: "Surface des symboles : ETP", en: "Area of symbols: FTE") }

    package func planSum(posts: Int, etp: Double) -> String {
        say(
            fr: "Postes proposés : \(number(posts)), soit \(decimal(etp, 1)) ETP.",
            en: "Proposed posts: \(number(posts)), \(decimal(etp, 1)) FTE.")
    }
}
