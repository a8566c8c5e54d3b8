internal import FacilitatorNetwork

extension Catalogue {
    /// What each column of a register holds, for those who fill one in.
    static let englishColumns: [RegisterColumn: String] = [
        .id: "The post's identifier, unique in the register. Required.",
        .structure: "The name of the structure that carries the post.",
        .typeStructure: "plie, maison_emploi, commune, epci, departement, epa, association or autre.",
        .qualite: "facilitateur (the default), coordinateur or relais. Only facilitateurs cover a territory.",
        .etp: "Full-time equivalents, decimal comma or point. Blank: unknown, never zero.",
        .siege: "INSEE code of the seat's commune, five characters with the leading zero (01004).",
        .perimetre:
            "Territories covered, separated by spaces, commas or |: epci:200041317, dep:79, reg:75, com:79191, zone:ID (a layer of the study), rayon:25km (around the seat). A - before excludes, =1.2 after reserves FTE for that part. Required.",
        .perimetreLimitrophe: "Neighbouring territories served by extension, written alike.",
        .quotaLimitrophe: "The part of the FTE, 0 to 1, that serves the neighbouring territories (0 by default).",
        .marchesEtat: "oui if the post follows the State's contracts, non if not; blank: unknown.",
        .aap: "The call for projects that funds the post (pnad-2025…).",
        .debut: "First day of the convention, YYYY-MM-DD or DD/MM/YYYY. Blank: since ever.",
        .fin: "Last day of the convention. Blank: without end.",
        .statut: "en_cours (the default) or candidature. An application covers nothing.",
        .etpMin: "The least FTE that an application accepts.",
        .etpMax: "The most FTE that an application asks for.",
        .suivi: "The département or service that follows the convention (DDETS 30).",
        .coutAnnuel: "The post's full annual cost, in euros.",
        .montantEtatAAP: "What the call for projects pays, in euros.",
        .montantEtatAutre: "Other State funding, in euros.",
        .montantFSE: "European Social Fund, in euros.",
        .montantRegion: "What the Région pays, in euros.",
        .montantDepartement: "What the Département pays, in euros.",
        .montantEPCICommune: "What EPCI and communes pay, in euros.",
        .montantPrive: "Private funding, in euros.",
        .montantRecettes: "Income of the activity, in euros.",
        .montantPropre: "The structure's own funds, in euros.",
        .departement: "Département, for the record.",
        .region: "Région, for the record.",
    ]
}
