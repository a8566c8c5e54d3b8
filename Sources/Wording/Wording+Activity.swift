package import FacilitatorNetwork
package import Studies

/// What posts tell of their work, and the indicators made of it.
extension Wording {
    /// What an indicator is of.
    package func name(of kind: Indicator.Kind) -> String {
        switch kind {
        case .measure(let measure): name(of: measure)
        case .text(let text): name(of: text)
        case .rsaShare:
            say(fr: "Part des heures pour les allocataires du RSA", en: "Part of the hours for RSA recipients")
        case .carriers:
            say(fr: "Structures portant les facilitateurs", en: "Structures that carry facilitators")
        case .territories: say(fr: "Territoires concernés (EPCI)", en: "Territories concerned (EPCI)")
        case .coverage:
            say(
                fr: "Zones couvertes et zones blanches (part des habitants en zone blanche)",
                en: "Covered territories and white zones (part of the people in white zones)")
        }
    }

    /// What is counted.
    package func name(of measure: ActivityMeasure) -> String {
        switch measure {
        case .insertionHours: say(fr: "Heures d’insertion", en: "Hours of insertion")
        case .rsaHours:
            say(fr: "dont heures des allocataires du RSA", en: "of which hours of RSA recipients")
        case .carrierHours:
            say(fr: "Heures clausées au total par le porteur", en: "Hours under clauses of the whole carrier")
        case .contacts: say(fr: "Prises de contact auprès d’acheteurs", en: "Approaches to buyers")
        case .contracts: say(fr: "Marchés accompagnés", en: "Contracts accompanied")
        case .contractAmount: say(fr: "Montant des marchés (€ HT)", en: "Amount of the contracts (€ before tax)")
        case .buyers: say(fr: "Acheteurs accompagnés", en: "Buyers accompanied")
        case .people: say(fr: "Personnes bénéficiaires", en: "People who benefited")
        case .beneficiaryETP: say(fr: "Bénéficiaires (ETP)", en: "Beneficiaries (FTE)")
        case .employmentContracts: say(fr: "Contrats de travail", en: "Employment contracts")
        case .trainings: say(fr: "Formations", en: "Trainings")
        case .requests: say(fr: "Sollicitations répondues", en: "Requests answered")
        case .introductions: say(fr: "Mises en relation", en: "Introductions")
        case .contractingAuthorities: say(fr: "Maîtrises d’ouvrage concernées", en: "Contracting authorities")
        case .contractors: say(fr: "Titulaires de marché", en: "Contractors")
        case .actors: say(fr: "Acteurs mobilisés", en: "Actors mobilised")
        case .inclusiveStructures:
            say(fr: "Structures inclusives mobilisées", en: "Inclusive structures mobilised")
        }
    }

    /// What is told in words.
    package func name(of text: ActivityText) -> String {
        switch text {
        case .buyerKinds: say(fr: "Typologie des acheteurs", en: "Kinds of buyers")
        case .segments: say(fr: "Typologie des segments d’achat", en: "Segments of purchase")
        case .sectors: say(fr: "Secteurs et porteurs accompagnés", en: "Sectors and carriers accompanied")
        case .paths: say(fr: "Parcours des bénéficiaires", en: "Ways of the beneficiaries")
        case .support: say(fr: "Appui aux facilitateurs", en: "Support of facilitators")
        case .contractorKinds: say(fr: "Qualité des titulaires", en: "Kinds of contractors")
        case .beneficiaryKinds: say(fr: "Typologie des bénéficiaires", en: "Kinds of beneficiaries")
        case .inclusiveKinds: say(fr: "Qualité des structures inclusives", en: "Kinds of inclusive structures")
        }
    }

    /// What a column of a table of hours takes.
    package func meaning(of column: ActivityColumn) -> String {
        if let measure = ActivityMeasure(rawValue: column.rawValue) {
            let name = name(of: measure)
            return measure == .buyers
                ? say(
                    fr: "\(name)\u{A0}: leurs noms, séparés par «\u{A0};\u{A0}», ou leur nombre.",
                    en: "\(name): their names between “;”, or how many.")
                : say(
                    fr: "\(name). Vide si c’est inconnu, 0 s’il n’y en a pas.",
                    en: "\(name). Blank where unknown, 0 where there is none.")
        }
        if let text = ActivityText(rawValue: column.rawValue) { return name(of: text) + "." }
        return switch column {
        case .post: say(fr: "Identifiant du poste dans le registre.", en: "Code of the post in the register.")
        case .structure:
            say(
                fr: "Structure porteuse\u{A0}; seule, pour tous ses postes ensemble.",
                en: "The carrier; alone, for all of its posts together.")
        case .period: say(fr: "2025, 2025-S1, 2025-T3 ou 2025-04.", en: "2025, 2025-S1, 2025-T3 or 2025-04.")
        case .start: say(fr: "Premier jour, sans periode.", en: "First day, without periode.")
        case .end: say(fr: "Dernier jour, sans periode.", en: "Last day, without periode.")
        default:
            say(
                fr: "Part des heures pour les allocataires du RSA, de 0 à 1 ou en\u{A0}%.",
                en: "Part of the hours for RSA recipients, 0 to 1 or in %.")
        }
    }

    /// The number of an indicator, as it is read.
    package func value(_ number: Double, of kind: Indicator.Kind) -> String {
        switch kind {
        case .rsaShare, .coverage: format.percent(number)
        case .measure(.contractAmount): decimal(number, 2)
        case .measure(.beneficiaryETP): decimal(number, 2)
        default: decimal(number, number == number.rounded() ? 0 : 1)
        }
    }

    /// Days in a report's words.
    package func name(of period: Period) -> String {
        let text = period.description
        guard text.contains("..") else { return text }
        return say(
            fr: "du \(format.date(period.start)) au \(format.date(period.end))",
            en: "from \(format.date(period.start)) to \(format.date(period.end))")
    }

    /// Where nobody has said it yet, with who has to.
    package func toFill(by posts: [Post]) -> String {
        let isCoordination = posts.contains { $0.quality == .coordinateur } && posts.count == 1
        let who =
            isCoordination
            ? say(fr: "la coordination", en: "coordination")
            : posts.count == 1
                ? say(fr: "le facilitateur", en: "the facilitator") : say(fr: "les facilitateurs", en: "facilitators")
        let codes = list(posts.prefix(12).map(\.id)) + (posts.count > 12 ? "…" : "")
        return say(fr: "à renseigner par \(who) (\(codes))", en: "to be filled in by \(who) (\(codes))")
    }

    /// A post as a heading: its code and its structure.
    package func name(of post: Post) -> String {
        post.structure.isEmpty ? post.id : "\(post.id) \(post.structure)"
    }

    /// The sheet of posts in a workbook of hours.
    package var postSheet: String { say(fr: "Postes", en: "Posts") }

    /// Over a list of indicators.
    package func title(of list: IndicatorList) -> String {
        switch list {
        case .interim: say(fr: "Bilan intermédiaire", en: "Interim report")
        case .annual: say(fr: "Rapport annuel", en: "Annual report")
        }
    }

    /// Heads the indicators of all posts.
    package var wholeNetwork: String { say(fr: "Ensemble des facilitateurs", en: "All facilitators") }
    /// Column.
    package var indicatorTitle: String { say(fr: "Indicateur", en: "Indicator") }
    /// Column.
    package var valueTitle: String { say(fr: "Valeur", en: "Value") }
    /// Column.
    package var beforeTitle: String { say(fr: "Un an avant", en: "A year before") }
    /// Column.
    package var objectiveTitle: String { say(fr: "Objectif", en: "Objective") }

    /// Under the title.
    package func periodTold(_ period: Period) -> String {
        say(fr: "Période\u{A0}: \(name(of: period))", en: "Period: \(name(of: period))")
    }

    /// Over a table of indicators.
    package func indicatorsCaption(period: String) -> String {
        say(fr: "Indicateurs, \(period)", en: "Indicators, \(period)")
    }

    /// Before the tables.
    package var indicatorsAre: String {
        say(
            fr:
                "Chaque indicateur vient des tableaux d’heures de l’étude, du registre ou de la couverture\u{A0}; «\u{A0}à renseigner\u{A0}» dit ce que personne n’a encore indiqué et qui doit le faire, «\u{A0}au moins\u{A0}» une somme où des jours manquent.",
            en:
                "Each indicator comes from the study’s tables of hours, the register or the coverage; “to be filled in” says what nobody has told yet and who has to, “at least” a sum that lacks some days."
        )
    }

    /// Records that are not counted, for they cross the period's ends.
    package func notCounted(_ count: Int) -> String {
        plural(
            count,
            fr: (
                "\(number(count)) ligne qui déborde de la période n’est pas comptée.",
                "\(number(count)) lignes qui débordent de la période ne sont pas comptées."
            ),
            en: (
                "\(number(count)) row that reaches beyond the period is not counted.",
                "\(number(count)) rows that reach beyond the period are not counted."
            ))
    }

    /// A number that is of several posts of a structure as one.
    package func sharedWith(_ posts: [Post]) -> String {
        let codes = list(posts.map(\.id))
        return say(fr: "pour la structure, avec \(codes)", en: "of the structure, with \(codes)")
    }

    /// The number of a year before, « au moins » where days of it lack.
    package func wordsBefore(_ indicator: Indicator) -> String {
        guard let before = indicator.before else { return "" }
        let text = value(before, of: indicator.kind)
        return indicator.isBeforePartial ? atLeast(text) : text
    }

    /// The words of an indicator's value: number and names, « au moins » where posts are silent, who has to fill it in.
    package func words(_ indicator: Indicator) -> String {
        var parts: [String] = []
        if let number = indicator.number {
            let text = value(number, of: indicator.kind)
            let isSum = if case .measure = indicator.kind { true } else { false }
            parts.append(isSum && !indicator.silent.isEmpty ? atLeast(text) : text)
        }
        if !indicator.words.isEmpty {
            // Kinds that contracts tell are codes.
            let words = indicator.words.map { word in
                indicator.kind == .text(.buyerKinds) ? BuyerKind(rawValue: word).map { name(of: $0) } ?? word : word
            }
            parts.append(words.joined(separator: semicolon))
        }
        if !indicator.shared.isEmpty { parts.append(sharedWith(indicator.shared)) }
        if !indicator.silent.isEmpty { parts.append(toFill(by: indicator.silent)) }
        return parts.joined(separator: semicolon)
    }
}
