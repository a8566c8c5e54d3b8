import Cartography
import Testing

@testable import Reporting

struct MapTextTests {
    @Test func boundsOfClasses() {
        func words(_ target: Double?, _ language: Language) -> [String] {
            Symbology.rateClasses(target: target).map { ThematicMap.words($0, target, .of(language)) }
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
    ])
    func namesOnMapsAreShort(name: String, short: String) {
        #expect(MapName.short(name) == short)
    }

    @Test func theCountryHasInsets() {
        let mainland = (1...40).map { (departement: $0 < 10 ? "0\($0)" : "\($0)", population: 1.0) }
        let suburbs = ["75", "92", "93", "94"].map { (departement: $0, population: 1.0) }
        let overseas = ["971", "976"].map { (departement: $0, population: 9.0) }
        func titles(_ places: [(departement: String, population: Double)]) -> [String?] {
            MapFrames.frames(
                of: places.map { ($0.departement, $0.population) }, names: ["971": "Guadeloupe"], suburbs: "Paris"
            ).map(\.title)
        }
        #expect(titles(mainland + suburbs + overseas) == [nil, "Guadeloupe", "976", "Paris"])
        #expect(titles(suburbs) == [nil])
        #expect(titles([overseas[1]]) == [nil])
        #expect(titles(mainland + overseas) == [nil, "Guadeloupe", "976"])
    }

    @Test func circlesOfTheLegendAreRound() {
        #expect(ThematicMap.roundETP(upTo: 6) == [1, 2, 5])
        #expect(ThematicMap.roundETP(upTo: 1) == [0.5, 1])
        #expect(ThematicMap.roundETP(upTo: 0.3) == [0.5])
    }

    @Test func theFileSaysTheFormat() {
        #expect(MapFormat(file: "a/carte.PDF") == .pdf)
        #expect(MapFormat(file: "carte.jpg") == nil)
        #expect(MapFormat(file: "svg") == nil)
    }
}
