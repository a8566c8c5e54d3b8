internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding
internal import Placement
package import Studies

/// Why a plan leaves candidates out, and what would bring each in.
extension Wording {
    /// The candidates that a plan leaves out, each with the reason.
    package func exclusions(from result: PlacementResult) -> [ExclusionEntry] {
        let instance = result.instance
        return instance.exclusions(from: result.plan).map { candidate, reason in
            let place = instance.candidates[candidate]
            return ExclusionEntry(
                candidate: place.id, name: place.name, reason: self.reason(reason, of: candidate, in: instance))
        }
    }

    /// « code nom : motif », one line a candidate.
    package func line(_ exclusion: ExclusionEntry) -> String {
        "\(exclusion.candidate) \(exclusion.name)\(colon)\(exclusion.reason.sentence)"
    }

    private func reason(_ exclusion: Exclusion, of candidate: Int, in instance: PlacementInstance) -> Reason {
        switch exclusion {
        case .refused(let refusals):
            Reason(
                "refusee", ["regles": .list(refusals.map(\.rule.code))],
                refusals.map { words($0) }.joined(separator: semicolon))
        case .obstacle(.coversNobody(let quality)):
            Reason(
                "ne_couvre_personne", ["qualite": .text(quality.rawValue)],
                coversNobody(quality: name(of: quality)))
        case .obstacle(.unknownETP): Reason("etp_inconnus", [:], unknownSize)
        case .obstacle(.reservesMore): Reason("reserve_trop", [:], reservesMore)
        case .lockedOut: Reason("ecartee", [:], lockedOut)
        case .changesNothing: Reason("ne_change_rien", [:], changesNothing)
        case .limit(let rule, let gain, let remedies):
            limit(rule, gain, remedies, asked: instance.problem.etp(of: instance.problem.smallest(candidate)), instance)
        }
    }

    /// The rule that refuses, and the smallest change that cures it, where one does.
    private func words(_ refusal: Refusal) -> String {
        words(refusal.rule) + (refusal.cure.map { " (\(cure)\(colon)\(words($0)))" } ?? "")
    }

    private func limit(
        _ rule: PlacementFailure.Rule, _ gain: Exclusion.Gain, _ remedies: [Exclusion.Remedy], asked: ExactETP,
        _ instance: PlacementInstance
    ) -> Reason {
        var values: [String: ProblemValue] = [
            "population_couverte": .number(gain.covered), "population_sortie": .number(gain.leavingWhite),
            "deficit_comble": .number(gain.deficit),
        ]
        for remedy in remedies {
            switch remedy {
            case .budget(let more): values["budget_manquant"] = .number(more.euros)
            case .etp(let etp): values["etp_suffisants"] = .number(etp.number)
            case .coFunding(let more): values["cofinancement_manquant"] = .number(more.euros)
            case .mostETP(let more): values["etp_manquants"] = .number(more.number)
            case .mostPosts: values["postes_manquants"] = .whole(1)
            }
        }
        let code: String
        let binding: String
        switch rule {
        case .mostPosts:
            (code, binding) = ("limite_postes", bindingPosts(most: instance.problem.mostPosts ?? 0))
            values["max_posts"] = .whole(instance.problem.mostPosts ?? 0)
        case .mostETP:
            let most = instance.problem.mostETP?.number ?? 0
            (code, binding) = ("limite_etp", bindingETP(most: most))
            values["max_etp"] = .number(most)
        case .allocation(let departement):
            (code, binding) = ("limite_departement", bindingAllocation(departement: departement))
            values["departement"] = .text(departement)
        default: (code, binding) = ("limite_budget", bindingBudget)
        }
        let ways = remedies.map { words($0, asked: asked.number) }
        return Reason(
            code, values,
            bound(
                by: binding,
                gains: gains(covered: gain.covered, white: gain.leavingWhite, deficit: gain.deficit),
                ways: eitherOf(ways)))
    }

    private func words(_ remedy: Exclusion.Remedy, asked: Double) -> String {
        switch remedy {
        case .budget(let more): wayBudget(more: format.money(more))
        case .etp(let etp): wayETP(etp: etp.number, asked: asked)
        case .coFunding(let more): wayCoFunding(more: format.money(more))
        case .mostETP(let more): wayMostETP(more: more.number)
        case .mostPosts: wayMostPosts
        }
    }
}
