internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding
package import Placement
package import Studies
internal import Territories

/// Why a plan holds the posts that it holds, with codes and values for machines.
extension Wording {
    /// Why a post is proposed, in one paragraph.
    package func reason(_ post: ProposedPost, of result: PlacementResult) -> String {
        reasons(post, of: result).map(\.sentence).joined(separator: " ")
    }

    /// Why a post is proposed: what it is, whom it covers, what changes with it and without it, what stands in for it.
    package func reasons(_ post: ProposedPost, of result: PlacementResult) -> [Reason] {
        let effect = result.effects[post.rank - 1]
        var reasons = [origin(of: post, in: result.instance), serves(post, of: result)]
        if let old = effect.ratioBefore, let new = effect.ratioAfter {
            reasons.append(
                Reason(
                    "ratio", ["etp_100k_avant": .number(old), "etp_100k_apres": .number(new)],
                    reasonRatio(before: old, after: new)))
        }
        reasons.append(change(effect))
        if !effect.losing.isEmpty {
            reasons.append(
                Reason(
                    "perdants", ["territoires": .list(effect.losing.map(\.code))],
                    losing(effect, of: result.services(of: post))))
        }
        if let next = post.nextBest {
            let place = result.instance.candidates[next.candidate]
            reasons.append(
                Reason(
                    "a_defaut", ["candidat": .text(place.id), "population": .number(next.people)],
                    reasonNextBest(place: place.name, people: Int(next.people.rounded()))))
        }
        if let nature = post.nature, nature.redeployment.thousandths > 0,
            result.instance.rules?.consolidatesOnly == true
        {
            reasons.append(
                Reason(
                    "redeploiement", ["etp": .number(nature.redeployment.number)],
                    reasonRedeployment(etp: nature.redeployment.number, isAll: nature.name == .redeploiement)))
        }
        return reasons
    }

    /// What the post is: one that goes on, one that is asked for, or a new one.
    private func origin(of post: ProposedPost, in instance: PlacementInstance) -> Reason {
        let candidate = instance.candidates[post.candidate]
        let register = instance.scenario.register.posts
        switch candidate.kind {
        case .renewal(let row):
            var values: [String: ProblemValue] = ["poste": .text(candidate.id)]
            if let end = register[row].end { values["fin"] = .text(end.description) }
            return Reason("reconduit", values, reasonRenews(end: register[row].end))
        case .application(_, let renewed?):
            return Reason(
                "candidature_renouvelle", ["poste": .text(register[renewed].id)],
                reasonApplicationRenews(post: register[renewed].id, end: register[renewed].end))
        case .application: return Reason("candidature", [:], reasonApplication)
        case .seat: return Reason("siege", [:], reasonSeat)
        }
    }

    private func serves(_ post: ProposedPost, of result: PlacementResult) -> Reason {
        let services = result.services(of: post)
        let places = services.prefix(5).map { service in
            let etp = service.etp.map { ", \(decimal($0)) \(self.etp)" } ?? ""
            let people = service.white < 0.5 ? alreadyOut : "\(decimal(service.white, 0)) \(peopleShort)"
            return "\(TerritoryName.abbreviated(service.name)) (\(people)\(etp)"
                + (distance(service, in: result.instance).map { ", \($0)" } ?? "") + ")"
        }
        let rest = services.count - places.count
        let listed = places.joined(separator: semicolon)
        let isWhole = result.instance.candidates[post.candidate].row != nil
        let all = rest > 0 ? andOthers(listed, rest) : listed
        return Reason(
            "dessert", ["territoires": .list(services.map(\.code))],
            services.isEmpty
                ? reasonServesNobody : isWhole ? reasonCoversPerimeter(places: all) : reasonServes(places: all))
    }

    /// Who would lose their post, by name unless it is everybody whom the post serves.
    private func losing(_ effect: PostEffect, of services: [PostService]) -> String {
        effect.losing.count > 1 && Set(effect.losing.map(\.code)) == Set(services.map(\.code))
            ? reasonLosingAll : reasonLosing(names: named(effect.losing.map { TerritoryName.abbreviated($0.name) }))
    }

    /// The definition with the post and without it.
    private func change(_ effect: PostEffect) -> Reason {
        Reason(
            "definition",
            [
                "population_couverte": .number(effect.covered),
                "population_sortie": .number(effect.leavingWhite), "deficit_comble": .number(effect.deficit),
            ], reasonWithout(covered: effect.covered, white: effect.leavingWhite, deficit: effect.deficit))
    }

    /// How far a territory is from its post, in words; nil where nobody knows.
    private func distance(_ service: PostService, in instance: PlacementInstance) -> String? {
        guard let distance = service.distance else { return nil }
        let number = decimal(distance, 1)
        return instance.travel != nil ? "\(travel) \(number)" : "\(number)\u{A0}km"
    }
}
