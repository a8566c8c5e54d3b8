import FacilitatorNetwork
import Foundation
import Territories
import TestSupport
import Testing

/// Every official name of the country, as it is and altered in the ways that people alter names.
struct NameSweepTests {
    private let france = France.embedded

    /// A debug build asks some of the names only.
    #if DEBUG
        private static let step = 211
    #else
        private static let step = 1
    #endif

    /// How a name is written, and the least share that must be right.
    enum Alteration: String, CaseIterable {
        case none, withoutAccents, upperCase, hyphensAsSpaces, abbreviatedSaints, withoutArticle, withoutForm,
            shortForm, typographicApostrophe

        func applied(to name: String, random: inout SeededGenerator) -> String {
            switch self {
            case .none: name
            case .withoutAccents: name.folding(options: .diacriticInsensitive, locale: nil)
            case .upperCase: name.uppercased()
            case .hyphensAsSpaces: name.replacing("-", with: " ")
            case .abbreviatedSaints:
                name.replacing("Saint-", with: "St-").replacing("Sainte-", with: "Ste ").replacing(
                    "Saint ", with: "St "
                )
                .replacing("-sur-", with: " s/ ")
            case .withoutArticle: name.replacing(/^(Le |La |Les |L')/, with: "")
            case .withoutForm:
                name.replacing(
                    /^Communauté (de communes|d'agglomération|urbaine) ?(de la |de l'|des |du |de |d')?/, with: "")
            case .shortForm:
                name.replacing("Communauté de communes", with: "CC").replacing("Communauté d'agglomération", with: "CA")
                    .replacing("Communauté urbaine", with: "CU")
            case .typographicApostrophe: name.replacing("'", with: "’")
            }
        }
    }

    private var units: [UnitReference] {
        let groupings = [Level.epci, .departement, .region].flatMap { level in
            france.groupings(level).indices.map { UnitReference(level, $0) }
        }
        return groupings + stride(from: 0, to: france.communes.count, by: Self.step).map { UnitReference(.commune, $0) }
    }

    private func departement(of unit: UnitReference) -> Int? {
        france.communes(of: unit).first.flatMap { france.communes[$0].departement }
    }

    /// The same communes, under whatever level.
    private func isSame(_ first: UnitReference, _ second: UnitReference) -> Bool {
        first == second || france.communes(of: first) == france.communes(of: second)
    }

    @Test(arguments: Alteration.allCases)
    func namesResolve(alteration: Alteration) {
        let names = TerritoryNames(france)
        var random = SeededGenerator(seed: 1)
        var (asked, exact, first) = (0, 0, 0)
        var lost: [String] = []
        for unit in units {
            let name = france.name(of: unit)
            let text = alteration.applied(to: name, random: &random)
            if alteration != .none, text == name { continue }
            asked += 1
            let around = NameSurroundings(departements: Set([departement(of: unit)].compactMap { $0 }))
            let here = names.answer(to: text, around: around)
            let isRight = here.units.count == 1 && isSame(here.units[0], unit)
            if here.certainty == .exact { exact += 1 }
            if isRight { first += 1 } else { lost.append("\(text): \(here.units.map { france.name(of: $0) })") }
            #expect(here.certainty != .exact || isRight, "\(text) (\(france.code(of: unit)))")
            let anywhere = names.answer(to: text)
            if anywhere.certainty == .exact {
                #expect(anywhere.units.allSatisfy { isSame($0, unit) }, "\(text) (\(france.code(of: unit))) anywhere")
            }
        }
        let rate = { (count: Int) in String(format: "%.2f %%", 100 * Double(count) / Double(asked)) }
        print("\(alteration): \(asked) names, exact \(rate(exact)), first \(rate(first)); \(lost.prefix(12))")
        #expect(Double(first) >= 0.97 * Double(asked))
    }

    /// A letter left out, doubled, changed or exchanged with its neighbour.
    @Test func slipsArePropositions() {
        let names = TerritoryNames(france)
        var random = SeededGenerator(seed: 7)
        var (asked, first) = (0, 0)
        var lost: [String] = []
        #if DEBUG
            let sample = 12
        #else
            let sample = 1500
        #endif
        let long = units.filter { france.name(of: $0).count >= 6 && $0.level != .region }
        for _ in 0..<sample {
            let unit = long.randomElement(using: &random)!
            let text = slipped(france.name(of: unit), &random)
            asked += 1
            let around = NameSurroundings(departements: Set([departement(of: unit)].compactMap { $0 }))
            let answer = names.answer(to: text, around: around)
            let isRight = answer.units.count == 1 && isSame(answer.units[0], unit)
            if isRight { first += 1 } else { lost.append("\(text): \(answer.units.map { france.name(of: $0) })") }
            // « Balzac » without its l is Bazac, which is there too.
            let isAnother = answer.units.count == 1 && france.name(of: answer.units[0]) == text
            #expect(answer.certainty != .exact || isRight || isAnother, "\(text) (\(france.code(of: unit)))")
        }
        print("slips: \(asked) names, first \(first); \(lost.prefix(20))")
        #expect(Double(first) >= 0.95 * Double(asked))
    }

    private func slipped(_ name: String, _ random: inout SeededGenerator) -> String {
        var letters = Array(name)
        let place = Int.random(in: 1..<letters.count - 1, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2: letters[place] = Array("aeioulnrst").randomElement(using: &random)!
        default: letters.swapAt(place, place + 1)
        }
        return String(letters)
    }
}
