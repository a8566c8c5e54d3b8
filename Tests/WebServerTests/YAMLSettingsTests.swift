import Testing

@testable import WebServer

/// Keys change, comments and all other lines stay.
struct YAMLSettingsTests {
    private static let study = """
        # Étude
        title: "Un"
        territory:
          departements: ["79"]

          # celui-ci
        level: epci   # maille
        notes:
        - une
        - deux
        date: 2025-01-01

        """

    private func changed(_ key: String, _ value: String?) -> String {
        var settings = YAMLSettings(Self.study)
        settings.set(key, to: value)
        return settings.text
    }

    @Test func aLineIsReplaced() {
        #expect(changed("title", "\"Deux\"") == Self.study.replacing("title: \"Un\"", with: "title: \"Deux\""))
        #expect(changed("level", "commune").contains("\nlevel: commune\nnotes:\n- une\n- deux\n"))
    }

    @Test func aBlockGoesWhole() {
        #expect(
            changed("territory", "{ regions: [\"75\"] }").contains(
                "title: \"Un\"\nterritory: { regions: [\"75\"] }\nlevel"))
        #expect(changed("notes", nil).contains("# maille\ndate: 2025-01-01\n"))
    }

    @Test func aNewKeyComesLast() {
        #expect(changed("target", "{ etp: 4 }") == Self.study + "target: { etp: 4 }\n")
        #expect(changed("target", nil) == Self.study)
    }
}
