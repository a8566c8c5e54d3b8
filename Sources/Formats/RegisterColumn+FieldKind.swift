internal import FacilitatorNetwork
internal import VectorIO

extension RegisterColumn {
    /// What a spreadsheet holds in the column: numbers and dates, not text that looks like them.
    var fieldKind: LayerSchema.FieldKind {
        switch self {
        case .etp, .quotaLimitrophe, .etpMin, .etpMax, .coutAnnuel, .montantEtatAAP, .montantEtatAutre, .montantFSE,
            .montantRegion, .montantDepartement, .montantEPCICommune, .montantPrive, .montantRecettes, .montantPropre:
            .real
        case .debut, .fin: .date
        case .id, .structure, .typeStructure, .qualite, .siege, .perimetre, .perimetreLimitrophe, .marchesEtat, .aap,
            .statut, .suivi, .departement, .region:
            .text
        }
    }
}
