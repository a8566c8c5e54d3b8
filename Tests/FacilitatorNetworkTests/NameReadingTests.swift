import Diagnostics
import FacilitatorNetwork
import Territories
import Testing
import VectorIO

/// Cells of names, by known answers.
struct NameReadingTests {
    private let france = France.embedded

    private func names(_ departements: String...) -> TerritoryNames {
        TerritoryNames(
            france,
            around: NameSurroundings(
                departements: Set(departements.compactMap { france.position(of: $0, at: .departement) })))
    }

    private func code(_ answer: NameAnswer) -> [String] { answer.units.map { france.code(of: $0) } }

    @Test(arguments: [
        ("CC du Thouarsais", "epci:247900798"),
        ("c.c. du thouarsais", "epci:247900798"),
        ("COMMUNAUTE DE COMMUNES DU THOUARSAIS", "epci:247900798"),
        ("le Thouarsais", "epci:247900798"),
        ("tout le département", "dep:79"),
        ("Département", "dep:79"),
        ("toute la région", "reg:75"),
        ("St-Maixent-l’Ecole", "com:79270"),
        ("Mauzé s/ le Mignon", "com:79170"),
        ("Crèche (La)", "com:79048"),
        ("79000 Niort", "com:79191"),
        ("79 – Deux-Sèvres", "dep:79"),
        ("247900798 - CC du Thouarsais", "epci:247900798"),
        ("communes de Melle, Lezay et Chey", "com:79174 com:79148 com:79087"),
        ("Niort\nChauray\nAiffres", "com:79191 com:79081 com:79003"),
        ("- Niort\n- Chauray", "com:79191 com:79081"),
        ("Haut Val de Sèvre / Val de Gâtine", "epci:200041994 epci:200069748"),
        ("Deux-Sèvres sauf Niort Agglomération et Thouars, Vienne", nil),
        ("tout le département, sauf le Thouarsais et le Bocage Bressuirais", "dep:79 -epci:247900798 -epci:200040244"),
        ("CC du Thouarsais (hors Thouars) et Melle", "epci:247900798 -com:79329 com:79174"),
        ("CC du Thouarsais à l’exception de Thouars", "epci:247900798 -com:79329"),
        ("epci:200041317 -Niort", "epci:200041317 -com:79191"),
        ("CA du Niortais=0,75 et Haut Val de Sèvre", "epci:200041317=0.75 epci:200041994"),
        ("79 : Niort, Thouars", "com:79191 com:79329"),
        ("200041317, Melle, dep:86", "200041317 com:79174 dep:86"),
    ])
    func cellsThatLeaveNoDoubt(cell: String, perimeter: String?) {
        let reading = names("79").reading(of: cell)
        guard let perimeter else {
            #expect(reading.certainty != .exact)
            return
        }
        #expect(reading.perimeter(in: france) == perimeter)
        #expect(reading.certainty == .exact, "\(reading)")
    }

    @Test(arguments: [
        ("Niort Agglo", "200041317", NameAnswer.Reason.seat),
        ("Bresuire", "79049", .slip),
        ("Saint-Denis", "97411", .homonyms),
        ("PLIE du Thouarsais", "247900798", .namedAfter),
        ("Mauzé-Thouarsais", "79329", .former),
        ("Paris 12e", "75056", .arrondissement),
        ("3ème arrondissement de Lyon", "69123", .arrondissement),
        ("CC du Niortais", "200041317", .legalForm),
        ("CCHVS", "200041994", .initials),
        ("Loudun", "86137", .outside),
        ("le Mellois", "200069755", .words),
    ])
    func whatIsProposed(text: String, unit: String, reason: NameAnswer.Reason) {
        let answer = names("79").answer(to: text)
        #expect(answer.certainty == .proposed)
        #expect(answer.reason == reason)
        #expect(code(answer) == [unit])
    }

    @Test func nothingIsMadeUp() {
        for text in ["xyzzy", "à définir", "voir convention", "12 communes"] {
            #expect(names("79").reading(of: text).certainty == .unknown, "\(text)")
        }
    }

    /// A quarter of Niort is no commune of the Ardèche.
    @Test func namesFarAwayAreNeverTaken() {
        for text in ["Souché", "Sauzé", "Celles", "Nord", "Vienne"] {
            #expect(names("79").answer(to: text).certainty != .exact, "\(text)")
        }
        #expect(names("79").answer(to: "Poitiers").certainty == .exact)
        #expect(names("79").answer(to: "Loudun (86)").certainty == .exact)
    }

    @Test func accentsTellNamesApart() {
        let names = names("17")
        #expect(names.answer(to: "Vergne").certainty == .proposed)
        #expect(names.answer(to: "Vergné").certainty == .exact)
        #expect(names.answer(to: "La Vergne").certainty == .exact)
    }

    /// « Arras » is a commune and, short, its « Communauté urbaine ».
    @Test func aTownAndItsEPCI() {
        let names = names("62")
        #expect(names.answer(to: "Arras").certainty == .proposed)
        #expect(code(names.answer(to: "CU d’Arras")) == ["200033579"])
        #expect(names.answer(to: "CU d’Arras").certainty == .exact)
        #expect(names.answer(to: "commune d’Arras").certainty == .exact)
        #expect(names.answer(to: "Arras", at: [.commune]).certainty == .exact)
    }

    @Test func whatIsNearChoosesAmongHomonyms() throws {
        let region = names("31", "32", "09", "81")
        let saints = region.answer(to: "Saint-Michel")
        #expect(saints.certainty == .proposed && !saints.rivals.isEmpty)
        var around = region.surroundings
        around.departements = [try #require(france.position(of: "32", at: .departement))]
        #expect(code(region.answer(to: "Saint-Michel", around: around)) == ["32397"])
        #expect(region.answer(to: "Saint-Michel", around: around).certainty == .exact)
        // The seat is in the same EPCI.
        around = region.surroundings
        around.seat = france.communes.firstIndex {
            $0.epci != nil && $0.epci == commune("32397").epci && $0.code != "32397"
        }
        #expect(code(region.answer(to: "Saint-Michel", around: around)) == ["32397"])
        #expect(region.answer(to: "Saint-Michel", around: around).certainty == .exact)
    }

    private func commune(_ code: String) -> Commune { france.communes[france.position(of: code, at: .commune)!] }

    @Test func aliasesOfTheStudy() throws {
        var findings = Findings()
        let names = try names("79").learning(
            ["le Bressuirais": "epci:200040244", "Gâtine": "CC Parthenay-Gâtine; CC Val de Gâtine"],
            place: { .init(file: "study.yml", column: "aliases.\($0)") }, findings: &findings)
        #expect(findings.diagnostics.isEmpty)
        #expect(
            names.reading(of: "Bressuirais et la Gâtine").perimeter(in: france)
                == "epci:200040244 epci:200041333 epci:200069748")
        #expect(names.reading(of: "le bressuirais").certainty == .exact)
        _ = try self.names("79").learning(
            ["nulle part": "Niort Agglo", "rien": "-com:79191"], place: { .init(column: $0) }, findings: &findings)
        #expect(findings.errors.map(\.place.column) == ["nulle part", "rien"])
    }

    /// The row's own département, in a register of several.
    @Test func theColumnOfDepartements() throws {
        var findings = Findings()
        let table = Table(
            file: "r.csv", header: ["id", "etp", "Dépt", "siege", "perimetre"],
            rows: [
                Table.Row(number: 2, cells: ["A", "1", "32", "Auch", "Saint-Michel"]),
                Table.Row(number: 3, cells: ["B", "1", "Ariège", "Foix", "St Michel"]),
                Table.Row(number: 4, cells: ["C", "1", "", "Foix", "Saint-Michel, Bresuire"]),
            ])
        let register = try RegisterReader.read(
            table, names: names("09", "31", "32", "81"), zones: nil, findings: &findings)
        let printer = PerimeterPrinter(gazetteer: france, polygons: [])
        #expect(register.posts.map { printer.text(of: $0.own) } == ["com:32397", "com:09271", ""])
        #expect(findings.diagnostics.map(\.place.row) == [4])
        #expect(findings.diagnostics.map(\.problem.code) == ["doubtfulName"])
    }
}
