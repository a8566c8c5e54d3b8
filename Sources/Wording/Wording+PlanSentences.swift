package import Coverage
package import Diagnostics
package import FacilitatorNetwork
package import Funding
package import Placement
package import Studies

/// Why a plan is as it is, with codes and values for machines.
extension Wording {
    /// Why a post is proposed, in one paragraph.
    package func reason(_ post: ProposedPost, of result: PlacementResult) -> String {
        reasons(post, of: result).map(\.sentence).joined(separator: " ")
    }

    /// Why a post is proposed: whom it serves, what would be lost without it, where it would be next best.
    package func reasons(_ post: ProposedPost, of result: PlacementResult) -> [Reason] {
        let instance = result.instance
        let services = post.services.sorted { ($1.white, $0.unit) < ($0.white, $1.unit) }
        let places = services.map { service in
            let unit = instance.units[service.unit]
            let etp = instance.problem.isCapacitated ? ", \(decimal(service.etp)) \(self.etp)" : ""
            return "\(unit.name) (\(decimal(service.white, 0)) \(peopleShort)\(etp)"
                + (distance(service, of: post, in: instance).map { ", \($0)" } ?? "") + ")"
        }
        var reasons = [
            Reason(
                "dessert", ["territoires": .list(services.map { instance.units[$0.unit].code })],
                reasonServes(places: places.joined(separator: semicolon)))
        ]
        reasons += effects(of: result.effects[post.rank - 1])
        reasons.append(loss(without: post))
        if let next = post.nextBest {
            let place = instance.candidates[next.candidate]
            reasons.append(
                Reason(
                    "a_defaut", ["candidat": .text(place.id), "population": .number(next.white)],
                    reasonNextBest(place: place.name, people: Int(next.white.rounded()))))
        }
        if post.nature == .redeploiement, instance.rules?.consolidatesOnly == true {
            reasons.append(Reason("redeploiement", [:], reasonRedeployment))
        }
        return reasons
    }

    private func effects(of effect: PostEffect) -> [Reason] {
        var reasons: [Reason] = []
        if let old = effect.ratioBefore, let new = effect.ratioAfter {
            reasons.append(
                Reason(
                    "ratio", ["etp_100k_avant": .number(old), "etp_100k_apres": .number(new)],
                    reasonRatio(before: old, after: new)))
        }
        reasons.append(
            Reason(
                "zone_blanche", ["population_quittant": .number(effect.leavingWhite)],
                abs(effect.leavingWhite) < 0.5
                    ? reasonNobodyLeaves : reasonLeaving(change: -effect.leavingWhite)))
        return reasons
    }

    private func loss(without post: ProposedPost) -> Reason {
        Reason(
            "perte_sans_lui",
            ["population_blanche": .number(post.lost.white), "population_non_couverte": .number(post.lost.uncovered)],
            post.lost.white > 0
                ? reasonLost(white: post.lost.white, uncovered: post.lost.uncovered)
                : reasonNothingLost)
    }

    /// How far a unit is from its post, in words; nil where nobody knows.
    private func distance(
        _ service: ProposedPost.Service, of post: ProposedPost, in instance: PlacementInstance
    ) -> String? {
        guard instance.knowsDistance(of: post, to: service) else { return nil }
        let distance = decimal(service.distance, 1)
        return instance.travel != nil ? "\(travel) \(distance)" : "\(distance)\u{A0}km"
    }

    /// The candidates that a plan leaves out for a reason, with it.
    package func exclusions(from result: PlacementResult) -> [ExclusionEntry] {
        let instance = result.instance
        return instance.exclusions(from: result.plan).map { candidate, reason in
            let place = instance.candidates[candidate]
            return ExclusionEntry(candidate: place.id, name: place.name, reason: self.reason(reason, in: instance))
        }
    }

    /// « code nom : motif », one line a candidate.
    package func line(_ exclusion: ExclusionEntry) -> String {
        "\(exclusion.candidate) \(exclusion.name)\(colon)\(exclusion.reason.sentence)"
    }

    private func reason(_ exclusion: Exclusion, in instance: PlacementInstance) -> Reason {
        switch exclusion {
        case .refused(let rules):
            return Reason(
                "refusee", ["regles": .list(rules.map(\.code))], rules.map { words($0) }.joined(separator: ", "))
        case .lockedOut: return Reason("ecartee", [:], lockedOut)
        case .coversNobody(let quality):
            return Reason(
                "ne_couvre_personne", ["qualite": .text(quality.rawValue)],
                coversNobody(quality: name(of: quality)))
        case .outsideEligible: return Reason("hors_eligible", [:], outsideEligible)
        case .nothingWhite: return Reason("rien_ne_manque", [:], servesNobody)
        case .tooSmall(let most, let least):
            return Reason(
                "trop_petite", ["etp_max": .number(most), "etp_necessaire": .number(least)],
                tooSmallForAny(most: most, least: least))
        case .servedByOthers: return Reason("desservie_par_d_autres", [:], servedByOthers)
        case .limit(.mostPosts):
            return Reason(
                "limite_postes", ["max_posts": .whole(instance.problem.mostPosts ?? 0)], othersServeMorePosts
            )
        case .limit(.mostETP):
            let most = Double(instance.problem.mostGrains ?? 0) * instance.problem.grain
            return Reason(
                "limite_etp", ["max_etp": .number(most)], othersServeMoreETP(most: most))
        case .limit: return Reason("limite_budget", [:], othersServeMore)
        }
    }
}
