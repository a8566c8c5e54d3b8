import ArgumentParser
import FacilitatorNetwork
import Formats
import Funding
import Studies
import VectorIO
import Wording

/// What the one post is, for which a plan is made.
struct FundedPostOptions: ParsableArguments {
    @Option(
        help: helpText(
            fr: "Les équivalents temps plein du poste, au millième près.",
            en: "The post's full-time equivalents, to the thousandth."))
    var etp: ExactETP?

    @Option(
        help: helpText(
            fr: "Son coût annuel complet en euros ; par défaut le coût de référence de l’appel pour ses ETP.",
            en: "Its full annual cost in euros; by default the call's reference cost for its ETP."))
    var cost: Money?

    @Option(
        help: helpText(
            fr: "Au lieu de --cost : les dépenses directes de personnel d’une année.",
            en: "Instead of --cost: direct staff costs of a year."))
    var staffCost: Money?

    @Option(
        help: helpText(
            fr: "Avec --staff-cost : le taux forfaitaire des dépenses indirectes, de 0 à 1.",
            en: "With --staff-cost: the flat rate of indirect costs, 0 to 1."))
    var indirectRate: Share?

    @Option(help: helpText(fr: "La structure qui le porte.", en: "The structure that carries it."))
    var structure: Post.StructureType?

    @Flag(
        help: helpText(
            fr: "La structure porte déjà des postes du réseau.",
            en: "The structure already carries posts of the network."))
    var carrier = false

    @Option(help: helpText(fr: "Ce que fait qui l’occupe.", en: "What its holder does."))
    var quality: Post.Quality = .facilitateur

    @Option(
        name: .customLong("employee"),
        help: helpText(
            fr:
                "Un salarié : la part de son temps de travail consacrée à l’opération, 0,4, ou 0,4x0,5 d’un mi-temps ; à répéter.",
            en:
                "An employee: the part of their own working time given to the operation, 0.4, or 0.4x0.5 of a half-timer; may be repeated."
        ))
    var employees: [FundingRequest.Employee] = []

    @Option(help: helpText(fr: "Le département que le poste sert.", en: "The département that the post serves."))
    var departement: String?

    @Option(help: helpText(fr: "L’EPCI que le poste sert.", en: "The EPCI that the post serves."))
    var epci: String?

    @Option(help: helpText(fr: "Le premier jour de l’opération.", en: "The first day of the operation."))
    var start: CivilDate?

    @Option(
        help: helpText(
            fr: "Son dernier jour ; par défaut le plus tard que l’appel permet.",
            en: "Its last day; by default the latest that the call allows."))
    var end: CivilDate?

    @Flag(
        help: helpText(
            fr: "L’opération répond déjà aux critères de l’appel, et peut avoir commencé.",
            en: "The operation already meets the call's criteria, and may have started."))
    var running = false

    @Flag(
        help: helpText(
            fr: "Le poste en renouvelle un dont la convention finit.",
            en: "The post renews one whose convention expires."))
    var renewal = false

    @Flag(
        help: helpText(
            fr: "Une opération du Département qui n’est qu’un achat de prestations.",
            en: "An operation of the Département that is a purchase of services only."))
    var servicePurchase = false

    func validate() throws {
        if cost != nil, staffCost != nil {
            throw ValidationError(
                said(fr: "--cost ou --staff-cost, pas les deux.", en: "--cost or --staff-cost, not both."))
        }
        if (staffCost == nil) != (indirectRate == nil) {
            throw ValidationError(
                said(
                    fr: "--staff-cost et --indirect-rate vont ensemble.",
                    en: "--staff-cost and --indirect-rate go together."))
        }
        if let cost, cost.cents == 0 {
            throw ValidationError(
                said(fr: "--cost : un montant supérieur à 0 est attendu.", en: "--cost: an amount above 0 is expected.")
            )
        }
        if servicePurchase, structure != .departement {
            throw ValidationError(
                said(
                    fr: "--service-purchase va avec --structure departement.",
                    en: "--service-purchase goes with --structure departement."))
        }
        if let start, let end, end < start {
            throw ValidationError(said(fr: "--end précède --start.", en: "--end is before --start."))
        }
        // Ten-thousandths of a working time, thousandths of a contract.
        let given = employees.reduce(0) { $0 + $1.workingTime.tenThousandths * $1.contract.thousandths }
        if let etp, !employees.isEmpty, abs(given - etp.thousandths * 10_000) > 10_000 {
            throw ValidationError(
                said(
                    fr: "--employee : les temps des salariés ne font pas les ETP du poste.",
                    en: "--employee: what the employees give is not the post's ETP."))
        }
    }

    /// The year's cost, and what it is known to be made of.
    func cost(of etp: ExactETP, under rules: CallRules) throws -> (cost: Money, base: CallRules.CostBase?) {
        if let staffCost, let indirectRate {
            let indirect = staffCost.cents * indirectRate.tenThousandths / 10_000
            return (staffCost + Money(cents: indirect), .staffAndFlatRate)
        }
        guard let cost = cost ?? rules.referenceCost.map({ FullCost(perETP: $0).amount(for: etp) }) else {
            throw ValidationError(
                said(
                    fr: "--cost : cet appel n’a pas de coût de référence.",
                    en: "--cost: this call has no reference cost."))
        }
        return (cost, nil)
    }
}

/// What each funder gives a year.
struct FundersOptions: ParsableArguments {
    @Option(
        help: helpText(
            fr: "Ce qui est demandé à l’appel, au plus, en euros par an.",
            en: "What is asked of the call at most, in euros a year."))
    var asked: Money?

    @Option(
        help: helpText(
            fr: "Autres financements de l’État, en euros par an.", en: "Other State funding, in euros a year."))
    var otherState: Money?

    @Option(help: helpText(fr: "Fonds social européen, en euros par an.", en: "European Social Fund, in euros a year."))
    var fse: Money?

    @Flag(
        help: helpText(
            fr: "Le FSE+ passe par un organisme intermédiaire dont le territoire est le périmètre du poste.",
            en: "The FSE+ comes through an intermediate body whose territory is the post's perimeter."))
    var sameBodyPerimeter = false

    @Flag(
        help: helpText(
            fr: "Il passe par un organisme intermédiaire dont le territoire est autre.",
            en: "It comes through an intermediate body whose territory is another."))
    var otherBodyPerimeter = false

    @Option(help: helpText(fr: "Ce que paie la Région, en euros par an.", en: "What the Région pays, in euros a year."))
    var fromRegion: Money?

    @Option(
        help: helpText(
            fr: "Ce que paie le Département, en euros par an.", en: "What the Département pays, in euros a year."))
    var fromDepartement: Money?

    @Option(
        help: helpText(
            fr: "Ce que paient EPCI et communes, en euros par an.", en: "What EPCI and communes pay, in euros a year."))
    var local: Money?

    @Option(
        name: .customLong("private"),
        help: helpText(fr: "Financements privés, en euros par an.", en: "Private funding, in euros a year."))
    var privateFunding: Money?

    @Option(
        help: helpText(fr: "Recettes de l’activité, en euros par an.", en: "Income of the activity, in euros a year."))
    var receipts: Money?

    @Option(help: helpText(fr: "Fonds propres, en euros par an.", en: "Own funds, in euros a year."))
    var own: Money?

    @Flag(
        help: helpText(
            fr: "Aucun financement existant des postes de la structure ne baisse.",
            en: "Nothing that others pay already for the structure's posts falls."))
    var fundingKept = false

    /// By line; what is asked of the first call on its own.
    func amounts(under rules: CallRules) -> [Financing.Line: Money] {
        let given: [(Financing.Line, Money?)] = [
            (.etatAutre, otherState), (.fse, fse), (.region, fromRegion), (.departement, fromDepartement),
            (.epciCommune, local), (.prive, privateFunding), (.recettes, receipts), (.propre, own),
            (rules.line, asked ?? (rules.line == .fse ? fse : nil)),
        ]
        var amounts: [Financing.Line: Money] = [:]
        for (line, amount) in given where amount != nil { amounts[line] = amount }
        return amounts
    }

    /// Nil where nobody says.
    var bodyHasPerimeter: Bool? { sameBodyPerimeter ? true : otherBodyPerimeter ? false : nil }

    func validate() throws {
        if sameBodyPerimeter, otherBodyPerimeter {
            throw ValidationError(
                said(
                    fr: "--same-body-perimeter ou --other-body-perimeter, pas les deux.",
                    en: "--same-body-perimeter or --other-body-perimeter, not both."))
        }
    }
}

extension FundingRequest.Employee: ExpressibleByArgument {
    /// `0,4`, or `0,4x0,5` of a half-timer.
    public init?(argument: String) {
        let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map {
            DecimalNumber.parse(String($0))
        }
        guard (1...2).contains(parts.count), let time = parts[0], (0...1).contains(time) else { return nil }
        self.init(workingTime: Share(time))
        if parts.count == 2 {
            guard let contract = parts[1], contract > 0, contract <= 1 else { return nil }
            self.contract = ExactETP(contract)
        }
    }
}

extension Share: ExpressibleByArgument {
    /// From 0 to 1, with a decimal comma or point, exact to the ten-thousandth.
    public init?(argument: String) {
        guard let number = DecimalNumber.parse(argument), (0...1).contains(number) else { return nil }
        self.init(number)
        if abs(self.number - number) > 1e-9 { return nil }
    }
}
