internal import FacilitatorNetwork
internal import Sheets
internal import Territories
internal import VectorIO
internal import Wording

/// What a register's workbook offers to choose from: the words of its columns, and a territory's units by name.
struct RegisterChoices {
    private let gazetteer: Gazetteer
    private let wording: Wording
    private let communes: [Int]
    /// The units of the territory, then its EPCI.
    private let groupings: [UnitReference]

    /// - Parameters:
    ///   - units: that the territory is made of, where these are no communes.
    ///   - communes: all of the territory's.
    init(units: [UnitReference], communes: [Int], _ gazetteer: Gazetteer, _ wording: Wording) {
        self.gazetteer = gazetteer
        self.wording = wording
        self.communes = communes
        let epcis = Set(communes.compactMap { gazetteer.communes[$0].epci }).sorted().map { UnitReference(.epci, $0) }
        groupings = units + epcis.filter { !units.contains($0) }
    }

    /// What each column of a register takes.
    var explanations: Layer {
        Sheet.registerColumns(
            named: wording.explanationSheet, headers: (wording.column, wording.content),
            RegisterColumn.allCases.map { RegisterColumnRow($0, wording.meaning(of: $0)) }
        ).layer(wording)
    }

    /// Codes and names of the territory's units.
    var territories: Layer { Sheet.territoryChoices(named: wording.territorySheet, choices).layer(wording) }

    /// A register with drop-down lists.
    func offered(by register: Layer) -> Layer {
        var layer = register
        let (groupings, all) = (groupings.count, groupings.count + communes.count)
        func among(_ rows: Range<Int>) -> LayerSchema.Choices? {
            rows.isEmpty
                ? nil
                : .sheet(
                    wording.territorySheet, field: Sheet<TerritoryChoice>.nameField,
                    // The header is the first row.
                    rows: rows.lowerBound + 2...rows.upperBound + 1)
        }
        for index in layer.schema.fields.indices {
            guard let column = RegisterColumn(rawValue: layer.schema.fields[index].name) else { continue }
            layer.schema.fields[index].choices =
                switch column {
                case .perimetre, .perimetreLimitrophe: among(groupings > 0 ? 0..<groupings : 0..<all)
                case .siege: among(groupings..<all)
                default: column.words.isEmpty ? nil : .words(column.words)
                }
        }
        return layer
    }

    /// Groupings, then communes.
    private var choices: [TerritoryChoice] {
        (groupings + communes.map { UnitReference(.commune, $0) }).map { unit in
            TerritoryChoice(
                code: gazetteer.code(of: unit), name: gazetteer.name(of: unit), level: wording.name(of: unit.level),
                people: gazetteer.communes(of: unit).reduce(nil) { sum, commune in
                    gazetteer.communes[commune].population.map { (sum ?? 0) + Int($0) } ?? sum
                })
        }
    }
}
