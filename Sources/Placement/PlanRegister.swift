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
        let gazetteer = instance.scenario.gazetteer
        return proposed.map { item in
            let place = instance.candidates[item.candidate]
            let end = start?.adding(months: instance.rules?.durationMonths ?? 12).previous
            var financing = Financing(
                call: instance.rules?.name, annualCost: item.cost,
                amounts: instance.rules == nil ? [:] : [instance.rules?.funder == .fse ? .fse : .etatAAP: item.share])
            // A post that serves all in reach whatever its size has none that anybody knows.
            let etp = instance.problem.isCapacitated ? item.etp.number : nil
            if let application = place.application {
                let post = instance.scenario.register.posts[application]
                financing.followUp = post.financing.followUp
                financing.amounts.merge(place.coFunding.mapValues { $0.amount(for: item.etp) }) { call, _ in call }
                let closed = closedParts(of: application, in: instance)
                var cells = post.cells
                cells["perimetre"] = ([post.cells["perimetre"] ?? ""] + closed.map(\.word)).joined(separator: " ")
                return Post(
                    id: post.id, structure: post.structure, structureType: post.structureType, quality: post.quality,
                    etp: etp, seat: post.seat, own: Perimeter(post.own.tokens + closed.map(\.token)),
                    adjoining: post.adjoining,
                    adjoiningQuota: post.adjoiningQuota, start: start, end: end,
                    servesStateContracts: post.servesStateContracts, financing: financing, cells: cells)
            }
            var tokens: [Perimeter.Token] = []
            var words: [String] = []
            var excluded: [Int] = []
            for service in item.services {
                let unit = instance.units[service.unit]
                // What is written is what counts: the analysis of the file and of the plan are one.
                let written = instance.problem.isCapacitated ? Self.written(service.etp) : nil
                let part = written.flatMap { Double($0) }
                let reserved = written.map { "=\($0)" } ?? ""
                if unit.level == .epci, let position = gazetteer.position(of: unit.code, at: .epci) {
                    tokens.append(Perimeter.Token(.unit(.epci, position), reservedETP: part))
                    words.append("epci:\(unit.code)\(reserved)")
                    excluded += gazetteer.epcis[position].communes.filter { !instance.isEligible[$0] }
                } else if let commune = unit.communes.first {
                    tokens.append(Perimeter.Token(.unit(.commune, commune), reservedETP: part))
                    words.append("com:\(unit.code)\(reserved)")
                }
            }
            if tokens.isEmpty, let seat = place.seat {
                tokens.append(Perimeter.Token(.unit(.commune, seat)))
                words.append("com:\(gazetteer.communes[seat].code)")
            }
            for commune in excluded {
                tokens.append(Perimeter.Token(.unit(.commune, commune), isExcluded: true))
                words.append("-com:\(gazetteer.communes[commune].code)")
            }
            return Post(
                id: "PLAN-\(item.rank)", structure: place.name, etp: etp, seat: place.seat,
                own: Perimeter(tokens), start: start, end: end, financing: financing,
                cells: ["perimetre": words.joined(separator: " ")])
        }
    }

    /// What an application's perimeter loses where the call is not open: whole départements where nothing of them stays.
    private static func closedParts(
        of application: Int, in instance: PlacementInstance
    ) -> [(token: Perimeter.Token, word: String)] {
        let (scenario, gazetteer) = (instance.scenario, instance.scenario.gazetteer)
        let communes = Set(scenario.reach.rows[application].own.map { scenario.atoms.communes[$0] })
        let open = Set(communes.filter { instance.isEligible[$0] }.map { gazetteer.communes[$0].departement })
        let closed = communes.filter { !instance.isEligible[$0] }.sorted()
        let departements = Set(closed.compactMap { gazetteer.communes[$0].departement }.filter { !open.contains($0) })
        return departements.sorted().map {
            (Perimeter.Token(.unit(.departement, $0), isExcluded: true), "-dep:\(gazetteer.departements[$0].code)")
        }
            + closed.filter { gazetteer.communes[$0].departement.map { !departements.contains($0) } ?? true }.map {
                (Perimeter.Token(.unit(.commune, $0), isExcluded: true), "-com:\(gazetteer.communes[$0].code)")
            }
    }

    /// With twelve decimals, without the zeros at their end and never with an exponent.
    private static func written(_ etp: Double) -> String {
        var text = String(format: "%.12f", etp)
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? text + "0" : text
    }
}
