/// What stands over the columns and parts of an appraisal.
extension AppraisalWording {
    /// Column: the application's identifier.
    package var application: String { say(fr: "Candidature", en: "Application") }
    /// Column: whether the file is complete.
    package var file: String { say(fr: "Dossier", en: "File") }
    /// Column: what the rules of the call make of it.
    package var callAnswer: String { say(fr: "Règles", en: "Rules") }
    /// Column: the sum of the marks.
    package var marks: String { say(fr: "Notes", en: "Marks") }
    /// Column: a place in the order of marks.
    package var markRank: String { say(fr: "Rang (notes)", en: "Rank (marks)") }
    /// Column: a place in the order of effects.
    package var effectRank: String { say(fr: "Rang (effet)", en: "Rank (effect)") }
    /// Column: whether the structure carries posts already.
    package var carrier: String { say(fr: "Réseau", en: "Network") }
    /// In it.
    package func carrier(isNew: Bool) -> String {
        isNew ? say(fr: "nouvelle", en: "new") : say(fr: "porteuse", en: "carrier")
    }
    /// Columns of tables of facts.
    package var item: String { say(fr: "Rubrique", en: "Item") }
    package var value: String { say(fr: "Valeur", en: "Value") }
    package var funder: String { say(fr: "Financeur", en: "Funder") }
    package var wholeTerritory: String { say(fr: "Tout le territoire", en: "The whole territory") }
    /// Captions.
    package var inTheRegister: String { say(fr: "Au registre", en: "In the register") }
    package var piecesAsked: String { say(fr: "Pièces que l’appel demande", en: "Pieces that the call asks for") }
    package var fundingUnderTheCall: String { say(fr: "Qui paie, selon l’appel", en: "Who pays, under the call") }
    package func countOfApplications(_ count: Int) -> String {
        plural(
            count, fr: ("\(number(count)) candidature", "\(number(count)) candidatures"),
            en: ("\(number(count)) application", "\(number(count)) applications"))
    }
    package var withAndWithout: String {
        say(fr: "Le jour du plan, sans la candidature et avec elle", en: "On the plan’s day, without and with it")
    }
    /// Over the pairs that marks and effect put the other way round.
    package var largestDisagreements: String { say(fr: "Plus grands désaccords", en: "Largest disagreements") }
    /// Of an application of unknown size.
    package var effectOfUnknownETP: String {
        say(
            fr: "ETP inconnus\u{A0}: son effet compte ses habitants couverts, sans juger sa capacité",
            en: "unknown FTE: its effect counts its people as covered, without judging its capacity")
    }
    /// Column: people.
    package var leavingWhite: String { say(fr: "Sortis de zone blanche", en: "Out of the white zone") }
    /// Column: euros that the call pays.
    package var shareOfCall: String { say(fr: "Part de l’appel", en: "Call’s share") }
    /// Column: of those who decide.
    package var decision: String { say(fr: "Décision", en: "Decision") }
    /// What people noted besides, and what does not go together.
    package var remarks: String { say(fr: "remarques", en: "remarks") }
    /// In place of the rules of an application that none can be asked of.
    package var nothingToJudge: String { say(fr: "toutes les règles de l’appel", en: "all rules of the call") }
    /// A reason not to retain an application.
    package var incompleteFile: String { say(fr: "dossier incomplet", en: "incomplete file") }

    /// The document of the committee.
    package var committeeTitle: String {
        say(fr: "Instruction des candidatures", en: "Appraisal of applications")
    }

    /// One document an application.
    package func sheetTitle(_ id: String) -> String {
        say(fr: "Fiche d’instruction \(id)", en: "Appraisal sheet \(id)")
    }

    /// Heads a part of both.
    package var committeeTable: String { say(fr: "Tableau pour le comité", en: "Table for the committee") }
    /// Likewise.
    package var agreementTitle: String { say(fr: "Notes et effet", en: "Marks and effect") }
    /// Likewise.
    package var pointsToSee: String { say(fr: "Points à voir", en: "Points to see") }
    /// Likewise.
    package var theApplication: String { say(fr: "La candidature", en: "The application") }
    /// Likewise.
    package var theFile: String { say(fr: "Dossier", en: "File") }
    /// Likewise.
    package var theRules: String { say(fr: "Règles de l’appel", en: "Rules of the call") }
    /// Likewise.
    package var theMoney: String { say(fr: "Financement", en: "Funding") }
    /// Likewise.
    package var theCriteria: String { say(fr: "Critères", en: "Criteria") }
    /// Likewise.
    package var theEffect: String { say(fr: "Effet sur la zone blanche", en: "Effect on the white zone") }
    /// Columns and labels of the sheet.
    package var piece: String { say(fr: "Pièce", en: "Piece") }
    package var state: String { say(fr: "État", en: "State") }
    package var source: String { say(fr: "Texte", en: "Text") }
    package var ruleColumn: String { say(fr: "Règle", en: "Rule") }
    package var verdictColumn: String { say(fr: "Verdict", en: "Verdict") }
    package var lackingColumn: String { say(fr: "Manque ou remède", en: "Lacking, or cure") }
    package var criterion: String { say(fr: "Critère", en: "Criterion") }
    package var mark: String { say(fr: "Note", en: "Mark") }
    package var comment: String { say(fr: "Commentaire", en: "Comment") }
    package var withoutIt: String { say(fr: "Sans elle", en: "Without it") }
    package var withIt: String { say(fr: "Avec elle", en: "With it") }
    package var difference: String { say(fr: "Écart", en: "Difference") }
    package var withoutCover: String {
        say(fr: "Habitants hors de tout périmètre propre", en: "People in no own perimeter")
    }
    package var inWhiteZones: String { say(fr: "Habitants en zone blanche", en: "People in white zones") }
    package var deficit: String { say(fr: "Déficit (ETP)", en: "Deficit (FTE)") }
    package var knownETP: String { say(fr: "ETP connus", en: "Known FTE") }
    package var applicantStatus: String { say(fr: "Statut du candidat", en: "Status of the candidate") }
    package var theCall: String { say(fr: "Appel", en: "Call") }
    package var motive: String { say(fr: "Motif", en: "Reason") }

    /// Before the missions that a text lists for a post of a quality.
    package var missionsToLookFor: String { say(fr: "Missions à chercher dans le projet", en: "Missions to look for") }

    /// The summary of a document, for those who search for it.
    package func appraisalSummary(of study: String) -> String {
        say(fr: "Instruction des candidatures de \(study)", en: "Appraisal of the applications of \(study)")
    }
}
