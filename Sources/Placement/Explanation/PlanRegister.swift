internal import Coverage
public import FacilitatorNetwork
internal import Foundation
internal import Funding
internal import Territories

/// A plan as posts of a register, so that the situation after it is not the model's word but the same analysis again.
public enum PlanRegister {
    /// - Parameter start: the first day of the conventions; their length is the call's, twelve months by default.
    public static func posts(
        _ proposed: [ProposedPost], of instance: PlacementInstance, start: CivilDate?
    ) -> [Post] {
        proposed.map { item in
            let place = instance.candidates[item.candidate]
            var post = place.application.map { granted($0, item, in: instance) } ?? drawn(item, in: instance)
            // A post that serves all in reach whatever its size has none that anybody knows.
            post.etp = instance.problem.isCapacitated ? item.etp.number : nil
            post.start = start
            post.end = start?.adding(months: instance.rules?.durationMonths ?? 12).previous
            post.financing.call = instance.rules?.name
            post.financing.annualCost = item.cost
            if let rules = instance.rules { post.financing[rules.funder == .fse ? .fse : .etatAAP] = item.share }
            return post
        }
    }

    /// An application that the plan takes: what its row says, less what the call does not open.
    private static func granted(
        _ application: Int, _ item: ProposedPost, in instance: PlacementInstance
    ) -> Post {
        let asked = instance.scenario.register.posts[application]
        var post = Post(
            id: asked.id, etp: nil, own: asked.own, adjoining: asked.adjoining, adjoiningQuota: asked.adjoiningQuota,
            servesStateContracts: asked.servesStateContracts)
        post.structure = asked.structure
        post.structureType = asked.structureType
        post.seat = asked.seat
        post.cells = asked.cells
        let closed = closedParts(of: application, in: instance)
        if !closed.isEmpty {
            post.own = Perimeter(asked.own.tokens + closed)
            // What was written is not the perimeter any more: it is printed.
            post.cells[RegisterColumn.perimetre.rawValue] = nil
        }
        post.financing.followUp = asked.financing.followUp
        post.financing.amounts = instance.candidates[item.candidate].coFunding.mapValues { $0.amount(for: item.etp) }
        return post
    }

    /// A post that the plan draws itself: each unit that it serves, with the ETP kept for it.
    private static func drawn(_ item: ProposedPost, in instance: PlacementInstance) -> Post {
        let gazetteer = instance.scenario.gazetteer
        let place = instance.candidates[item.candidate]
        var tokens: [Perimeter.Token] = []
        var closed: [Int] = []
        for service in item.services {
            let unit = instance.units[service.unit]
            // What is written is what counts: the analysis of the file and of the plan are one.
            let reserved = instance.problem.isCapacitated ? written(service.etp) : nil
            if unit.level == .epci, let position = gazetteer.position(of: unit.code, at: .epci) {
                tokens.append(Perimeter.Token(.unit(.epci, position), reservedETP: reserved))
                closed += gazetteer.epcis[position].communes.filter { !instance.isEligible[$0] }
            } else if let commune = unit.communes.first {
                tokens.append(Perimeter.Token(.unit(.commune, commune), reservedETP: reserved))
            }
        }
        if tokens.isEmpty, let seat = place.seat { tokens.append(Perimeter.Token(.unit(.commune, seat))) }
        tokens += closed.map { Perimeter.Token(.unit(.commune, $0), isExcluded: true) }
        var post = Post(id: "PLAN-\(item.rank)", etp: nil, own: Perimeter(tokens))
        post.structure = place.name
        post.seat = place.seat
        return post
    }

    /// What an application's perimeter loses where the call is not open: whole départements where nothing of them stays.
    private static func closedParts(of application: Int, in instance: PlacementInstance) -> [Perimeter.Token] {
        let (scenario, gazetteer) = (instance.scenario, instance.scenario.gazetteer)
        let communes = Set(scenario.reach.rows[application].own.map { scenario.atoms.communes[$0] })
        let open = Set(communes.filter { instance.isEligible[$0] }.map { gazetteer.communes[$0].departement })
        let closed = communes.filter { !instance.isEligible[$0] }.sorted()
        let departements = Set(closed.compactMap { gazetteer.communes[$0].departement }.filter { !open.contains($0) })
        let alone = closed.filter { gazetteer.communes[$0].departement.map { !departements.contains($0) } ?? true }
        return departements.sorted().map { Perimeter.Token(.unit(.departement, $0), isExcluded: true) }
            + alone.map { Perimeter.Token(.unit(.commune, $0), isExcluded: true) }
    }

    /// The nearest number with twelve decimals, which a register holds in few enough digits to be read back the same.
    private static func written(_ etp: Double) -> Double {
        Double(String(format: "%.12f", etp)) ?? etp
    }
}
