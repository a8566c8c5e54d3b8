package import Studies

/// How far the marks that people give agree with what the applications change.
extension Wording {
    /// Kendall's τ-b over so many applications.
    package func agreement(_ agreement: RankAgreement) -> String {
        let marked = plural(
            agreement.count,
            fr: (
                "\(number(agreement.count)) candidature entièrement notée",
                "\(number(agreement.count)) candidatures entièrement notées"
            ),
            en: (
                "\(number(agreement.count)) application with all its marks",
                "\(number(agreement.count)) applications with all their marks"
            ))
        guard let tau = agreement.tau else {
            return say(
                fr: "Accord des notes et de l’effet\u{A0}: non calculable, \(marked).",
                en: "Agreement of marks and effect: cannot be computed, \(marked).")
        }
        let pairs = say(
            fr:
                "\(number(agreement.concordant)) paires dans le même ordre, \(number(agreement.discordant.count)) dans l’autre",
            en:
                "\(number(agreement.concordant)) pairs in the same order, \(number(agreement.discordant.count)) in the other"
        )
        return say(
            fr:
                "Accord des notes et de l’effet\u{A0}: τ-b de Kendall de \(signed(tau)) sur \(marked) (\(pairs)\u{A0}; 1 quand les deux ordres sont le même, −1 quand ils sont contraires).",
            en:
                "Agreement of marks and effect: Kendall's τ-b of \(signed(tau)) over \(marked) (\(pairs); 1 where both orders are the same, −1 where they are opposite)."
        )
    }

    private func signed(_ number: Double) -> String { decimal(number, 2).replacing("-", with: "−") }

    /// Two applications that marks and effect put the other way round.
    package func discordance(
        _ first: (id: String, mark: String, rank: Int, leaving: Double),
        _ second: (id: String, mark: String, rank: Int, leaving: Double)
    ) -> String {
        func people(_ count: Double) -> String { report.people(Int(count.rounded())) }
        return say(
            fr:
                "\(first.id) est mieux notée (\(first.mark), rang \(number(first.rank))) que \(second.id) (\(second.mark), rang \(number(second.rank))), mais sort moins d’habitants de la zone blanche\u{A0}: \(people(first.leaving)) contre \(people(second.leaving)).",
            en:
                "\(first.id) has better marks (\(first.mark), rank \(number(first.rank))) than \(second.id) (\(second.mark), rank \(number(second.rank))), but takes fewer people out of the white zone: \(people(first.leaving)) against \(people(second.leaving))."
        )
    }

    /// Under the table: what marks are, and what they are not.
    package func marksAreOfPeople(scale: Double, isWeighted: Bool) -> String {
        say(
            fr:
                "Les notes sont celles du tableau de l’étude, de 0 à \(plainNumber(scale))\(isWeighted ? ", pondérées par l’étude" : ", chaque critère comptant autant")\u{A0}; le programme n’en donne aucune et ne décide de rien.",
            en:
                "Marks are those of the study's table, 0 to \(plainNumber(scale))\(isWeighted ? ", weighted by the study" : ", each criterion counting as much"); the program gives none and decides nothing."
        )
    }

    /// Under the table: what the effect is of.
    package var effectIsAlone: String {
        say(
            fr:
                "L’effet est celui de la candidature seule, par l’analyse du registre avec elle et sans elle, au jour du plan.",
            en:
                "The effect is of the application alone, by the analysis of the register with and without it, on the plan's day."
        )
    }

    /// In place of the agreement, where no table is there.
    package var nothingNoted: String {
        say(
            fr: "L’étude n’a pas de tableau d’instruction (clé appraisal)\u{A0}: pièces à vérifier, critères à noter.",
            en: "The study has no table of its appraisal (key appraisal): pieces to be verified, criteria to be marked."
        )
    }

    /// Of letters that cannot be written yet.
    package func withoutDecision(_ ids: [String]) -> String {
        let ids = list(ids)
        return say(
            fr: "Sans décision au tableau, pas de courrier\u{A0}: \(ids).",
            en: "No letter without a decision in the table: \(ids).")
    }
}
