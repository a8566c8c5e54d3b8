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
    /// What a post of a plan serves.
    package var served: String { say(fr: "territoire desservi", en: "territory served") }

    /// Under the map of a plan: how many posts, and their ETP together.
    package func planSum(posts: Int, etp: Double) -> String {
        say(
            fr: "Postes proposés : \(number(posts)), soit \(decimal(etp, 1)) ETP.",
            en: "Proposed posts: \(number(posts)), \(decimal(etp, 1)) FTE.")
    }

    /// Heads the list of a plan's posts.
    package var proposedPosts: String { say(fr: "Postes proposés", en: "Proposed posts") }

    /// A line of that list; everything comes written, but the rank.
    package func listedPost(rank: Int, name: String, etp: String, people: String) -> String {
        say(
            fr: "\(rank). \(name), \(etp), \(people) hab.",
            en: "\(rank). \(name), \(etp), \(people) people")
    }

    /// Ends a list that is too long for the page.
    package func otherPosts(posts: Int) -> String {
        say(
            fr: posts == 1 ? "Et 1 autre poste." : "Et \(number(posts)) autres postes.",
            en: posts == 1 ? "And 1 other post." : "And \(number(posts)) other posts.")
    }

    /// A place that posts outside the plan cover.
    package var coveredOtherwise: String { say(fr: "couvert par un poste en place", en: "covered by an existing post") }
    /// Heads what the plan leaves.
    package var zonesAfter: String { say(fr: "Zones blanches avec le plan", en: "White zones with the plan") }
    /// Heads the figures without the plan and with it.
    package var beforeAndAfter: String { say(fr: "Sans le plan, avec le plan", en: "Without the plan, with it") }

    /// One of those figures; both come written.
    package func change(_ words: String, from before: String, to after: String) -> String {
        say(
            fr: "\(words) : \(before) → \(after) hab.",
            en: "\(words): \(before) → \(after) people")
    }
}
