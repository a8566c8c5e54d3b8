package import FacilitatorNetwork
package import Placement
package import Studies

/// Letters of notification and of refusal, to be edited before they are sent.
extension Wording {
    /// A place that a person fills in; word processors show it marked.
    package func field(_ what: String) -> String {
        "[\(say(fr: "à compléter\u{A0}: ", en: "to fill in: "))\(what)]"
    }

    /// Something that the data give and that those who decided have to confirm.
    package func toConfirm(_ value: String) -> String {
        value + " " + say(fr: "[à confirmer]", en: "[to be confirmed]")
    }

    /// How each marked place begins, in both languages.
    package static let fieldStarts = ["[à compléter", "[à confirmer", "[to fill in", "[to be confirmed"]

    package func letterTitle(_ decision: AppraisalEntry.Decision, id: String) -> String {
        switch decision {
        case .retenu: say(fr: "Notification, candidature \(id)", en: "Notification, application \(id)")
        case .refuse: say(fr: "Refus, candidature \(id)", en: "Refusal, application \(id)")
        }
    }

    package var letterService: String { say(fr: "service", en: "office") }
    package var letterServiceAddress: String { say(fr: "adresse du service", en: "address of the office") }
    package var letterPlace: String { say(fr: "lieu", en: "place") }

    package func letterDate(_ day: CivilDate) -> String { say(fr: "le \(format.date(day))", en: format.date(day)) }

    package var letterAddressee: String {
        say(fr: "représentant légal et adresse", en: "legal representative and address")
    }

    package func letterSubject(call: String, id: String, decision: AppraisalEntry.Decision) -> String {
        let answer =
            decision == .retenu
            ? say(fr: "notification", en: "notification") : say(fr: "suite donnée", en: "outcome")
        return say(
            fr: "Objet\u{A0}: \(call), candidature \(id), \(answer)",
            en: "Subject: \(call), application \(id), \(answer)")
    }

    package var letterSalutation: String { say(fr: "formule d’appel", en: "salutation") }

    package func letterGrant(call: String) -> String {
        say(
            fr: "Votre candidature à l’\(lowercasedCall(call)) est retenue.",
            en: "Your application to the call “\(call)” is retained.")
    }

    package func letterRefusal(call: String) -> String {
        say(
            fr: "Votre candidature à l’\(lowercasedCall(call)) n’est pas retenue.",
            en: "Your application to the call “\(call)” is not retained.")
    }

    /// « à l’appel à projets 2025… », whatever the call's title begins with.
    private func lowercasedCall(_ call: String) -> String {
        let start = "Appel à projets"
        return call.hasPrefix(start) ? "a" + call.dropFirst() : "appel à projets \(quoted(call))"
    }

    package func letterAmount(etp: String, amount: String) -> String {
        say(
            fr: "Elle porte sur \(etp), pour une subvention de \(amount) au titre de cet appel.",
            en: "It is for \(etp), with a grant of \(amount) under this call.")
    }

    /// - Parameter days: from the notification, in which it is to be concluded; nil where the call does not say.
    package func letterAgreement(months: Int, within days: Int?) -> String {
        let last =
            days.map {
                say(
                    fr: "dans les \(number($0)) jours qui suivent cette notification",
                    en: "within \(number($0)) days of this notification")
            } ?? say(fr: "avant le \(field("date limite"))", en: "before \(field("last day"))")
        return say(
            fr: "Une convention de \(number(months)) mois vous sera proposée\u{A0}; elle est à conclure \(last).",
            en: "An agreement of \(number(months)) months will be proposed to you, to be concluded \(last).")
    }

    package var letterCommittee: String {
        say(
            fr: "Votre structure candidatant pour la première fois, l’avis du comité technique national est requis.",
            en:
                "As your structure applies for the first time, the opinion of the national technical committee is needed."
        )
    }

    package func letterToBeFound(_ amount: String) -> String {
        say(
            fr: "Votre plan de financement laisse \(amount) à trouver\u{A0}: merci d’en préciser les cofinanceurs.",
            en: "Your financing plan leaves \(amount) to be found: please tell who will co-fund it.")
    }

    /// Why the plan leaves an application out, as one writes it to who applied; nil where the call's own rules say it, or
    /// nothing but a choice does.
    package func letterReason(_ exclusion: Exclusion) -> String? {
        switch exclusion {
        case .refused, .lockedOut, .obstacle(.coversNobody), .obstacle(.reservesMore): nil
        case .obstacle(.unknownETP):
            say(fr: "le nombre d’ETP demandé n’est pas connu", en: "the FTE asked for are not known")
        case .changesNothing:
            say(
                fr: "les postes retenus couvrent déjà le besoin recensé sur ce territoire",
                en: "the posts retained already meet the need found in this territory")
        case .limit:
            say(
                fr: "les crédits disponibles ne permettent pas de retenir toutes les candidatures",
                en: "the funds available do not allow all applications to be retained")
        }
    }

    package var letterReasons: String { say(fr: "Pour les raisons suivantes\u{A0}:", en: "For these reasons:") }

    package var letterAppeal: String { say(fr: "voies et délais de recours", en: "how and until when to appeal") }

    package var letterClosing: String {
        say(
            fr: "Mes services restent à votre disposition pour toute précision.",
            en: "My office remains at your disposal for any question.")
    }

    package var letterSignatory: String {
        say(fr: "nom, qualité et signature", en: "name, capacity and signature")
    }
}
