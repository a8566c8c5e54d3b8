package import FacilitatorNetwork
internal import Funding
package import Studies

/// What is due, and when.
extension Wording {
    /// Over the table.
    package func calendarTitle(from first: CivilDate?, to last: CivilDate?) -> String {
        guard let first, let last else { return say(fr: "Échéances", en: "What is due") }
        return say(
            fr: "Échéances du \(format.date(first)) au \(format.date(last))",
            en: "What is due from \(format.date(first)) to \(format.date(last))")
    }

    /// Before the titles of the calls.
    package var callsTitle: String { say(fr: "Appels", en: "Calls") }

    /// In place of the calls.
    package var noCall: String {
        say(
            fr: "Aucun appel\u{A0}: seules les fins de convention sont connues (placement.rules, ou --rules).",
            en: "No call: only the ends of agreements are known (placement.rules, or --rules).")
    }

    /// In place of the table.
    package var nothingDue: String { say(fr: "Aucune échéance.", en: "Nothing is due.") }

    /// Where the day is not known.
    package var withoutDay: String { say(fr: "sans date", en: "no day") }

    /// What is due.
    package func name(of kind: Deadline.Kind) -> String {
        switch kind {
        case .callOpens: say(fr: "Ouverture de l’appel à projets", en: "The call opens")
        case .callCloses: say(fr: "Clôture de l’appel à projets", en: "The call closes")
        case .conventionEnds: say(fr: "Fin de la convention", en: "The agreement ends")
        case .obligation(.convention): say(fr: "Convention à conclure", en: "Agreement to conclude")
        case .obligation(.interimReport): say(fr: "Bilan intermédiaire à remettre", en: "Interim report to hand in")
        case .obligation(.annualReport): say(fr: "Rapport annuel à remettre", en: "Annual report to hand in")
        case .obligation(.quarterlyFigures):
            say(fr: "Bilan quantitatif trimestriel à transmettre", en: "Quarterly figures to send")
        case .obligation(.employeeTable):
            say(
                fr: "Tableau des salariés des clauses à présenter",
                en: "Table of those employed under clauses to present")
        case .obligation(.finalReport): say(fr: "Bilan final à remettre", en: "Final report to hand in")
        }
    }

    /// Who has to act.
    package func name(of actor: Deadline.Actor) -> String {
        switch actor {
        case .candidat: say(fr: "candidats", en: "applicants")
        case .porteur: say(fr: "structure porteuse", en: "carrier")
        case .coordinateur: say(fr: "coordination", en: "coordination")
        }
    }

    /// What there is to know besides.
    package func sentence(_ note: Deadline.Note) -> String {
        switch note {
        case .assumedMidTerm:
            say(
                fr: "supposé à mi-parcours, sauf autre date dans la convention",
                en: "assumed at mid-term, unless the agreement has another day")
        case .resultsOn(let day):
            say(fr: "résultats au \(format.date(day))", en: "results on \(format.date(day))")
        case .afterNotification(let days):
            plural(
                days,
                fr: (
                    "\(number(days)) jour après la notification de la décision",
                    "\(number(days)) jours après la notification de la décision"
                ),
                en: (
                    "\(number(days)) day after the decision is notified",
                    "\(number(days)) days after the decision is notified"
                ))
        case .unreadableNotification(let text):
            say(
                fr: "date de notification illisible\u{A0}: \(quoted(text))",
                en: "unreadable day of notification: \(quoted(text))")
        case .yearly: say(fr: "tous les ans, sans jour fixé", en: "every year, on no set day")
        case .forPayment: say(fr: "pour obtenir un versement", en: "to obtain a payment")
        case .unknownStart:
            say(
                fr: "le registre ne dit pas quand la convention commence",
                en: "the register does not say when the agreement begins")
        case .unknownEnd:
            say(
                fr: "le registre ne dit pas quand la convention finit",
                en: "the register does not say when the agreement ends")
        case .otherCall(let name):
            say(
                fr: "appel du poste inconnu (\(quoted(name))), règles de celui de l’étude",
                en: "unknown call of the post (\(quoted(name))), the rules of the study’s")
        }
    }

    /// All that there is to know besides; nil for nothing.
    package func sentences(_ notes: [Deadline.Note]) -> String? {
        notes.isEmpty ? nil : notes.map(sentence).joined(separator: semicolon)
    }

    /// Where a rule stands, with the text that it is taken from.
    package func source(_ deadline: Deadline) -> String {
        deadline.citation.map { "\($0.source), \($0.place)" } ?? say(fr: "registre", en: "register")
    }
}
