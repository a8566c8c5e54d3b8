/// Who pays for a post, and how much. Nil is unknown, never nothing.
public struct Financing: Hashable, Sendable {
    /// Where the money comes from; raw values are the register's columns.
    public enum Line: String, Hashable, Sendable, CaseIterable {
        case etatAAP = "montant_etat_aap"
        case etatAutre = "montant_etat_autre"
        case fse = "montant_fse"
        case region = "montant_region"
        case departement = "montant_departement"
        case epciCommune = "montant_epci_commune"
        case prive = "montant_prive"
        case recettes = "montant_recettes"
        case propre = "montant_propre"
    }

    /// The call for projects that funds it, as written.
    public var call: String?
    /// The département or service that follows the convention, as written.
    public var followUp: String?
    /// The full cost of the post, a year.
    public var annualCost: Money?
    /// What each payer gives a year; a line left out is unknown.
    public var amounts: [Line: Money]

    /// What is left out is unknown.
    public init(
        call: String? = nil, followUp: String? = nil, annualCost: Money? = nil, amounts: [Line: Money] = [:]
    ) {
        self.call = call
        self.followUp = followUp
        self.annualCost = annualCost
        self.amounts = amounts
    }

    /// What a payer gives; nil is unknown.
    public subscript(line: Line) -> Money? {
        get { amounts[line] }
        set { amounts[line] = newValue }
    }

    /// All that is known to be paid.
    public var total: Money { amounts.values.reduce(Money(cents: 0), +) }
}
