import Cartography
import Coverage
import Placement
import Testing
import Wording

@testable import Formats

struct MapTextTests {
    @Test func boundsOfClasses() {
        func words(_ target: Double?, _ language: Language) -> [String] {
            Symbology.rateClasses(target: target, rates: []).map { ThematicMap.words($0, target, Wording(language)) }
        }
        #expect(words(nil, .french) == ["aucun ETP", "moins de 0,5", "0,5 à 1", "1 à 2", "2 et plus"])
        #expect(
            words(1.0685, .french) == [
                "aucun ETP", "moins de 0,5", "0,5 à 1,07", "1,07 à 2 (objectif\u{A0}: 1,07)", "2 et plus",
            ])
        #expect(words(nil, .english) == ["no FTE", "under 0.5", "0.5 to 1", "1 to 2", "2 and over"])
    }

    @Test(arguments: [
        ("Communauté d'agglomération du Bocage Bressuirais", "Bocage Bressuirais"),
        ("Communauté de communes de l'Île de Ré", "Île de Ré"),
        ("Communauté de communes Haut Val de Sèvre", "Haut Val de Sèvre"),
        ("Communauté de communes des Deux Rives", "Deux Rives"),
        ("Communauté de communes du Thouarsais", "Thouarsais"),
        ("Communauté urbaine d’Arras", "Arras"), ("Métropole de Lyon", "Métropole de Lyon"), ("Zone 3", "Zone 3"),
        ("Communauté d'agglomération du Sud", "CA du Sud"),
        ("Communauté d'agglomération du Centre Littoral", "CA du Centre Littoral"),
        ("Communauté de communes du Pays Houdanais (CCPH)", "Pays Houdanais"),
        ("Communauté d'agglomération de Lens - Liévin", "Lens – Liévin"),
    ])
    func namesOnMapsAreShort(name: String, short: String) {
        #expect(TerritoryName.onMap(name) == short)
    }

    @Test func theCountryHasInsets() throws {
        let mainland = (1...40).map { (departement: $0 < 10 ? "0\($0)" : "\($0)", population: 1.0) }
        let suburbs = ["75", "92", "93", "94"].map { (departement: $0, population: 1.0) }
        let overseas = ["971", "976"].map { (departement: $0, population: 9.0) }
        func titles(_ places: [(departement: String, population: Double)]) throws -> [String?] {
            try MapFrames.frames(
                of: places.map { .init(departement: $0.departement, population: $0.population, box: nil) },
                names: ["971": "Guadeloupe"], suburbs: "Paris"
            ).map(\.title)
        }
        #expect(try titles(mainland + suburbs + overseas) == [nil, "Guadeloupe", "976", "Paris"])
        #expect(try titles(suburbs) == [nil])
        #expect(try titles([overseas[1]]) == [nil])
        #expect(try titles(mainland + overseas) == [nil, "Guadeloupe", "976"])
    }

    @Test func numbersWithTheDecimalsThatSaySomething() {
        let numbers = [1, 0.5, 1.57, 30, 0.1 + 0.2].map { ThematicMap.short($0, Wording(.french)) }
        #expect(numbers == ["1", "0,5", "1,57", "30", "0,3"])
    }

    @Test func axesHaveRoundSteps() {
        #expect(FrontierChart.ticks(upTo: 599_804) == [0, 200_000, 400_000, 600_000])
        #expect(FrontierChart.ticks(upTo: 176_842.08) == [0, 50_000, 100_000, 150_000, 200_000])
        #expect(FrontierChart.ticks(upTo: 5) == [0, 1, 2, 3, 4, 5])
        #expect(FrontierChart.ticks(upTo: 0.9) == [0, 0.2, 0.4, 3 * 0.2, 0.8, 1])
        #expect(FrontierChart.ticks(upTo: 0) == [0, 1])
        for most in stride(from: 0.013, to: 1e7, by: 9_876.543) {
            let ticks = FrontierChart.ticks(upTo: most)
            #expect((2...6).contains(ticks.count) && ticks.last ?? 0 >= most)
        }
    }

    @Test func changesBetweenStatuses() {
        func change(_ before: AtomStatus, _ after: AtomStatus) -> Symbology.Change { .init(from: before, to: after) }
        #expect(change(.couverte, .nonCouverte) == .becomesWhite)
        #expect(change(.limitropheAQualifier, .limitrophe) == .becomesWhite)
        #expect(change(.nonCouverte, .capaciteInsuffisante) == .staysWhite)
        #expect(change(.nonCouverte, .couverte) == .leavesWhite)
        #expect(change(.nonCouverte, .limitropheSansBesoin) == .leavesWhite)
        // Nobody may say that what is undecided is no white zone.
        #expect(change(.nonCouverte, .limitropheAQualifier) == .undecided)
        #expect(change(.couverte, .limitropheAQualifier) == .undecided)
        #expect(change(.limitropheAQualifier, .limitropheAQualifier) == .undecided)
        #expect(change(.limitropheAQualifier, .couverte) == .undecided)
        #expect(change(.couverte, .limitropheSansBesoin) == .staysCovered)
    }

    @Test func whatAProposedPostLooksLike() {
        #expect(MapSheet.Post.Kind(nil) == .proposed)
        #expect(MapSheet.Post.Kind(.consolidation) == .consolidation)
        #expect(MapSheet.Post.Kind(.redeploiement) == .redeployment)
    }

    @Test func theFileSaysTheFormat() {
        #expect(MapFormat(file: "a/carte.PDF") == .pdf)
        #expect(MapFormat(file: "carte.jpg") == nil)
        #expect(MapFormat(file: "svg") == nil)
    }
}
