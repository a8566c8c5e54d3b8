/// The legend of posts.
extension MapWording {
    /// Heads the entries of symbols; a post is drawn at its seat, not over whom it covers.
    package var posts: String { say(fr: "Postes, par siège", en: "Posts, by seat") }

    /// Beside a circle of the legend; the number comes written.
    package func etp(etp: String) -> String {
        say(
            fr: "\(etp) ETP",
            en: "\(etp) FTE")
    }

    /// In the legend of symbols and in that of rates: a rate cannot be told there.
    package var unknownETP: String { say(fr: "ETP inconnu", en: "unknown FTE") }

    /// The seat of a post may lie outside the territory that it covers; counts those that no frame shows.
    package func postsOutside(posts: Int) -> String {
        say(
            fr: "Sièges hors de la carte : \(number(posts)).",
            en: "Seats outside the map: \(number(posts)).")
    }

    /// Posts that are in the figures, and whose place nobody knows.
    package func postsWithoutSeat(posts: Int) -> String {
        say(
            fr: "Postes sans siège, non dessinés : \(number(posts)).",
            en: "Posts without seat, not drawn: \(number(posts)).")
    }

    /// Posts without seat whose perimeter is one unit, so that its chief town stands for the seat.
    package func postsAtChiefTown(posts: Int) -> String {
        say(
            fr: "Postes sans siège, placés au chef-lieu de leur périmètre\u{A0}:\u{A0}\(number(posts)).",
            en: "Posts without seat, placed at the chief town of their perimeter: \(number(posts)).")
    }

    /// A post of the register that is active on the day.
    package var existing: String { say(fr: "poste en place", en: "existing post") }
    /// The same where the register leaves the ETP blank.
    package var existingUnknown: String { say(fr: "poste en place, ETP inconnu", en: "existing post, unknown FTE") }
    /// A post of a plan, where rules tell no consolidation from redeployment.
    package var proposed: String { say(fr: "poste proposé", en: "proposed post") }
    /// A post that takes over ETP whose convention ends.
    package var consolidation: String { say(fr: "poste proposé : consolidation", en: "proposed post: consolidation") }
    /// A post where none ends to that amount.
    package var redeployment: String { say(fr: "poste proposé : redéploiement", en: "proposed post: redeployment") }
    /// A post that takes over ETP whose convention ends for a part of its own.
    package var mixedProposal: String {
        say(
            fr: "poste proposé\u{A0}: consolidation et redéploiement",
            en: "proposed post: consolidation and redeployment")
    }
    /// The line from a proposed post to a territory.
    package var served: String { say(fr: "territoire desservi", en: "territory served") }

    /// Explains the numbers beside the squares of proposed posts.
    package var ranks: String {
        say(
            fr: "Le numéro d’un poste proposé est son rang dans le plan.",
            en: "The number of a proposed post is its rank in the plan.")
    }

    /// Explains symbols whose area, not width, grows with ETP.
    package var sizes: String { say(fr: "Surface des symboles : ETP", en: "Area of symbols: FTE") }

    /// Under the map of a plan: how many posts, and their ETP together.
    package func planSum(posts: Int, etp: Double) -> String {
        say(
            fr: "Postes proposés : \(number(posts)), soit \(decimal(etp, 1)) ETP.",
            en: "Proposed posts: \(number(posts)), \(decimal(etp, 1)) FTE.")
    }
}
