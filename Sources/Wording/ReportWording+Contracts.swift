/// Buyers, contracts and large projects of a report.
extension ReportWording {
    /// By which rule contracts fall to facilitators.
    package var placeOfExecution: String {
        say(
            fr: "Chaque marché revient au facilitateur dont le périmètre contient son lieu d’exécution, aux dates du "
                + "marché. Un marché de plusieurs lieux est suivi par le facilitateur de chacun.",
            en: "Each contract falls to the facilitator whose perimeter holds its place of execution, on its dates. A "
                + "contract of several places is followed by the facilitator of each.")
    }

    /// Of the contracts that tell them.
    package func contractHours(_ hours: Double, known: Int, of all: Int) -> String {
        say(
            fr:
                "\(decimal(hours, 0)) heures d’insertion demandées, d’après \(number(known)) marchés sur \(number(all)).",
            en: "\(decimal(hours, 0)) hours of insertion asked for, by \(number(known)) contracts of \(number(all)).")
    }

    /// Whose followers are not those of their place.
    package func followedFromElsewhere(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) marché est suivi par un autre que le facilitateur de son lieu d’exécution.",
                several:
                    "\(number(count)) marchés sont suivis par un autre que le facilitateur de leur lieu d’exécution."
            ),
            en: (
                one: "\(number(count)) contract is followed by another than the facilitator of its place.",
                several: "\(number(count)) contracts are followed by others than the facilitator of their place."
            ))
    }

    /// Whom the State's buyers turn to first; the names may be none.
    package func stateBuyers(coordinators: String) -> String {
        coordinators.isEmpty
            ? say(
                fr:
                    "Les acheteurs de l’État s’adressent d’abord à la coordination régionale : le registre n’en a aucune.",
                en: "The State’s buyers turn to the regional coordinator first: the register has none.")
            : say(
                fr: "Les acheteurs de l’État s’adressent d’abord à la coordination régionale : \(coordinators).",
                en: "The State’s buyers turn to the regional coordinator first: \(coordinators).")
    }

    package var byBuyerKind: String {
        say(
            fr: "Marchés en cours et à venir, par type d’acheteur",
            en: "Contracts under way and to come, by kind of buyer")
    }
    package var buyer: String { say(fr: "Acheteur", en: "Buyer") }
    package var buyerKind: String { say(fr: "Acheteurs", en: "Buyers") }
    package var buyersCount: String { say(fr: "Nombre", en: "Number") }
    package var contractsCount: String { say(fr: "Marchés", en: "Contracts") }
    package var contractsFollowed: String { say(fr: "Suivis", en: "Followed") }
    package var contractsAlone: String { say(fr: "Sans facilitateur", en: "Without a facilitator") }
    package var contractFollowed: String { say(fr: "Suivi possible", en: "Followed") }
    package var contractObject: String { say(fr: "Objet", en: "Object") }
    package var contractPlace: String { say(fr: "Lieu d’exécution", en: "Place of execution") }
    package var followedUntil: String { say(fr: "Suivi jusqu’au", en: "Followed until") }

    /// Heads those that nobody follows.
    package func contractsLeftAlone(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) marché sans facilitateur", several: "\(number(count)) marchés sans facilitateur"
            ),
            en: (
                one: "\(number(count)) contract without a facilitator",
                several: "\(number(count)) contracts without a facilitator"
            ))
    }

    /// Of a table that may show the first ones only.
    package func contractsCaption(shown: Int, of all: Int) -> String {
        shown == all
            ? say(fr: "Tous ces marchés", en: "All of these contracts")
            : say(
                fr: "\(number(shown)) de ces \(number(all)) marchés ; la couche « marches » les a tous",
                en: "\(number(shown)) of these \(number(all)) contracts; the layer “marches” has them all")
    }

    /// Title of the page of their map.
    package var contractsMap: String { say(fr: "Carte des marchés", en: "Map of contracts") }
    /// Begins what is told of it to those who do not see it.
    package var contractsMapAlternative: String {
        say(
            fr: "Carte des marchés à leur lieu d’exécution, sur la couverture du territoire.",
            en: "Map of contracts at their places of execution, over the coverage of the territory.")
    }

    // MARK: Projects

    package var projects: String { say(fr: "Grands projets", en: "Large projects") }
    package var projectsCaption: String {
        say(
            fr: "ETP demandés par les grands projets pendant leur durée, en plus de l’objectif",
            en: "FTE that large projects ask for while they last, beside the target")
    }
    package var project: String { say(fr: "Projet", en: "Project") }
    package var firstDay: String { say(fr: "Premier jour", en: "First day") }
    package var etpAskedFor: String { say(fr: "ETP demandés", en: "FTE asked for") }
    package var etpInside: String { say(fr: "Dans l’étude", en: "In the study") }
    package var underWay: String { say(fr: "En cours", en: "Under way") }
}
