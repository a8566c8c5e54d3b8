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
            var post = place.row.map { kept($0, item, in: instance) } ?? drawn(item, in: instance)
            // A post that serves all in reach whatever its size has none that anybody knows.
            post.etp = instance.problem.isCapacitated ? item.etp.number : nil
            convene(&post, cost: item.cost, share: item.share, in: instance, start: start)
            return post
        }
            + instance.coordinators.map { coordinator in
                var post = instance.scenario.register.posts[coordinator.post]
                convene(&post, cost: coordinator.cost, share: coordinator.share, in: instance, start: start)
                return post
            }
    }

    /// The dates and the money of a convention that the plan proposes.
    private static func convene(
        _ post: inout Post, cost: Money, share: Money, in instance: PlacementInstance, start: CivilDate?
    ) {
        post.status = .enCours
        post.start = start
        post.end = start.flatMap { instance.rules?.latestEnd(from: $0) ?? $0.adding(months: 12).previous }
        post.financing.call = instance.rules?.name
        post.financing.annualCost = cost
        if let rules = instance.rules { post.financing[rules.funder == .fse ? .fse : .etatAAP] = share }
    }

    /// A renewal or an application that the plan keeps: the row as it stands, its perimeter whole.
    private static func kept(_ row: Int, _ item: ProposedPost, in instance: PlacementInstance) -> Post {
        var post = instance.scenario.register.posts[row]
        post.leastETP = nil
        post.mostETP = nil
        post.financing.amounts = item.promised
        // Cells that the plan changes are printed anew.
        for column in [RegisterColumn.etp, .debut, .fin, .statut, .aap, .coutAnnuel] {
            post.cells[column.rawValue] = nil
        }
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

    /// The nearest number with twelve decimals, which a register holds in few enough digits to be read back the same.
    private static func written(_ etp: Double) -> Double {
        Double(String(format: "%.12f", etp)) ?? etp
    }
}
