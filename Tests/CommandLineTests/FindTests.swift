import TestSupport
import Testing

/// `maillage find`, and names where codes were asked for.
struct FindTests {
    @Test func aNameListsItsTerritories() throws {
        let run = try Binary.run(["find", "St", "Maixent", "l'Ecole"])
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.first?.hasPrefix("Code") == true)
        #expect(lines.dropFirst().first?.hasPrefix("79270  Saint-Maixent-l'École  commune") == true)
        #expect(run.output.contains("Communauté de communes Haut Val de Sèvre, Deux-Sèvres, Nouvelle-Aquitaine"))
    }

    @Test func whatNobodyIsCalled() throws {
        let near = try Binary.run(["find", "Bresuire", "--json"])
        #expect(near.status == 65)
        #expect(near.output.contains("\"code\" : \"79049\""))
        #expect(near.output.contains("\"motif\" : \"faute_de_frappe\""))
        #expect(near.errors.contains("Bressuire"))
        let nothing = try Binary.run(["find", "xyzzy", "--json"])
        #expect(nothing.status == 65)
        #expect(nothing.output == "[\n\n]\n")
    }

    @Test func aStudyOfANamedTerritory() throws {
        let folder = try TemporaryFolder()
        let made = try Binary.run(["new", folder.path("etude"), "--departement", "Deux-Sèvres"])
        #expect(made.status == 0, "\(made.errors)")
        #expect(try Binary.run(["check", folder.path("etude/study.yml")]).status == 0)
        let doubtful = try Binary.run(["new", folder.path("autre"), "--commune", "Saint-Denis"])
        #expect(doubtful.status == 65)
        #expect(doubtful.errors.contains("93066"))
    }
}
