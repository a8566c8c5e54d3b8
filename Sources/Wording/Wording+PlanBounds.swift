/// What keeps a candidate out of a plan, and what would let it in.
extension Wording {
    /// The candidate is a coordinator or relay; the quality comes as a word.
    package func coversNobody(quality: String) -> String {
        say(
            fr: "un \(quality) ne couvre personne par lui-même",
            en: "a \(quality) covers nobody by itself")
    }

    /// A post that does not state its ETP.
    package var unknownSize: String {
        say(
            fr:
                "ses ETP sont inconnus, son coût ne peut donc pas être compté\u{A0}; elle serait examinée s’ils étaient dits",
            en: "its FTE are unknown, so that its cost cannot be counted; it would be looked at if they were told")
    }

    /// It keeps more ETP for parts of its perimeter than it asks for.
    package var reservesMore: String {
        say(
            fr: "elle réserve à des parties de son périmètre plus d’ETP qu’elle n’en demande",
            en: "it reserves more FTE for parts of its perimeter than it asks for")
    }

    /// Beside the plan's posts.
    package var changesNothing: String {
        say(
            fr: "à côté des postes du plan, elle ne changerait aucun des chiffres recherchés",
            en: "beside the plan’s posts, it would change none of the figures sought")
    }

    /// The limit that binds.
    package var bindingBudget: String { say(fr: "le budget n’y suffit pas", en: "the budget falls short") }

    /// The study's limit on the number of posts.
    package func bindingPosts(most: Int) -> String {
        say(
            fr: "le plan a déjà les \(number(most)) postes permis",
            en: "the plan already has the \(number(most)) posts allowed")
    }

    /// The limit on ETP, the study's or the call's.
    package func bindingETP(most: Double) -> String {
        say(
            fr: "le plan est limité à \(decimal(most)) ETP en tout",
            en: "the plan is limited to \(decimal(most)) FTE in all")
    }

    /// What a département may have at most.
    package func bindingAllocation(departement: String) -> String {
        say(
            fr: "le département \(departement) a déjà les ETP que l’étude lui donne",
            en: "département \(departement) already has the FTE that the study gives it")
    }

    /// The limit, what the candidate would change, and the smallest changes that would each let it in.
    /// - Parameter ways: empty where no single change would.
    package func bound(by limit: String, gains: String, ways: String) -> String {
        let gain = gains.isEmpty ? "" : say(fr: "\u{A0}; avec elle, \(gains)", en: "; with it, \(gains)")
        let way = ways.isEmpty ? "" : say(fr: "\u{A0}; elle entrerait \(ways)", en: "; it would come in \(ways)")
        return limit + gain + way
    }

    /// « a, ou b, ou c ».
    package func eitherOf(_ ways: [String]) -> String { ways.joined(separator: say(fr: ", ou ", en: ", or ")) }

    /// - Parameter more: an amount.
    package func wayBudget(more: String) -> String {
        say(fr: "s’il y avait \(more) de plus au budget", en: "with \(more) more in the budget")
    }

    package func wayETP(etp: Double, asked: Double) -> String {
        say(
            fr: "en demandant \(decimal(etp)) ETP au lieu de \(decimal(asked))",
            en: "by asking for \(decimal(etp)) FTE instead of \(decimal(asked))")
    }

    /// - Parameter more: an amount.
    package func wayCoFunding(more: String) -> String {
        say(fr: "avec \(more) de plus d’un cofinanceur", en: "with \(more) more from a co-funder")
    }

    package func wayMostETP(more: Double) -> String {
        say(fr: "avec une limite plus haute de \(decimal(more)) ETP", en: "with a limit \(decimal(more)) FTE higher")
    }

    package var wayMostPosts: String { say(fr: "avec un poste de plus", en: "with one post more") }
}
