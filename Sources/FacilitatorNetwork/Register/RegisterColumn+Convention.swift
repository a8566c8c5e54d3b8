internal import VectorIO

/// The convention behind a post: its days, its size, its money.
extension RegisterColumn {
    /// The call for projects that funds the post, as written.
    public static let aap = words(
        "aap", \.financing.call, also: ["appel à projets", "appel à projet", "dispositif", "financement"])

    /// The first day of the convention.
    public static let debut = date(
        "debut", \.start,
        also: ["date de début", "date début", "début de convention", "date de début de convention", "date d'effet"])

    /// The last day of the convention.
    public static let fin = date(
        "fin", \.end,
        also: [
            "date de fin", "date fin", "fin de convention", "date de fin de convention", "échéance", "date d'échéance",
            "terme",
        ])

    /// Whether the post stands or is asked for; blank for a post that stands.
    public static let statut = RegisterColumn(
        "statut", .text, also: ["état", "situation"],
        read: { row, column in row.post.status = row.keyword(column) ?? .enCours },
        write: { post, _ in .text(post.status.rawValue) })

    /// The least ETP that an application asks for.
    public static let etpMin = number("etp_min", \.leastETP, in: 0...50, also: ["etp minimum", "etp mini"])

    /// The most ETP that an application asks for.
    public static let etpMax = number("etp_max", \.mostETP, in: 0...50, also: ["etp maximum", "etp maxi"])

    /// The département or service that follows the convention, as written.
    public static let suivi = words(
        "suivi", \.financing.followUp,
        also: ["suivi convention", "suivi de la convention", "service instructeur", "service de suivi"])

    /// The full cost of the post, in euros a year.
    public static let coutAnnuel = money(
        "cout_annuel", \.financing.annualCost, also: ["coût annuel", "coût total", "coût du poste", "coût"])

    // MARK: What each payer gives, in euros

    /// What the State pays under the call.
    public static let montantEtatAAP = amount(.etatAAP, also: ["état aap", "subvention aap"])
    /// What the State pays beside the call.
    public static let montantEtatAutre = amount(.etatAutre, also: ["état autre", "autres crédits état"])
    /// What the European Social Fund pays.
    public static let montantFSE = amount(.fse, also: ["fse", "fse+"])
    /// What the Région pays.
    public static let montantRegion = amount(.region)
    /// What the Département pays.
    public static let montantDepartement = amount(.departement)
    /// What EPCI and communes pay.
    public static let montantEPCICommune = amount(.epciCommune)
    /// What private funders pay.
    public static let montantPrive = amount(.prive)
    /// What the post itself earns.
    public static let montantRecettes = amount(.recettes)
    /// What the structure pays of its own.
    public static let montantPropre = amount(.propre)

    /// The territory of the intermediate body that the FSE+ comes through, in the grammar of perimeters.
    public static let perimetreOI = perimeter(
        "perimetre_oi", \.bodyPerimeter,
        also: ["périmètre de l'OI", "territoire de l'OI", "périmètre de l'organisme intermédiaire"])

    private static func amount(_ line: Financing.Line, also synonyms: [String] = []) -> RegisterColumn {
        money(line.rawValue, \.financing[line], also: synonyms)
    }
}
