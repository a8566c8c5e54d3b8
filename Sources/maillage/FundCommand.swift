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
        abstract: "Print the financing plan of one post under the rules of a call for projects.",
        discussion: """
            Each line comes with the rule behind it. Exits with 65 when the call refuses the post. With --budget alone, \
            prints how many whole ETP an amount pays at the cap.
            """)

    @Option(help: "The call's rules: a name of GeoData/rules, or a file.")
    var rules: String

    @Option(help: "The post's full-time equivalents, to the thousandth.")
    var etp: ExactETP?

    @Option(help: "Its full annual cost in euros; by default the call's reference cost for its ETP.")
    var cost: Money?

    @Option(help: "The structure that carries it.")
    var structure: Post.StructureType?

    @Option(help: "What its holder does.")
    var quality: Post.Quality = .facilitateur

    @Option(help: "What is asked of the call at most, in euros.")
    var asked: Money?

    @Option(name: .customLong("other-state"), help: "Other State funding, in euros.")
    var otherState: Money?

    @Option(help: "European Social Fund, in euros.")
    var fse: Money?

    @Option(name: .customLong("local"), help: "What local authorities pay, in euros.")
    var local: Money?

    @Option(help: "The least working time of an employee on the operation, 0 to 1.")
    var workingTime: Double?

    @Option(help: "The département that the post serves.")
    var departement: String?

    @Option(help: "The EPCI that the post serves.")
    var epci: String?

    @Flag(help: "The post renews one whose convention expires.")
    var renewal = false

    @Flag(help: "An operation of the Département that is a purchase of services only.")
    var servicePurchase = false

    @Option(help: "An amount, to count whole ETP at the cap.")
    var budget: Money?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if etp == nil, budget == nil { throw ValidationError("Give the post's --etp, or a --budget.") }
        if let cost, cost.cents == 0 { throw ValidationError("--cost: an amount above 0 is expected.") }
        if servicePurchase, structure != .departement {
            throw ValidationError("--service-purchase goes with --structure departement.")
        }
        if let workingTime, !(0...1).contains(workingTime) {
            throw ValidationError("--working-time: a number from 0 to 1 is expected.")
        }
    }

    func run() throws {
        try shared.reporting {
            let rules = try RulesLibrary.read(rules)
            if let budget {
                guard let text = FinancingText.wholeETP(budget, under: rules, language: shared.lang) else {
                    throw ValidationError("--budget: this call has no cap per ETP.")
                }
                try shared.output(text)
            }
            guard let etp else { return }
            guard let cost = cost ?? rules.referenceCost.map({ FullCost(perETP: $0).amount(for: etp) })
            else { throw ValidationError("--cost: this call has no reference cost.") }
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
