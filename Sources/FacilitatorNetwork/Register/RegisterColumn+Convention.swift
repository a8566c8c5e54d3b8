internal import VectorIO

/// The convention behind a post: its days, its size, its money.
extension RegisterColumn {
    public static let aap = words(
        "aap", \.financing.call, also: ["appel à projets", "appel à projet", "dispositif", "financement"])

    public static let debut = date(
        "debut", \.start,
        also: ["date de début", "date début", "début de convention", "date de début de convention", "date d'effet"])

    public static let fin = date(
        "fin", \.end,
        also: [
            "date de fin", "date fin", "fin de convention", "date de fin de convention", "échéance", "date d'échéance",
            "terme",
        ])

    public static let statut = RegisterColumn(
        "statut", .text, also: ["état", "situation"],
        read: { row, column in row.post.status = row.keyword(column) ?? .enCours },
        write: { post, _ in .text(post.status.rawValue) })

    public static let etpMin = number("etp_min", \.leastETP, in: 0...50, also: ["etp minimum", "etp mini"])

    public static let etpMax = number("etp_max", \.mostETP, in: 0...50, also: ["etp maximum", "etp maxi"])

    public static let suivi = words(
        "suivi", \.financing.followUp,
        also: ["suivi convention", "suivi de la convention", "service instructeur", "service de suivi"])

    public static let coutAnnuel = money(
        "cout_annuel", \.financing.annualCost, also: ["coût annuel", "coût total", "coût du poste", "coût"])

    // MARK: What each payer gives, in euros

    public static let montantEtatAAP = amount(.etatAAP, also: ["état aap", "subvention aap"])
    public static let montantEtatAutre = amount(.etatAutre, also: ["état autre", "autres crédits état"])
    public static let montantFSE = amount(.fse, also: ["fse", "fse+"])
    public static let montantRegion = amount(.region)
    public static let montantDepartement = amount(.departement)
    public static let montantEPCICommune = amount(.epciCommune)
    public static let montantPrive = amount(.prive)
    public static let montantRecettes = amount(.recettes)
    public static let montantPropre = amount(.propre)

    private static func amount(_ line: Financing.Line, also synonyms: [String] = []) -> RegisterColumn {
        money(line.rawValue, \.financing[line], also: synonyms)
    }
}
