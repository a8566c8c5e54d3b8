package import Coverage
package import FacilitatorNetwork
internal import Funding
package import Placement
package import Studies
package import Territories

/// What the values of enumerations are called.
extension Wording {
    /// In tables and legends; the code of the contract is French and ASCII in every language.
    package func name(of status: AtomStatus) -> String {
        switch status {
        case .nonCouverte: say(fr: "non couverte", en: "not covered")
        case .limitrophe: say(fr: "limitrophe, besoins identifiés", en: "adjoining only, needs identified")
        case .limitropheAQualifier: say(fr: "limitrophe, à qualifier", en: "adjoining only, to be qualified")
        case .limitropheSansBesoin: say(fr: "limitrophe, sans besoin", en: "adjoining only, no need")
        case .capaciteInsuffisante: say(fr: "capacité insuffisante", en: "insufficient capacity")
        case .couverte: say(fr: "couverte", en: "covered")
        }
    }

    /// The status that holds most of its people, or « mixte ».
    package func name(of status: TerritoryFigures.Status) -> String {
        switch status {
        case .uniform(let status): name(of: status)
        case .mixed: mixed
        }
    }

    /// So many posts in a state: « 2 expirés ».
    package func posts(_ count: Int, in state: PostState) -> String {
        let name =
            switch state {
            case .actif: plural(count, fr: ("actif", "actifs"), en: ("active", "active"))
            case .expire: plural(count, fr: ("expiré", "expirés"), en: ("expired", "expired"))
            case .aVenir: say(fr: "à venir", en: "to come")
            case .candidature:
                plural(count, fr: ("candidature", "candidatures"), en: ("application", "applications"))
            case .coordinateur:
                plural(count, fr: ("coordinateur", "coordinateurs"), en: ("coordinator", "coordinators"))
            case .relais: plural(count, fr: ("relais", "relais"), en: ("relay", "relays"))
            }
        return "\(number(count)) \(name)"
    }

    /// In lower case, the same in both languages: the levels are French institutions.
    package func name(of level: Level) -> String {
        switch level {
        case .commune: "commune"
        case .epci: "EPCI"
        case .departement: "département"
        case .region: "région"
        }
    }

    /// So many units of a level: « 2 communes ».
    package func units(_ count: Int, _ level: Level) -> String {
        // « EPCI » has no plural of its own.
        let ending = level == .epci ? "" : plural(count, fr: ("", "s"), en: ("", "s"))
        return "\(number(count)) \(name(of: level))\(ending)"
    }

    /// « 2 communes ».
    package func communes(_ count: Int) -> String { units(count, .commune) }

    /// A level in a word, as the boundaries have it.
    package func name(of level: Level, in gazetteer: Gazetteer) -> String {
        gazetteer.isOfOwnTerritories ? ownTerritory : name(of: level)
    }

    /// What a post is to its network: a facilitator alone covers people.
    package func name(of quality: Post.Quality) -> String {
        switch quality {
        case .facilitateur: say(fr: "facilitateur", en: "facilitator")
        case .coordinateur: say(fr: "coordinateur", en: "coordinator")
        case .relais: say(fr: "relais", en: "relay")
        }
    }

    /// As the register's column `type_structure` means it; acronyms and French institutions keep their names.
    package func name(of type: Post.StructureType) -> String {
        switch type {
        case .plie: "PLIE"
        case .maisonEmploi: "maison de l’emploi"
        case .commune: "commune"
        case .epci: "EPCI"
        case .departement: "département"
        case .epa: say(fr: "établissement public", en: "public establishment")
        case .association: "association"
        case .autre: say(fr: "autre", en: "other")
        }
    }

    /// Of a proposed post; a redeployment needs a justification, and the name says so.
    package func name(of nature: PostNature) -> String {
        switch nature.name {
        case .consolidation: "consolidation"
        case .redeploiement: say(fr: "redéploiement, à justifier", en: "redeployment, to be justified")
        case .mixte:
            say(
                fr:
                    "consolidation \(decimal(nature.consolidation.number)), redéploiement à justifier \(decimal(nature.redeployment.number))",
                en:
                    "consolidation \(decimal(nature.consolidation.number)), redeployment to be justified \(decimal(nature.redeployment.number))"
            )
        }
    }

    /// Where a post of a plan comes from, in a word.
    package func name(of kind: PostCandidate.Kind) -> String {
        switch kind {
        case .renewal: say(fr: "reconduction", en: "renewal")
        case .application: say(fr: "candidature", en: "application")
        case .seat: say(fr: "siège", en: "seat")
        }
    }

    /// A plan that stands beside the one proposed.
    package func name(of plan: PlanScore.Kind) -> String {
        switch plan {
        case .nothing: say(fr: "Rien de reconduit", en: "Nothing renewed")
        case .identical: say(fr: "Reconduction à l’identique", en: "Renewal as it was")
        case .plan: say(fr: "Plan proposé", en: "Proposed plan")
        case .free: say(fr: "Redéploiement libre", en: "Free redeployment")
        case .register(let name): name
        }
    }

    /// With its unit, and in the words of a reader who solves no programs.
    package func name(of objective: PlacementProblem.Objective) -> String {
        switch objective {
        case .renewals: say(fr: "D’abord, ETP reconduits", en: "First, FTE renewed")
        case .sansCouverture: say(fr: "Habitants sans couverture", en: "People without cover")
        case .zoneBlanche: say(fr: "Habitants en zone blanche", en: "People in white zones")
        case .deficit: say(fr: "Déficit restant (ETP)", en: "Deficit left (FTE)")
        case .marchesEtat:
            say(
                fr: "Habitants sans poste pour les marchés de l’État", en: "People without a post for State contracts")
        case .equity: say(fr: "Besoin comblé du moins bien servi", en: "Need filled of the least served")
        case .carriers: say(fr: "ETP aux structures déjà porteuses", en: "FTE to structures that carry posts")
        case .distance: say(fr: "Distance (habitants × km)", en: "Distance (people × km)")
        case .cost: say(fr: "Coût (€)", en: "Cost (€)")
        }
    }

    /// The funder, as financing plans call it.
    package func name(of line: Financing.Line) -> String {
        switch line {
        case .etatAAP: say(fr: "État, appel à projets", en: "State, call for projects")
        case .etatAutre: say(fr: "État, autres crédits", en: "State, other")
        case .fse: say(fr: "Fonds social européen", en: "European Social Fund")
        case .region: "Région"
        case .departement: "Département"
        case .epciCommune: say(fr: "EPCI et communes", en: "EPCI and communes")
        case .prive: say(fr: "Financements privés", en: "Private funding")
        case .recettes: say(fr: "Recettes", en: "Income")
        case .propre: say(fr: "Fonds propres", en: "Own funds")
        }
    }

    /// What was wrong with a cell that was mended.
    package func name(of kind: RegisterRepair.Kind) -> String {
        switch kind {
        case .leadingZero: say(fr: "zéro initial", en: "leading zero")
        case .date: "date"
        case .decimalNumber: say(fr: "virgule décimale", en: "decimal comma")
        }
    }
}

extension Gazetteer {
    /// Boundaries of the user's own that say nothing of a hierarchy: territories of any kind, which nobody calls
    /// communes.
    package var isOfOwnTerritories: Bool { epcis.isEmpty && departements.isEmpty }
}
