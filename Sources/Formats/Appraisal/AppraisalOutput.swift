internal import Coverage
public import FacilitatorNetwork
internal import Foundation
internal import Funding
internal import Sheets
public import Studies
internal import Territories
internal import VectorIO
public import Wording

/// What an appraisal is written as.
public enum AppraisalFormat: String, CaseIterable, Sendable {
    /// The committee's table, a sheet an application, letters.
    case odt
    /// All tables as one workbook.
    case xlsx, ods
    /// One file a table.
    case csv

    fileprivate var tables: VectorFormat? {
        switch self {
        case .odt: nil
        case .xlsx: .xlsx
        case .ods: .ods
        case .csv: .csv
        }
    }
}

/// An appraisal as files: tables, documents, letters, and `instruction.json`.
public struct AppraisalOutput {
    private let words: AppraisalWords
    private let documents: AppraisalDocuments
    private let version: String
    private var appraisal: Appraisal { words.appraisal }
    private var wording: Wording { words.wording }

    /// - Parameter today: the day that the documents are made.
    public init(_ appraisal: Appraisal, language: Language, version: String, today: CivilDate) {
        words = AppraisalWords(appraisal, language: language)
        documents = AppraisalDocuments(words, version: version, today: today)
        self.version = version
    }

    // MARK: Tables

    private var committee: Sheet<ApplicationRow> { .committee(words.rows) }
    private var rules: Sheet<JudgedRuleRow> { .rules(appraisal.applications.flatMap(words.rules)) }
    private var pieces: Sheet<PieceRow> { .pieces(appraisal, in: wording.language) }
    private var marks: Sheet<MarkRow> { .marks(appraisal, in: wording.language) }
    private var effects: Sheet<Application> { .effects(appraisal) }

    private var layers: [Layer] {
        var table = committee.layer(wording)
        table.reading = .of(
            committee, named: wording.appraisal.committeeTable, of: (appraisal.study.title, appraisal.date),
            keeping: Self.read, frozen: 2, wording, codes: wording.appraisalCodes
        ) { $0.application.isLeftOutAsIncomplete || $0.application.admissibility == .refused }
        return [
            table, marks.layer(wording), pieces.layer(wording), rules.layer(wording), effects.layer(wording),
        ]
    }

    /// What a committee reads of an application.
    private static let read = [
        "id", "structure", "etp", "dossier", "recevabilite", "cout_total", "part_etat", "a_trouver", "note_totale",
        "note_sur", "rang_note", "population_sortie", "rang_effet", "plan", "decision", "remarques",
    ]

    /// Writes the folder, whole or not at all.
    /// - Returns: the names of the files.
    /// - Throws: `cannotWrite`; `inputInTheWay` where the folder holds the study's own files of the same names.
    public func write(to folder: String, as formats: [AppraisalFormat]) throws -> [String] {
        let layers = layers
        let gazetteer = appraisal.situation.scenario.gazetteer
        let origin = Origin(
            studies: [appraisal.study], inputs: appraisal.inputs, vintage: gazetteer.vintage,
            attribution: gazetteer.attribution, warnings: appraisal.warnings.map { wording.sentence($0) },
            version: version)
        return try OutputFolder.write(to: folder) { staging in
            var names = try LayerFolder.write(
                layers, map: { layers }, readMe: { origin.readMe(layers, wording) }, as: formats.compactMap(\.tables),
                csv: .plain, named: "instruction", to: staging)
            if formats.contains(.odt) { names += try documents.write(to: staging) }
            try OutputFolder.write(try json, to: "\(staging)/instruction.json")
            names.append("instruction.json")
            for name in names { try appraisal.study.refuseInput("\(folder)/\(name)") }
            return names.sorted()
        }
    }

    // MARK: JSON

    /// The same appraisal gives the same bytes.
    public var json: String {
        get throws {
            let agreement = appraisal.agreement
            let ids = appraisal.applications.map(\.post.id)
            return try Output(
                title: appraisal.study.title, date: appraisal.date?.description,
                targetRatio: appraisal.situation.scenario.demand.targetRatio, scale: appraisal.scale,
                agreement: Agreement(
                    tau: agreement.tau, count: agreement.count, concordant: agreement.concordant,
                    discordant: agreement.discordant.map {
                        Discordance(byMarks: ids[$0.first], byEffect: ids[$0.second], gap: $0.gap)
                    }),
                sentences: [words.agreement] + words.disagreements, committee: committee, marks: marks, pieces: pieces,
                rules: rules,
                effects: effects, warnings: appraisal.warnings.map { wording.sentence($0) },
                warningDetails: appraisal.warnings.map { DiagnosticEntry($0, wording) },
                inputs: appraisal.inputs.map { InputEntry($0) }, tool: "maillage \(version)"
            ).outputJSON
        }
    }

    private struct Agreement: Encodable {
        @Nullable var tau: Double?
        let count: Int
        let concordant: Int
        let discordant: [Discordance]

        private enum CodingKeys: String, CodingKey {
            case tau = "tau_b"
            case count = "candidatures"
            case concordant = "paires_concordantes"
            case discordant = "paires_discordantes"
        }
    }

    private struct Discordance: Encodable {
        let byMarks: String
        let byEffect: String
        let gap: Int

        private enum CodingKeys: String, CodingKey {
            case byMarks = "mieux_notee"
            case byEffect = "plus_d_effet"
            case gap = "ecart_de_rangs"
        }
    }

    private struct Output: Encodable {
        let title: String
        @Nullable var date: String?
        @Nullable var targetRatio: Double?
        let scale: Double
        let agreement: Agreement
        let sentences: [String]
        let committee: Sheet<ApplicationRow>
        let marks: Sheet<MarkRow>
        let pieces: Sheet<PieceRow>
        let rules: Sheet<JudgedRuleRow>
        let effects: Sheet<Application>
        let warnings: [String]
        let warningDetails: [DiagnosticEntry]
        let inputs: [InputEntry]
        let tool: String

        private enum CodingKeys: String, CodingKey {
            case title = "titre"
            case date
            case targetRatio = "objectif_etp_100k"
            case scale = "note_sur"
            case agreement = "accord"
            case sentences = "accord_en_mots"
            case committee = "comite"
            case marks = "grille"
            case pieces
            case rules = "regles"
            case effects = "effets"
            case warnings = "avertissements"
            case warningDetails = "avertissements_details"
            case inputs = "entrees"
            case tool = "outil"
        }
    }
}
