package import FacilitatorNetwork

/// A study to start from.
extension Wording {
    /// In the one row of a new register, an application that covers nothing.
    package var exampleStructure: String { say(fr: "Structure d’exemple", en: "An example") }
    /// A note of a new study.
    package var exampleNote: String {
        say(
            fr:
                "La ligne d’exemple du registre est une candidature, qui ne couvre rien\u{A0}; remplacez-la par vos postes.",
            en: "The register's example row is an application, which covers nothing; put your posts in its place.")
    }
    /// Name of the workbook's second sheet, within the 31 characters of a spreadsheet.
    package var explanationSheet: String { say(fr: "Explications", en: "Explanations") }
    /// Name of the sheet that says what is to be checked in a register.
    package var remarkSheet: String { say(fr: "Remarques", en: "Remarks") }
    /// Name of the workbook's third sheet: the codes and names of the territory.
    package var territorySheet: String { say(fr: "Territoires", en: "Territories") }
    /// Heads the column of that sheet that says what a column of the register holds.
    package var content: String { say(fr: "contenu", en: "content") }

    /// The text of `study.yml`.
    /// - Parameters:
    ///   - key: that of the territory's codes.
    ///   - codes: a list as YAML has it, without brackets.
    ///   - command: what makes the study.
    ///   - hasWorkbook: the register stands beside itself as a workbook with lists to choose from.
    ///   - target: what YAML has after `target:`; nil leaves it to be filled in.
    ///   - notes: what the reader must know.
    package func studyTemplate(
        name: String, key: String, codes: String, level: String, date: CivilDate, command: String,
        hasWorkbook: Bool = false, target: String?, notes: [String]
    ) -> String {
        let (frWorkbook, enWorkbook) =
            hasWorkbook
            ? (
                "             # ou postes.xlsx, avec listes de choix, explications et codes du territoire",
                "             # or postes.xlsx, with lists to choose from, explanations and codes"
            ) : ("", "")
        // A key without values is no list.
        let quoted = notes.map { "\n  - \"\($0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }
        let notes = quoted.isEmpty ? "" : "notes:\(quoted.joined())\n"
        let (frTarget, enTarget) =
            target.map { ("target: \($0)", "target: \($0)") } ?? (
                "# target: { etp_per_100k: 1.0 } # objectif, ou { etp: 4 } ; sans lui, ni besoin ni capacité ne sont jugés",
                "# target: { etp_per_100k: 1.0 } # or { etp: 4 }; without it neither need nor capacity is judged"
            )
        let placement = placementExample.split(separator: "\n").map { "# \($0)" }.joined(separator: "\n")
        return say(
            fr: """
                # Étude créée par « maillage \(command) ». Pour l’analyser : maillage analyze study.yml
                title: "\(name)"
                territory:
                  \(key): [\(codes)]
                level: \(level)                     # maille des résultats : commune, epci, departement, region
                date: \(date)             # les postes dont la convention couvre ce jour comptent
                horizon_months: 12              # fragile : couvert aujourd’hui, blanc à cette échéance sans renouvellement
                \(frTarget)
                network: postes.csv\(frWorkbook)
                # zones: zones.geojson          # polygones que les périmètres nomment zone:ID
                # needs: besoins.csv            # code, besoin_identifie, poids, indicateurs
                # districts: qpv.gpkg           # quartiers prioritaires
                \(placement)
                # report: { author: Prénom Nom, service: Service } # qui signe le rapport ; et logo: logo.png
                \(notes)
                """,
            en: """
                # A study made by “maillage \(command)”. To analyse it: maillage analyze study.yml
                title: "\(name)"
                territory:
                  \(key): [\(codes)]
                level: \(level)                     # of the results: commune, epci, departement, region
                date: \(date)             # posts whose convention covers this day count
                horizon_months: 12              # fragile: covered today, white by then if nothing is renewed
                \(enTarget)
                network: postes.csv\(enWorkbook)
                # zones: zones.geojson          # polygons that perimeters name as zone:ID
                # needs: besoins.csv            # code, besoin_identifie, poids, indicators
                # districts: qpv.gpkg           # priority districts
                \(placement)
                # report: { author: First Last, service: Office } # who issues the report; and logo: logo.png
                \(notes)
                """)
    }

    /// A part of a study that places a budget, to start from.
    package var placementExample: String {
        say(
            fr: """
                placement:                    # où placer un budget : maillage place study.yml
                  rules: pnad-2025            # les règles de l’appel
                  budget_eur: 100000          # ou max_etp, max_posts
                  target: { etp_per_100k: 1.0 }
                  candidates: [renewals, seats] # ou applications
                  reach_km: 40                # portée d’un poste à ouvrir, à vol d’oiseau
                """,
            en: """
                placement:                    # where to place a budget: maillage place study.yml
                  rules: pnad-2025            # of the call
                  budget_eur: 100000          # or max_etp, max_posts
                  target: { etp_per_100k: 1.0 }
                  candidates: [renewals, seats] # or applications
                  reach_km: 40                # of a post to open, as the crow flies
                """)
    }
}
