import Coverage
import FacilitatorNetwork
import Territories
import TestSupport
import Testing

/// Needs identified, weighed by indicators, corrected by hand.
struct NeedTests {
    /// Three EPCI (columns) of two communes of 1,000 people: 0 and 3, 1 and 4, 2 and 5.
    private let country = try! GridCountry(columns: 3, rows: 2)

    private func network(_ rows: [Needs.Row], weights: [String: Double] = [:]) -> Network {
        Network(country: country, target: Target(.ratio(100)), needs: Needs(rows: rows), weights: weights)
    }

    @Test func adjoiningCoverIsWhiteOnlyWhereNeedsAreIdentified() throws {
        var network = network([
            Needs.Row(level: .epci, position: 0, isIdentified: true),
            Needs.Row(level: .epci, position: 1, isIdentified: false),
            Needs.Row(level: .commune, position: 4, isIdentified: true),
        ])
        network.posts = [
            Post(id: "A", etp: 9, own: Perimeter(), adjoining: Perimeter(.unit(.departement, 0), .unit(.epci, 2)))
        ]
        network.level = .commune
        let result = try network.analysed()
        #expect(
            result.figures.map(\.status) == [
                .uniform(.limitrophe), .uniform(.limitropheSansBesoin), .uniform(.limitropheAQualifier),
                .uniform(.limitrophe), .uniform(.limitrophe), .uniform(.limitropheAQualifier),
            ])
        #expect(result.total.whitePopulation == 3000)
        #expect(result.total.populationByStatus?.sum == result.total.population)
    }

    @Test func indicatorsShareTheNeedOutAndKeepItsTotal() throws {
        // 6 ETP in all: half by people (1 a commune… 0.5 here), half by recipients: 300 of 600 in the first EPCI.
        let result = try network(
            [
                Needs.Row(level: .epci, position: 0, indicators: ["rsa": 300]),
                Needs.Row(level: .commune, position: 1, indicators: ["rsa": 200]),
                Needs.Row(level: .commune, position: 4, indicators: ["rsa": 100]),
                Needs.Row(level: .epci, position: 2, indicators: ["rsa": 0]),
            ], weights: ["population": 2, "rsa": 2]
        ).analysed()
        #expect(result.figures.map { $0.need! } == [2.5, 2.5, 1])
        #expect(abs(result.total.need! - 6) < 1e-12)
        let effect = try #require(NeedEffect(of: result.units[2].communes, in: result.scenario))
        #expect(effect.unweighted == 2)
        #expect(effect.byPart == [0, -1])
        #expect(abs(effect.need - 1) < 1e-12)
    }

    @Test func aSilentCommuneGetsTheAverage() throws {
        let result = try network(
            [
                Needs.Row(level: .epci, position: 0, indicators: ["rsa": 100]),
                Needs.Row(level: .epci, position: 1, indicators: ["rsa": 300]),
            ], weights: ["rsa": 1]
        ).analysed()
        // 400 over 4,000 people: the third EPCI is lent 200 of the 600.
        #expect(zip(result.figures.map { $0.need! }, [1, 3, 2]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(result.scenario.policy.needWeights?.parts[0].silentCommunes == 2)
    }

    @Test func factorsMoveTheNeedAndKeepItsTotal() throws {
        // Weights 4, 1, 1 for equal people: the commune's own word outweighs its EPCI's.
        let result = try network([
            Needs.Row(level: .epci, position: 0, factor: 7), Needs.Row(level: .commune, position: 3, factor: 1),
        ]).analysed()
        // 7 + 1 + 1 + 1 + 1 + 1 = 12 for 6 ETP.
        #expect(zip(result.figures.map { $0.need! }, [4, 1, 1]).allSatisfy { abs($0 - $1) < 1e-12 })
        let effect = try #require(NeedEffect(of: result.units[0].communes, in: result.scenario))
        #expect(abs(effect.ofFactors - 2) < 1e-12)
    }

    @Test func theNeedOfACutCommuneGoesWithItsPeople() throws {
        var network = network([Needs.Row(level: .commune, position: 0, factor: 2)])
        let half = try network.addPolygon(column: 0, row: 0, width: 0.5)
        network.posts = [Post(id: "A", etp: 1, own: Perimeter(half))]
        let result = try network.analysed()
        let atoms = result.scenario.atoms
        #expect(atoms.ranges[0].count == 2)
        let need = try #require(result.scenario.demand.need(on: nil))
        for atom in atoms.ranges[0] {
            #expect(
                abs(
                    need[atom] / need[atoms.ranges[0].lowerBound] - atoms.populations[atom]
                        / atoms.populations[atoms.ranges[0].lowerBound]) < 1e-9)
        }
        #expect(abs(need.reduce(0, +) - 6) < 1e-9)
    }
}
