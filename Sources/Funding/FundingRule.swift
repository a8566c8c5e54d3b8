public import FacilitatorNetwork

/// A rule of a call, with the figures that it sets. The reporting room has the words.
public enum FundingRule: Hashable, Sendable {
    /// The part of the full cost that the call pays at most.
    case rate(Share)
    /// The call's text does not say its rate.
    case unknownRate
    case cap(perETP: Money)
    /// What the post asks for, below what the rules would give.
    case asked(Money)
    case minimumETP(ExactETP)
    case minimumRequest(Money)
    /// Of each employee.
    case minimumWorkingTime(Share)
    /// Of the full cost, all State funders together.
    case stateCeiling(Share)
    /// No coordinator who has no post yet.
    case newCoordinator
    /// One only in a région that has none and whose need justifies it; the région, where it is known.
    case coordinatorWhereNone(region: String?)
    /// A post that renews none is a redeployment, to be justified.
    case consolidation
    case nationalCommittee
    /// Where the post acts has to be open.
    case openTerritory
    case closedTerritory(code: String)
    /// Only a part of where the post acts is open.
    case partlyClosed(codes: [String])
    /// More than the call has for all.
    case envelope(Money)
    /// What others pay leaves nothing for the call.
    case beyondCost
    case costBase(CallRules.CostBase)
    /// A funder to ask, or receipts to tell.
    case stated(Financing.Line)
    case cofunding
    case nonSubstitution
    case bodyPerimeter
    case longest(months: Int)
    case earliestStart(CivilDate)
    case latestEnd(CivilDate)
    /// Unless the operation already meets the criteria.
    case startAfter(CivilDate)
}

extension FundingRule {
    /// For machines: the same in every language.
    public var code: String {
        switch self {
        case .rate: "taux"
        case .unknownRate: "taux_non_dit"
        case .cap: "plafond_par_etp"
        case .asked: "montant_demande"
        case .minimumETP: "etp_minimum"
        case .minimumRequest: "demande_minimum"
        case .minimumWorkingTime: "temps_de_travail_minimum"
        case .stateCeiling: "plafond_etat"
        case .newCoordinator, .coordinatorWhereNone: "nouveau_coordinateur"
        case .consolidation: "consolidation"
        case .nationalCommittee: "comite_national"
        case .openTerritory: "territoire_ouvert"
        case .closedTerritory: "territoire_ferme"
        case .partlyClosed: "territoire_ferme_en_partie"
        case .envelope: "enveloppe"
        case .beyondCost: "au_dela_du_cout"
        case .costBase: "assiette"
        case .stated(let line): "a_solliciter_" + line.rawValue
        case .cofunding: "cofinancement"
        case .nonSubstitution: "non_substitution"
        case .bodyPerimeter: "perimetre_organisme_intermediaire"
        case .longest: "duree"
        case .earliestStart: "debut_au_plus_tot"
        case .latestEnd: "fin_au_plus_tard"
        case .startAfter: "debut_apres_depot"
        }
    }

    /// The key of the rules file that states it; nil for what follows from arithmetic or from the request.
    public var key: RuleKey? {
        switch self {
        case .rate, .unknownRate: .rate
        case .cap: .capPerETP
        case .minimumETP: .minimumETP
        case .minimumRequest: .minimumRequest
        case .minimumWorkingTime: .minimumWorkingTime
        case .stateCeiling: .stateCeiling
        case .newCoordinator, .coordinatorWhereNone: .newCoordinators
        case .consolidation: .consolidation
        case .nationalCommittee: .nationalCommittee
        case .openTerritory, .closedTerritory, .partlyClosed: .eligible
        case .envelope: .envelope
        case .costBase: .costBase
        case .stated: .linesToState
        case .cofunding: .needsCofunding
        case .nonSubstitution: .nonSubstitution
        case .bodyPerimeter: .bodyPerimeter
        case .longest: .durationMonths
        case .earliestStart: .earliestStart
        case .latestEnd: .latestEnd
        case .startAfter: .startsAfterClosing
        case .asked, .beyondCost: nil
        }
    }
}
