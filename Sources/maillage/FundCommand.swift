import ArgumentParser
import FacilitatorNetwork
import Formats
import Funding
import Studies
import VectorIO
import Wording

struct FundCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fund",
        abstract: said(
            fr: "Afficher le plan de financement d’un poste selon les règles d’un appel à projets.",
            en: "Print the financing plan of one post under the rules of a call for projects."),
        discussion: said(
            fr: """
                Chaque ligne vient avec la règle qui la fonde. Sort avec 65 quand l’appel refuse le \
                poste. Avec --budget seul, dit combien d’ETP entiers un montant paie au plafond.
                """,
            en: """
                Each line comes with the rule behind it. Exits with 65 when the call refuses the post. With --budget alone, \
                prints how many whole ETP an amount pays at the cap.
                """))

    @Option(
        help: helpText(
            fr: "Les règles de l’appel : un nom de GeoData/rules, ou un fichier.",
            en: "The call's rules: a name of GeoData/rules, or a file."))
    var rules: String

    @Option(
        help: helpText(
            fr: "Les équivalents temps plein du poste, au millième près.",
            en: "The post's full-time equivalents, to the thousandth."))
    var etp: ExactETP?

    @Option(
        help: helpText(
            fr: "Son coût annuel complet en euros ; par défaut le coût de référence de l’appel pour ses ETP.",
            en: "Its full annual cost in euros; by default the call's reference cost for its ETP."))
    var cost: Money?

    @Option(help: helpText(fr: "La structure qui le porte.", en: "The structure that carries it."))
    var structure: Post.StructureType?

    @Option(help: helpText(fr: "Ce que fait qui l’occupe.", en: "What its holder does."))
    var quality: Post.Quality = .facilitateur

    @Option(
        help: helpText(
            fr: "Ce qui est demandé à l’appel, au plus, en euros.", en: "What is asked of the call at most, in euros."))
    var asked: Money?

    @Option(
        name: .customLong("other-state"),
        help: helpText(fr: "Autres financements de l’État, en euros.", en: "Other State funding, in euros."))
    var otherState: Money?

    @Option(help: helpText(fr: "Fonds social européen, en euros.", en: "European Social Fund, in euros."))
    var fse: Money?

    @Option(
        name: .customLong("local"),
        help: helpText(fr: "Ce que paient les collectivités, en euros.", en: "What local authorities pay, in euros."))
    var local: Money?

    @Option(
        help: helpText(
            fr: "Le plus petit temps de travail d’un salarié sur l’opération, de 0 à 1.",
            en: "The least working time of an employee on the operation, 0 to 1."))
    var workingTime: Double?

    @Option(help: helpText(fr: "Le département que le poste sert.", en: "The département that the post serves."))
    var departement: String?

    @Option(help: helpText(fr: "L’EPCI que le poste sert.", en: "The EPCI that the post serves."))
    var epci: String?

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

    @Option(
        help: helpText(
            fr: "Un montant, pour compter les ETP entiers au plafond.", en: "An amount, to count whole ETP at the cap.")
    )
    var budget: Money?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if etp == nil, budget == nil {
            throw ValidationError(
                said(fr: "Donnez --etp, ceux du poste, ou --budget.", en: "Give the post's --etp, or a --budget."))
        }
        if let cost, cost.cents == 0 {
            throw ValidationError(
                said(fr: "--cost : un montant supérieur à 0 est attendu.", en: "--cost: an amount above 0 is expected.")
            )
        }
        if servicePurchase, structure != .departement {
            throw ValidationError(
                said(
                    fr: "--service-purchase va avec --structure departement.",
                    en: "--service-purchase goes with --structure departement."))
        }
        if let workingTime, !(0...1).contains(workingTime) {
            throw ValidationError(
                said(
                    fr: "--working-time : un nombre de 0 à 1 est attendu.",
                    en: "--working-time: a number from 0 to 1 is expected."))
        }
    }

    func run() throws {
        try shared.reporting {
            let rules = try RulesLibrary.read(rules)
            if let budget {
                guard let text = FinancingText.wholeETP(budget, under: rules, language: shared.lang) else {
                    throw ValidationError(
                        said(
                            fr: "--budget : cet appel n’a pas de plafond par ETP.",
                            en: "--budget: this call has no cap per ETP."))
                }
                try shared.output(text)
            }
            guard let etp else { return }
            guard let cost = cost ?? rules.referenceCost.map({ FullCost(perETP: $0).amount(for: etp) })
            else {
                throw ValidationError(
                    said(
                        fr: "--cost : cet appel n’a pas de coût de référence.",
                        en: "--cost: this call has no reference cost."))
            }
            var amounts: [Financing.Line: Money] = [:]
            amounts[rules.funder == .etat ? .etatAAP : .fse] = asked
            if let otherState { amounts[.etatAutre] = otherState }
            if let fse, rules.funder == .etat { amounts[.fse] = fse }
            if let local { amounts[.epciCommune] = local }
            let request = FundingRequest(
                etp: etp, cost: cost, structure: structure, quality: quality, amounts: amounts,
                workingTime: workingTime.map { Share($0) }, isRenewal: renewal, isServicePurchase: servicePurchase,
                departement: departement, epci: epci)
            let plan = FinancingPlan(request, under: rules)
            try shared.output(
                FinancingText(plan, of: request, under: rules, language: shared.lang).text)
            if !plan.isAccepted { throw ExitCode(65) }
        }
    }
}

extension Money: ExpressibleByArgument {
    public init?(argument: String) {
        guard let money = Money(argument), money.cents >= 0 else { return nil }
        self = money
    }
}

extension ExactETP: ExpressibleByArgument {
    /// With a decimal comma or point.
    public init?(argument: String) {
        guard let number = DecimalNumber.parse(argument), number > 0, number <= 1000 else { return nil }
        self.init(number)
        if abs(self.number - number) > 1e-9 { return nil }
    }
}

extension Post.StructureType: ExpressibleByArgument {}
extension Post.Quality: ExpressibleByArgument {}
