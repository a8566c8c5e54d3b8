internal import FacilitatorNetwork
internal import Funding

/// A column of the table of an appraisal.
enum AppraisalColumn: Hashable {
    case id, applicant, decision, motive, remark
    /// Repeated from the register for those who read the table; never read.
    case structure
    case piece(String)
    case mark(String)
    case comment(String)

    /// In the contract.
    var name: String {
        switch self {
        case .id: "id"
        case .applicant: "statut_juridique"
        case .decision: "decision"
        case .motive: "motif"
        case .remark: "remarque"
        case .structure: "structure"
        case .piece(let code), .mark(let code): code
        case .comment(let code): "commentaire_\(code)"
        }
    }

    /// Every column that the table of an appraisal under some calls may have, with the words that people write for it.
    static func all(under calls: [CallRules]) -> [(column: AppraisalColumn, words: [String])] {
        var columns: [(column: AppraisalColumn, words: [String])] = [
            (.id, ["identifiant", "candidature", "poste", "numéro", "n°"]),
            (.structure, ["porteur", "nom", "candidat"]),
            (.applicant, ["statut du candidat"]),
        ]
        func add(_ column: AppraisalColumn, _ words: [String]) {
            if let index = columns.firstIndex(where: { $0.column == column }) {
                columns[index].words += words
            } else {
                columns.append((column, words))
            }
        }
        for piece in calls.flatMap(\.appraisal.pieces) {
            add(.piece(piece.code), [piece.label.french, piece.label.english])
        }
        for criterion in calls.flatMap(\.appraisal.criteria) {
            let labels = [criterion.label.french, criterion.label.english]
            add(.mark(criterion.code), labels + ["note \(criterion.code)"])
            add(.comment(criterion.code), labels.map { "commentaire \($0)" } + ["\(criterion.code) commentaire"])
        }
        add(.decision, ["décision du comité", "avis"])
        add(.motive, ["motif de la décision", "motifs"])
        add(.remark, ["remarques", "observations"])
        return columns
    }
}
