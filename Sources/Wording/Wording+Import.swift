package import FacilitatorNetwork

/// What is told of a list that was imported.
extension Wording {
    /// The first line.
    package func imported(file: String, sheet: String, rows: Int, posts: Int) -> String {
        say(
            fr: "\(file), feuille «\u{A0}\(sheet)\u{A0}»\u{A0}: \(lines(rows)), \(postsRead(posts))",
            en: "\(file), sheet “\(sheet)”: \(lines(rows)), \(postsRead(posts))")
    }

    private func lines(_ count: Int) -> String {
        plural(
            count, fr: ("\(number(count)) ligne", "\(number(count)) lignes"),
            en: ("\(number(count)) row", "\(number(count)) rows"))
    }

    /// Columns that are read, each with the register's.
    package func columnsRead(_ list: String) -> String {
        say(fr: "Colonnes lues\u{A0}: \(list)", en: "Columns read: \(list)")
    }

    /// Behind a column that no header names.
    package var byContent: String { say(fr: "d’après son contenu", en: "by what it holds") }

    /// Both days of a convention in one column.
    package var period: String { say(fr: "debut et fin", en: "debut and fin") }

    /// Columns of the user's own.
    package func columnsKept(_ list: String) -> String {
        say(fr: "Colonnes gardées sans être lues\u{A0}: \(list)", en: "Columns kept and not read: \(list)")
    }

    /// A column without a header.
    package func columnNumber(_ number: Int) -> String { say(fr: "colonne \(number)", en: "column \(number)") }

    /// Rows that are no posts.
    package func leftOut(_ reason: ImportedList.LeftOut.Reason, rows: String, count: Int) -> String {
        let (fr, en) =
            switch reason {
            case .title: (count < 2 ? "titre" : "titres", count == 1 ? "title" : "titles")
            case .total: (count < 2 ? "total" : "totaux", count == 1 ? "total" : "totals")
            case .header: (count < 2 ? "rappel des en-têtes" : "rappels des en-têtes", "headers once more")
            case .noPost:
                (
                    count < 2 ? "territoire sans poste" : "territoires sans poste",
                    count == 1 ? "territory without a post" : "territories without a post"
                )
            case .noTerritory:
                (
                    count < 2 ? "ligne dont le territoire est à vérifier" : "lignes dont le territoire est à vérifier",
                    count == 1 ? "row whose territory is to be checked" : "rows whose territories are to be checked"
                )
            case .refused:
                (count < 2 ? "ligne refusée" : "lignes refusées", count == 1 ? "row refused" : "rows refused")
            }
        return say(
            fr: "\(number(count)) \(fr) (\(count < 2 ? "ligne" : "lignes") \(rows))",
            en: "\(number(count)) \(en) (\(count == 1 ? "row" : "rows") \(rows))")
    }

    /// Before those that are no posts at all.
    package var leftOut: String { say(fr: "Laissées de côté", en: "Left out") }
    /// Before those that may be posts.
    package var heldBack: String {
        say(fr: "En attente, hors du registre", en: "Held back, not in the register")
    }

    /// Posts that the list gives no name of their own.
    package func madeUpIdentifiers(_ count: Int) -> String {
        say(
            fr:
                "Identifiants inventés d’après la ligne\u{A0}: \(plural(count, fr: ("1 poste", "\(number(count)) postes"), en: ("", "")))",
            en:
                "Identifiers made up from the row: \(plural(count, fr: ("", ""), en: ("1 post", "\(number(count)) posts")))"
        )
    }

    /// Rows that a filter hides.
    package func hiddenRowsRead(_ count: Int) -> String {
        say(
            fr: "Lignes masquées dans le classeur, lues comme les autres\u{A0}: \(number(count))",
            en: "Rows hidden in the workbook, read like the others: \(number(count))")
    }

    /// Heads the list of doubtful cells.
    package func toCheck(_ count: Int) -> String {
        if count == 0 { return say(fr: "Rien à vérifier.", en: "Nothing to check.") }
        return say(
            fr: "À vérifier\u{A0}: \(plural(count, fr: ("1 cellule", "\(number(count)) cellules"), en: ("", "")))",
            en: "To check: \(plural(count, fr: ("", ""), en: ("1 cell", "\(number(count)) cells")))")
    }

    /// What becomes of doubtful cells.
    package func doubtsStayOut(taken: Bool) -> String {
        taken
            ? say(
                fr: "Les lectures proposées sont entrées dans le registre, comme demandé.",
                en: "The proposed readings are in the register, as asked.")
            : say(
                fr:
                    "Rien de douteux n’entre dans le registre\u{A0}: un ETP reste inconnu, une fin reste ouverte, un territoire reste sans ce poste.",
                en:
                    "Nothing doubtful enters the register: FTE stay unknown, an end stays open, a territory stays without the post."
            )
    }

    /// What to do next, where something is to be checked.
    package func correctAndImport(workbook: String, command: String) -> String {
        say(
            fr:
                "Pour corriger\u{A0}: dans \(workbook), feuille «\u{A0}À vérifier\u{A0}», remplissez «\u{A0}Votre choix\u{A0}», puis\u{A0}: \(command)",
            en: "To correct: in \(workbook), sheet “To check”, fill in “Your choice”, then: \(command)")
    }

    /// Where the study is in a browser.
    package func openNext(folder: String) -> String {
        say(
            fr: "Dans le navigateur\u{A0}: maillage open \(folder)", en: "In the browser: maillage open \(folder)")
    }

    /// What to do next.
    package func analyzeNext(command: String) -> String {
        say(fr: "Pour voir les zones blanches\u{A0}: \(command)", en: "To see the white zones: \(command)")
    }

    /// A study that stands already is left as it is.
    package func studyKept(_ file: String) -> String {
        say(fr: "\(file) existe déjà et reste tel quel.", en: "\(file) is there already and stays as it is.")
    }

    /// A value that is nothing.
    package var blankChoice: String { say(fr: "(vide)", en: "(empty)") }

    /// How sure a reading is.
    package func name(of certainty: NameAnswer.Certainty) -> String {
        switch certainty {
        case .exact: say(fr: "certaine", en: "certain")
        case .proposed: say(fr: "proposée", en: "proposed")
        case .unknown: say(fr: "inconnue", en: "unknown")
        }
    }

    /// Why a reading is no more than a proposal.
    package func words(_ reason: CellReading.Reason) -> String {
        switch reason {
        case .name(let reason): reason.words(self)
        case .countOfPosts: say(fr: "un poste n’est pas toujours un temps plein", en: "a post need not be a full time")
        case .hours: say(fr: "d’après 35 heures par semaine", en: "by 35 hours a week")
        case .hundredths: say(fr: "lu comme un pourcentage", en: "read as a percentage")
        case .sum: say(fr: "calculé", en: "computed")
        case .day: say(fr: "le jour n’est pas dit", en: "the day is not said")
        case .noDate: say(fr: "aucune date n’est dite", en: "no date is said")
        case .word: say(fr: "mot approchant", en: "a word that is near")
        case .unit: say(fr: "lu en milliers d’euros", en: "read as thousands of euros")
        }
    }

    /// In the notes of a study that was imported.
    package func importedNote(file: String, sheet: String, heldBack: Int, doubts: Int) -> String {
        say(
            fr:
                "Registre importé de \(file), feuille \(sheet)\u{A0}; \(lines(heldBack)) en attente et \(plural(doubts, fr: ("1 cellule", "\(number(doubts)) cellules"), en: ("", ""))) à vérifier.",
            en:
                "Register imported from \(file), sheet \(sheet); \(lines(heldBack)) held back and \(plural(doubts, fr: ("", ""), en: ("1 cell", "\(number(doubts)) cells"))) to check."
        )
    }
}
