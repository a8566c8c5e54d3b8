/// The columns of a register, by the names of its contract.
enum RegisterColumn: String, CaseIterable {
    case id, structure
    case typeStructure = "type_structure"
    case qualite, etp, siege, perimetre
    case perimetreLimitrophe = "perimetre_limitrophe"
    case quotaLimitrophe = "quota_limitrophe"
    case marchesEtat = "marches_etat"
    case aap, debut, fin, statut
    case etpMin = "etp_min"
    case etpMax = "etp_max"
    case suivi
    case coutAnnuel = "cout_annuel"
    case montantEtatAAP = "montant_etat_aap"
    case montantEtatAutre = "montant_etat_autre"
    case montantFSE = "montant_fse"
    case montantRegion = "montant_region"
    case montantDepartement = "montant_departement"
    case montantEPCICommune = "montant_epci_commune"
    case montantPrive = "montant_prive"
    case montantRecettes = "montant_recettes"
    case montantPropre = "montant_propre"
    /// Places, not amounts: kept as they are.
    case departement, region

    /// Without these a register says nothing.
    static let required: [RegisterColumn] = [.id, .perimetre]
}
