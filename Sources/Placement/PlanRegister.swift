internal import CoverageAnalysis
public import FacilitatorNetwork
internal import Foundation
internal import Funding
internal import Territories

/// A plan as posts of a register, so that the situation after it is not the model's word but the same analysis again.
public enum PlanRegister {
    /// - Parameters:
    ///   - isEligible: one a commune; perimeters keep to it.
    ///   - start: the first day of the conventions; their length is the call's, twelve months by default.
    public static func posts(
        _ proposed: [ProposedPost], of instance: PlacementInstance, isEligible: [Bool], start: CivilDate?
    ) -> [Post] {
        let gazetteer = instance.scenario.gazetteer
        return proposed.map { item in
            let place = instance.candidates[item.candidate]
            let end = start?.adding(months: instance.rules?.durationMonths ?? 12).previous
            let financing = Financing(
                call: instance.rules?.name, annualCost: item.cost,
                amounts: instance.rules == nil ? [:] : [instance.rules?.funder == .fse ? .fse : .etatAAP: item.share])
            if let application = place.application {
                let post = instance.scenario.register.posts[application]
                return Post(
                    id: post.id, structure: post.structure, structureType: post.structureType, quality: post.quality,
                    etp: item.etp.number, seat: post.seat, own: post.own, adjoining: post.adjoining,
                    adjoiningQuota: post.adjoiningQuota, start: start, end: end,
                    servesStateContracts: post.servesStateContracts, financing: financing, cells: post.cells)
            }
            var tokens: [Perimeter.Token] = []
            var words: [String] = []
            var excluded: [Int] = []
            for service in item.services {
                let unit = instance.units[service.unit]
                // What is written is what counts: the analysis of the file and of the plan are one.
                let written = instance.problem.isCapacitated ? Self.written(service.etp) : nil
                let etp = written.flatMap { Double($0) }
                let reserved = written.map { "=\($0)" } ?? ""
                if unit.level == .epci, let position = gazetteer.position(of: unit.code, at: .epci) {
                    tokens.append(Perimeter.Token(.unit(.epci, position), reservedETP: etp))
                    words.append("epci:\(unit.code)\(reserved)")
                    excluded += gazetteer.epcis[position].communes.filter { !isEligible[$0] }
                } else if let commune = unit.communes.first {
                    tokens.append(Perimeter.Token(.unit(.commune, commune), reservedETP: etp))
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
                id: "PLAN-\(item.rank)", structure: place.name, etp: item.etp.number, seat: place.seat,
                own: Perimeter(tokens), start: start, end: end, financing: financing,
                cells: ["perimetre": words.joined(separator: " ")])
        }
    }

    /// With twelve decimals, without the zeros at their end and never with an exponent.
    private static func written(_ etp: Double) -> String {
        var text = String(format: "%.12f", etp)
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? text + "0" : text
    }
}
