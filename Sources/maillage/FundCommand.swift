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
                Dit financeur par financeur ce qui est promis et ce qui peut encore l’être, ce qui reste à trouver, et ce qu’il \
                en est de chaque règle, avec l’endroit où le texte la pose. Une règle dont la donnée manque est « non vérifiée », \
                jamais respectée. Sort avec 65 quand l’appel refuse le poste. Avec --post ID ÉTUDE, la fiche d’un poste du \
                registre pour le tour de table. Avec --budget seul, dit combien d’ETP entiers un montant paie au plafond.
                """,
            en: """
                Tells funder by funder what is promised and what still may be, what is to be found, and what came of each rule, \
                with where the text has it. A rule that lacks its datum is “not verified”, never kept. Exits with 65 when the \
                call refuses the post. With --post ID STUDY, the sheet of a post of the register for the round table of its \
                funders. With --budget alone, prints how many whole ETP an amount pays at the cap.
                """))

    @Argument(
        help: helpText(fr: "Avec --post : le fichier de l’étude (YAML).", en: "With --post: the study file (YAML)."),
        completion: .file(extensions: ["yml", "yaml"]))
    var study: String?

    @Option(
        help: helpText(
            fr: "Un poste du registre de l’étude, par son identifiant.",
            en: "A post of the study's register, by its identifier."))
    var post: String?

    @Option(
        help: helpText(
            fr:
                "Les règles de l’appel : un nom de GeoData/rules, ou un fichier ; avec --post, par défaut l’appel du poste.",
            en: "The call's rules: a name of GeoData/rules, or a file; with --post, the post's call by default."))
    var rules: String?

    @Option(
        name: .customLong("with"),
        help: helpText(
            fr: "Les règles d’un second appel, sur une autre ligne du plan (fse-plus).",
            en: "The rules of a second call, on another line of the plan (fse-plus)."))
    var second: String?

    @OptionGroup var funded: FundedPostOptions
    @OptionGroup var funders: FundersOptions

    @Option(
        help: helpText(
            fr: "Un montant, pour compter les ETP entiers au plafond.", en: "An amount, to count whole ETP at the cap.")
    )
    var budget: Money?

    @Flag(help: helpText(fr: "Afficher du JSON au lieu du tableau.", en: "Print JSON instead of the table."))
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if (post == nil) != (study == nil) {
            throw ValidationError(said(fr: "--post va avec une étude.", en: "--post goes with a study."))
        }
        if post != nil { return }
        if rules == nil {
            throw ValidationError(said(fr: "Donnez les --rules de l’appel.", en: "Give the call's --rules."))
        }
        if funded.etp == nil, budget == nil {
            throw ValidationError(
                said(fr: "Donnez --etp, ceux du poste, ou --budget.", en: "Give the post's --etp, or a --budget."))
        }
    }

    func run() throws {
        try shared.reporting {
            if let post, let study {
                try printSheet(of: post, in: study)
            } else {
                try printPlan()
            }
        }
    }

    /// The sheet of a post of a study.
    private func printSheet(of post: String, in study: String) throws {
        let loaded = try LoadedStudy.load(StudyReader.read(file: study), onStep: shared.tell)
        let funding = try loaded.funding(of: post, under: rules, with: second)
        try shared.output(
            json
                ? FinancingOutput(
                    funding.plan, of: funding.request, under: funding.calls, language: shared.lang
                ).json : PostFundingText(funding, language: shared.lang).text)
        if !funding.plan.isAccepted { throw ExitCode(65) }
    }

    /// The plan of a post that the command line describes.
    private func printPlan() throws {
        guard let rules else { return }
        var calls = [try RulesLibrary.read(rules)]
        if let second { calls.append(try RulesLibrary.second(second, beside: calls[0])) }
        if let budget {
            guard let text = FinancingText.wholeETP(budget, under: calls[0], language: shared.lang) else {
                throw ValidationError(
                    said(
                        fr: "--budget : cet appel n’a pas de plafond par ETP.",
                        en: "--budget: this call has no cap per ETP."))
            }
            try shared.output(text)
        }
        guard let etp = funded.etp else { return }
        let request = try request(of: etp, under: calls)
        let plan = FinancingPlan(request, under: calls)
        try shared.output(
            json
                ? FinancingOutput(plan, of: request, under: calls, language: shared.lang).json
                : FinancingText(plan, of: request, under: calls, language: shared.lang).text)
        if !plan.isAccepted { throw ExitCode(65) }
    }

    private func request(of etp: ExactETP, under calls: [CallRules]) throws -> FundingRequest {
        let (cost, base) = try funded.cost(of: etp, under: calls[0])
        var request = FundingRequest(
            etp: etp, cost: cost, structure: funded.structure, quality: funded.quality,
            amounts: funders.amounts(under: calls[0]), isRenewal: funded.renewal,
            isServicePurchase: funded.servicePurchase)
        request.costBase = base
        request.employees = funded.employees
        request.isNewStructure = funded.carrier ? false : nil
        request.isRunning = funded.running ? true : nil
        (request.start, request.end) = (funded.start, funded.end)
        request.falls = funders.fundingKept ? [] : nil
        request.bodyHasPerimeter = funders.bodyHasPerimeter
        return try request.over(departement: funded.departement, epci: funded.epci, under: calls)
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
