/// Posts, ETP and need of the first page.
extension ReportWording {
    /// In place of the whole paragraph on ETP.
    package var noActivePost: String {
        say(
            fr: "Aucun poste de facilitateur actif n’a son périmètre dans le territoire.",
            en: "No active facilitator post has its perimeter in the territory.")
    }

    /// Opens the paragraph on ETP; posts count whole, even where a part of their perimeter lies elsewhere.
    package func activePosts(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one:
                    "\(number(count)) poste de facilitateur actif a son périmètre dans le territoire, au moins en partie.",
                several:
                    "\(number(count)) postes de facilitateur actifs ont leur périmètre dans le territoire, au moins en partie."
            ),
            en: (
                one: "\(number(count)) active facilitator post has its perimeter in the territory, at least in part.",
                several:
                    "\(number(count)) active facilitator posts have their perimeter in the territory, at least in part."
            ))
    }

    /// Follows `activePosts(_:)` where all ETP are known: those that fall to the territory, and their ratio to its
    /// people.
    package func bringETP(etp: Double, ratio: Double) -> String {
        say(
            fr: "Cela fait \(decimal(etp)) ETP dans le territoire, soit \(decimal(ratio)) pour 100 000 habitants.",
            en: "They bring it \(decimal(etp)) FTE, or \(decimal(ratio)) per 100,000 inhabitants.")
    }

    /// The same where nobody lives or nobody was counted.
    /// - Parameter etp: as a person reads them, « au moins » included.
    package func bringETPWithoutRatio(etp: String) -> String {
        say(
            fr: "Cela fait \(etp) ETP dans le territoire.",
            en: "They bring it \(etp) FTE.")
    }

    /// The same where posts of unknown ETP serve too: floors.
    package func bringKnownETP(etp: Double, ratio: Double) -> String {
        say(
            fr:
                "Cela fait au moins \(decimal(etp)) ETP dans le territoire, soit au moins \(decimal(ratio)) pour 100 000 habitants ; d’autres sont inconnus.",
            en:
                "They bring it at least \(decimal(etp)) FTE, or at least \(decimal(ratio)) per 100,000 inhabitants; others are unknown."
        )
    }

    /// The same where none is known.
    package var bringUnknownETP: String {
        say(
            fr: "Leurs ETP sont inconnus, ce qui n’est pas zéro : ni leur total ni le ratio ne peuvent être dits.",
            en: "Their FTE are unknown, which is not zero: neither their total nor the ratio can be told.")
    }

    /// The target in ETP per 100,000 inhabitants, and the ETP that the whole territory needs for it.
    package func targetAndNeed(ratio: Double, need: Double) -> String {
        say(
            fr: "L’objectif de \(decimal(ratio)) ETP pour 100 000 habitants demande \(decimal(need)) ETP.",
            en: "The target of \(decimal(ratio)) FTE per 100,000 inhabitants asks for \(decimal(need)) FTE.")
    }

    /// The deficit of the territory. Units with more than they need do not make up for others.
    package func lacking(etp: Double) -> String {
        say(
            fr: "Il en manque \(decimal(etp)) dans l’ensemble.",
            en: "Overall, \(decimal(etp)) are lacking.")
    }

    /// The deficit where some posts' ETP are unknown: what they serve is not judged.
    package func lackingBesideUnknown(etp: Double) -> String {
        say(
            fr: "Il en manque \(decimal(etp)), sans compter les zones dont les ETP sont inconnus.",
            en: "\(decimal(etp)) are lacking, zones of unknown FTE not counted.")
    }

    /// A target that nothing can be held against.
    package var lackingUnknown: String {
        say(
            fr: "Nul ne sait combien il en manque : partout servent des postes d’ETP inconnu.",
            en: "Nobody knows how many are lacking: posts of unknown FTE serve everywhere.")
    }

    /// A deficit that two decimals show as 0.
    package var lackingNothing: String {
        say(
            fr: "Il n’en manque pas dans l’ensemble.",
            en: "Overall, none is lacking.")
    }

}
