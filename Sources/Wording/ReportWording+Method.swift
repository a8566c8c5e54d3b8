package import FacilitatorNetwork

/// How the figures are made.
extension ReportWording {
    /// Title of the section.
    package var method: String { say(fr: "Méthode", en: "Method") }

    /// What all figures are sums over, and how a polygon shares the people of a commune that it cuts.
    package var methodAtoms: String {
        say(
            fr:
                "La commune est l’unité de calcul ; un périmètre dessiné à la main la découpe une fois pour toutes, et ses habitants sont alors partagés selon la surface, ou selon la couche de population que l’étude donne.",
            en:
                "The commune is the unit of computation; a perimeter drawn by hand cuts it once and for all, and its inhabitants are then shared by area, or by the population layer that the study gives."
        )
    }

    /// How the ETP of a post go to places: pro rata of people, reservations first.
    package var methodETP: String {
        say(
            fr:
                "Les ETP d’un poste sont partagés selon la population de son périmètre, dans le territoire étudié ou non, sauf ceux que le registre réserve à une partie. Un périmètre limitrophe ne reçoit d’ETP que si le registre le dit, ou si le poste n’en a pas d’autre.",
            en:
                "The FTE of a post are shared by the population of its perimeter, inside the territory studied or not, except those that the register reserves for a part. An adjoining perimeter receives FTE only where the register says so, or where the post has no other."
        )
    }

    /// For a study with a target.
    package var methodNeed: String {
        say(
            fr: "Le besoin est l’objectif appliqué à la population, ou aux indicateurs de l’étude quand elle en donne.",
            en: "The need is the target applied to the population, or to the study’s indicators where it gives some.")
    }

    /// In place of the sentences on need and capacity.
    package var methodNoTarget: String {
        say(
            fr: "L’étude n’a pas d’objectif : ni besoin, ni déficit, ni capacité ne sont jugés.",
            en: "The study has no target: neither need, deficit nor capacity is judged.")
    }

    /// Where capacity is held against need.
    /// - Parameter tolerance: the part of the need that may lack, 0 to 1.
    package func methodCapacity(level: String, tolerance: Double) -> String {
        say(
            fr:
                "La capacité est jugée par \(level), quel que soit le niveau des tableaux, avec une tolérance de \(format.percent(tolerance, digits: 0)).",
            en:
                "Capacity is judged by \(level), whatever the level of the tables, with a tolerance of \(format.percent(tolerance, digits: 0))."
        )
    }

    /// Why a post of unknown ETP makes no territory insufficient.
    package var methodUnknown: String {
        say(
            fr:
                "Un ETP inconnu n’est jamais zéro : le périmètre d’un tel poste est couvert, et laissé hors du jugement de capacité et du déficit.",
            en:
                "An unknown FTE is never zero: the perimeter of such a post is covered, and left out of the judgement of capacity and of the deficit."
        )
    }

    /// Who is in the register and covers nobody.
    package var methodOthers: String {
        say(
            fr: "Coordinateurs, relais, candidatures et conventions hors dates ne couvrent personne.",
            en: "Coordinators, relays, applications and conventions out of their dates cover nobody.")
    }

    /// What fragile means; the day is the end of the horizon.
    package func methodHorizon(end: CivilDate) -> String {
        say(
            fr:
                "Est fragile ce qui n’est pas blanc aujourd’hui et le sera le \(format.date(end)) si rien n’est renouvelé.",
            en: "Fragile is what is not white today and will be on \(format.date(end)) if nothing is renewed.")
    }

    /// How a plan is found.
    /// - Parameters:
    ///   - floor: the least part of a unit's need that must be filled for it to be served, 0 to 1.
    ///   - reach: one of the three sentences below, on how far posts serve.
    package func methodPlan(floor: Double, reach: String) -> String {
        say(
            fr:
                "Le plan résulte d’un programme linéaire en nombres entiers, résolu critère après critère, sous les règles et le budget donnés, dans les chiffres mêmes de la définition\u{A0}; une reconduction ou une candidature garde tout son périmètre. Un siège réserve à chaque territoire \(format.percent(floor, digits: 0)) au moins de ce qui lui manque. \(reach)",
            en:
                "The plan comes from a linear program with integers, solved objective after objective, under the rules and budget given, in the very figures of the definition; a renewal or application keeps its whole perimeter. A seat keeps at least \(format.percent(floor, digits: 0)) of what each territory lacks. \(reach)"
        )
    }

    /// For a plan without a limit of distance.
    package var methodReachAnywhere: String {
        say(
            fr: "Aucune distance n’est imposée.",
            en: "No distance is imposed.")
    }

    /// For a limit of distance, in kilometres between seats and territories.
    package func methodReachKilometres(most: Double) -> String {
        say(
            fr: "Un siège dessert à \(decimal(most, 0)) km au plus, à vol d’oiseau.",
            en: "A seat serves within \(decimal(most, 0)) km, as the crow flies.")
    }

    /// For a limit in the unit of the study's travel matrix, which the program does not know.
    package func methodReachTravel(most: Double) -> String {
        say(
            fr: "Un siège dessert dans la limite de \(decimal(most, 0)) de la matrice de trajets.",
            en: "A seat serves within \(decimal(most, 0)) of the travel matrix.")
    }
}
