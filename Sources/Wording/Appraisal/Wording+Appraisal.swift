internal import FacilitatorNetwork
package import Funding
package import Studies

/// The appraisal of applications: what is found of each.
extension Wording {
    /// Words that a rules file gives.
    package func words(_ label: RuleLabel) -> String { say(fr: label.french, en: label.english) }

    /// Whether a file is complete.
    package func name(of completeness: Checklist.Completeness) -> String {
        switch completeness {
        case .complete: say(fr: "complet", en: "complete")
        case .incomplete: say(fr: "incomplet", en: "incomplete")
        case .unverified: toVerify
        }
    }

    /// Whether a piece was received.
    package func name(of state: Checklist.State) -> String {
        switch state {
        case .received: say(fr: "reçue", en: "received")
        case .missing: say(fr: "manquante", en: "missing")
        case .notDue: say(fr: "sans objet", en: "not due")
        case .unverified: toVerify
        }
    }

    /// What nobody has looked at yet.
    package var toVerify: String { say(fr: "à vérifier", en: "to be verified") }
    /// A mark that nobody has given.
    package var toMark: String { say(fr: "à noter", en: "to be marked") }

    /// What the rules of the call make of an application.
    package func name(of admissibility: Application.Admissibility) -> String {
        switch admissibility {
        case .kept: say(fr: "recevable", en: "admissible")
        case .refused: say(fr: "non recevable", en: "not admissible")
        case .unverified: say(fr: "non vérifiée", en: "not verified")
        }
    }

    /// What a rule lacks to be verified.
    package func words(_ lacking: LackingDatum) -> String {
        switch lacking {
        case .column(let column):
            say(
                fr: "il manque «\u{A0}\(column.rawValue)\u{A0}» au registre",
                en: "the register lacks “\(column.rawValue)”")
        case .documents: say(fr: "à lire dans le dossier", en: "to be read in the file")
        case .judgement: say(fr: "à apprécier", en: "for a person to judge")
        case .committee: say(fr: "au comité technique national", en: "for the national technical committee")
        case .text: say(fr: "le texte ne le dit pas", en: "the text does not say")
        }
    }

    /// What the plan makes of an application; its reason is told apart.
    package func words(_ planned: Application.Planned) -> String {
        switch planned {
        case .notAsked: absent
        case .impossible: say(fr: "pas de plan", en: "no plan")
        case .notCandidate: say(fr: "hors du choix du plan", en: "outside the plan's choice")
        case .retained(let rank, let etp, _):
            say(
                fr: "retenue (rang \(number(rank)), \(decimal(etp.number)) ETP)",
                en: "in the plan (rank \(number(rank)), \(decimal(etp.number)) FTE)")
        case .leftOut: say(fr: "écartée", en: "left out")
        }
    }

    /// What those who decide have decided.
    package func name(of decision: AppraisalEntry.Decision) -> String {
        switch decision {
        case .retenu: say(fr: "retenu", en: "retained")
        case .refuse: say(fr: "refusé", en: "refused")
        }
    }

    /// The legal status of a candidate, as it decides which pieces are owed.
    package func name(of applicant: ApplicantStatus?) -> String {
        switch applicant {
        case .association: say(fr: "association", en: "association")
        case .autre: say(fr: "autre statut", en: "other status")
        case nil: say(fr: "statut à préciser", en: "status to be told")
        }
    }

    /// Where marks, decision and file do not go together.
    package func words(_ contradiction: Application.Contradiction) -> String {
        switch contradiction {
        case .markedThoughIncomplete:
            say(
                fr: "dossier incomplet, noté cependant\u{A0}: l’appel n’instruit pas les dossiers incomplets",
                en: "an incomplete file that has marks: the call appraises no incomplete file")
        case .retainedThoughIncomplete:
            say(fr: "retenu avec un dossier incomplet", en: "retained with an incomplete file")
        case .retainedThoughRefused:
            say(fr: "retenu contre une règle de l’appel", en: "retained against a rule of the call")
        case .refusedWithoutReason:
            say(fr: "refusé sans motif connu", en: "refused without a known reason")
        }
    }

    /// An application whose structure carries no post yet.
    package var newStructure: String {
        say(fr: "Structure nouvelle dans le réseau", en: "Structure new to the network")
    }

    /// What follows for it.
    package var nationalCommittee: String {
        say(
            fr: "structure nouvelle\u{A0}: passe par le comité technique national",
            en: "new structure: goes through the national technical committee")
    }

    /// Of a structure that carries posts already, where the call puts these first.
    package var carrierPriority: String {
        say(fr: "structure déjà porteuse, prioritaire", en: "carries posts already, has priority")
    }

    /// Before the labels of pieces.
    package var missingPieces: String { say(fr: "pièces manquantes", en: "missing pieces") }
    /// Likewise.
    package var piecesToVerify: String { say(fr: "pièces à vérifier", en: "pieces to be verified") }

    /// Where the rules of the call do not list the pieces.
    package var noPieceList: String {
        say(
            fr: "les règles de l’appel ne donnent pas la liste des pièces",
            en: "the call’s rules do not list the pieces")
    }

    /// Of a sum of marks: « 14 sur 20 ».
    package func mark(_ mark: Double, outOf best: Double) -> String {
        say(fr: "\(plainNumber(mark)) sur \(plainNumber(best))", en: "\(plainNumber(mark)) out of \(plainNumber(best))")
    }

    /// With the decimals that it has, two at most.
    package func plainNumber(_ number: Double) -> String {
        let digits = [0, 1].first { abs(number * [1, 10][$0] - (number * [1, 10][$0]).rounded()) < 1e-9 } ?? 2
        return decimal(number, digits)
    }
}
