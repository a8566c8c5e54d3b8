internal import FacilitatorNetwork
internal import Territories
internal import VectorIO

extension Post {
    /// What a register's column holds of a post, as the reader of registers takes it.
    func cell(_ column: RegisterColumn, in gazetteer: Gazetteer) -> FieldValue {
        switch column {
        case .id: .text(id)
        case .structure: .text(structure)
        case .typeStructure: FieldValue(structureType?.rawValue)
        case .qualite: .text(quality.rawValue)
        case .etp: FieldValue(etp)
        case .siege: FieldValue(seat.map { gazetteer.communes[$0].code })
        case .quotaLimitrophe: .real(adjoiningQuota)
        case .marchesEtat: FieldValue(servesStateContracts.map { $0 ? "oui" : "non" })
        case .aap: FieldValue(financing.call)
        case .debut: FieldValue(start?.description)
        case .fin: FieldValue(end?.description)
        case .statut: .text(status.rawValue)
        case .etpMin: FieldValue(leastETP)
        case .etpMax: FieldValue(mostETP)
        case .suivi: FieldValue(financing.followUp)
        case .coutAnnuel: FieldValue(financing.annualCost?.euros)
        case .montantEtatAAP, .montantEtatAutre, .montantFSE, .montantRegion, .montantDepartement, .montantEPCICommune,
            .montantPrive, .montantRecettes, .montantPropre:
            FieldValue(Financing.Line(rawValue: column.rawValue).flatMap { financing.amounts[$0]?.euros })
        case .perimetre, .perimetreLimitrophe, .departement, .region:
            // As written; nil when blank.
            FieldValue(cells[column.rawValue].flatMap { $0.isEmpty ? nil : $0 })
        }
    }
}
