package import Coverage
package import FacilitatorNetwork

/// Buyers, contracts and large projects.
extension Wording {
    /// « 12 marchés ».
    package func contracts(_ count: Int) -> String {
        plural(
            count, fr: (one: "\(number(count)) marché", several: "\(number(count)) marchés"),
            en: (one: "\(number(count)) contract", several: "\(number(count)) contracts"))
    }

    /// « 12 acheteurs ».
    package func buyers(_ count: Int) -> String {
        plural(
            count, fr: (one: "\(number(count)) acheteur", several: "\(number(count)) acheteurs"),
            en: (one: "\(number(count)) buyer", several: "\(number(count)) buyers"))
    }

    /// How a contract or a buyer is served, alone in a cell.
    package func name(of status: ServiceStatus) -> String {
        switch status {
        case .facilitateur: say(fr: "par un facilitateur", en: "by a facilitator")
        case .partielle: say(fr: "en partie", en: "in part")
        case .limitrophe: say(fr: "par un facilitateur limitrophe seul", en: "by an adjoining facilitator alone")
        case .horsMarchesEtat:
            say(
                fr: "par un facilitateur qui ne suit pas les marchés de l’État",
                en: "by a facilitator who does not follow the State’s contracts")
        case .personne: say(fr: "par personne", en: "by nobody")
        case .lieuInconnu: say(fr: "de lieu inconnu", en: "of an unknown place")
        case .horsTerritoire: say(fr: "hors du territoire étudié", en: "outside the territory studied")
        }
    }

    /// What a buyer is.
    package func name(of kind: BuyerKind?) -> String {
        switch kind {
        case .etat: say(fr: "services de l’État", en: "State services")
        case .epa: say(fr: "établissements publics de l’État", en: "State establishments")
        case .collectivite: say(fr: "collectivités", en: "local authorities")
        case .hopital: say(fr: "hôpitaux", en: "hospitals")
        case .bailleur: say(fr: "bailleurs sociaux", en: "social landlords")
        case .prive: say(fr: "acheteurs privés", en: "private buyers")
        case .autre: say(fr: "autres acheteurs", en: "other buyers")
        case nil: say(fr: "type inconnu", en: "kind unknown")
        }
    }

    /// Title of what is said of contracts.
    package var contractsTitle: String { say(fr: "Acheteurs et marchés", en: "Buyers and contracts") }

    /// One line under an analysis: contracts that are not over, by who follows them.
    package func contractsLine(_ count: Int, byStatus: [ServiceStatus: Int]) -> String {
        let parts = ServiceStatus.allCases.compactMap { status in
            byStatus[status].map { "\(number($0)) \(name(of: status))" }
        }
        let followed = plural(count, fr: (one: "suivi", several: "suivis"), en: (one: "followed", several: "followed"))
        return "\(contracts(count))\(count > 0 ? " \(followed)\(colon)\(parts.joined(separator: ", "))" : "")"
    }

    /// Rows that tell again of a contract that counts already.
    package func republished(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) ligne republie un marché déjà compté.",
                several: "\(number(count)) lignes republient un marché déjà compté."
            ),
            en: (
                one: "\(number(count)) row publishes again a contract that counts already.",
                several: "\(number(count)) rows publish again a contract that counts already."
            ))
    }

    /// Contracts that will lose their facilitator before their end if nothing is renewed.
    package func losingTheirFollower(_ count: Int) -> String {
        plural(
            count,
            fr: (
                one: "\(number(count)) marché perd son facilitateur avant sa fin si rien n’est renouvelé.",
                several: "\(number(count)) marchés perdent leur facilitateur avant leur fin si rien n’est renouvelé."
            ),
            en: (
                one: "\(number(count)) contract loses its facilitator before its end if nothing is renewed.",
                several: "\(number(count)) contracts lose their facilitator before their end if nothing is renewed."
            ))
    }

    // MARK: Projects

    /// Before projects that begin to ask for ETP on the day.
    package var startingProjects: String { say(fr: "Projets qui commencent", en: "Projects that start") }
    /// Before projects that asked for some until the eve.
    package var endingProjects: String { say(fr: "Projets qui finissent", en: "Projects that end") }

    /// One line under an analysis: projects under way and what they ask for in the study.
    package func projectsLine(active: Int, of all: Int, etp: Double, names: String) -> String {
        let sum = format.decimal(etp, digits: 2)
        return say(
            fr: "Grands projets en cours : \(number(active)) sur \(number(all)), \(sum) ETP demandés"
                + (names.isEmpty ? "" : " (\(names))"),
            en: "Large projects under way: \(number(active)) of \(number(all)), \(sum) FTE asked for"
                + (names.isEmpty ? "" : " (\(names))"))
    }
}
