import Foundation
import TestSupport

/// A study with applications, made by hand, under a call of its own.
struct AppraisalStudy {
    let folder: TemporaryFolder

    /// A renews the post of its structure, B is incomplete, C is below the least size, D is of a status that its kind does
    /// not tell, and nobody has said of E what it asks for.
    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            extends: pnad-2025
            title: Appel à projets d’essai
            incomplete_files_not_appraised: true
            pieces:
              - { code: cerfa, label: { fr: Cerfa, en: Form }, for: [association], where: annexe 2 }
              - { code: papier_libre, label: { fr: Papier libre, en: Plain paper }, for: [autre], where: annexe 2 }
              - { code: projet, label: { fr: Projet, en: Project }, where: annexe 2 }
            criteria:
              - { code: diagnostic, label: { fr: Diagnostic, en: Diagnosis }, where: "B, 2-1" }
              - { code: capacite, label: { fr: Capacité, en: Capacity }, where: "B, 2-1" }
            where:
              incomplete_files_not_appraised: B, 2-2
              pieces: annexe 2
              criteria: B, 2-1
            """, to: "appel.yml")
        try folder.write(Self.text, to: "study.yml")
        try folder.write(
            """
            id;structure;type_structure;qualite;etp;perimetre;statut;debut;fin;renouvelle;cout_annuel;montant_prive
            P;Porteuse;association;;1;epci:200041317;;2025-01-01;2025-12-31;;40000;
            A;Porteuse;association;;1;epci:200041317;candidature;2026-01-01;;P;40000;12000
            B;Nouvelle;association;;1;epci:247900798;candidature;2026-01-01;;;40000;12000
            C;Petite;commune;;0,3;epci:200041333;candidature;2026-01-01;;;12000;3600
            D;PLIE;plie;;1;epci:200040244;candidature;2026-01-01;;;40000;12000
            E;Vague;association;;;epci:200041994;candidature;2026-01-01;;;;

            """, to: "postes.csv")
        try folder.write(Self.table, to: "instruction.csv")
    }

    static let text = """
        title: Essai
        territory: { departements: ["79"] }
        date: 2025-10-01
        network: postes.csv
        placement:
          date: 2026-01-01
          target: { etp_per_100k: 0.5 }
          rules: ./appel.yml
          budget_eur: 40000
          candidates: applications
        appraisal: instruction.csv

        """

    static let table = """
        id;cerfa;papier_libre;projet;diagnostic;capacite;commentaire_capacite;decision;motif
        A;oui;;oui;1;2;Équipe en place;Retenue;
        B;oui;;non;;;;refusé;
        C;;x;oui;4;4;;refusé;Trop petit <pour> l’instant
        D;;oui;oui;3;1,5;;;

        """

    typealias Run = (status: Int32, answer: [String: Any], errors: String)

    func appraise(_ options: String...) throws -> Run {
        let run = try Binary.run(["appraise", "study.yml", "--json"] + options, in: folder.url)
        let object = try? JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        return (run.status, object ?? [:], run.errors)
    }

    /// The rows of a table of the answer by application, the first of each.
    static func rows(_ answer: [String: Any], _ table: String) -> [String: [String: Any]] {
        let rows = answer[table] as? [[String: Any]] ?? []
        return Dictionary(rows.map { ($0["id"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }
}
