public import Diagnostics
public import GeometryKit
public import VectorIO

/// Priority districts (quartiers prioritaires de la politique de la ville) as a layer of the user's own has them.
public struct DistrictLayer: Sendable {
    /// A layer as a study names it.
    public struct Source: Hashable, Sendable {
        /// As the study gives it, relative to its folder.
        public let file: String
        /// Its name in a file with several; nil for the only one.
        public var layer: String?
        /// The column of the codes; nil for one of the usual names, as are `name` and `people`.
        public var code: String?
        /// The column of the names.
        public var name: String?
        /// The column of the people who live there.
        public var people: String?

        /// - Parameter file: relative to the study's folder.
        public init(file: String) { self.file = file }
    }

    /// A feature of the layer.
    public struct District: Sendable {
        /// As the layer writes it.
        public let code: String
        /// Nil where the layer has no names, or none here.
        public let name: String?
        /// Nil where the layer does not count them.
        public let population: Double?
        /// In WGS84, valid.
        public let outline: Outline

        /// - Parameter outline: in WGS84, valid.
        public init(code: String, name: String? = nil, population: Double? = nil, outline: Outline) {
            (self.code, self.name, self.population, self.outline) = (code, name, population, outline)
        }
    }

    /// In the order of the file.
    public let districts: [District]

    /// Districts that no file gives.
    package init(_ districts: [District]) { self.districts = districts }

    /// Those of the national layer (`code_qp`, `lib_qp`), of INSEE's tables (`codgeo`, `libgeo`) and of everybody.
    private static let codes = ["codeqp", "codeqpv", "qp", "qpv", "code", "codgeo", "id"]
    private static let names = ["libqp", "nomqp", "libqpv", "nomqpv", "nom", "name", "libelle", "lib", "libgeo"]
    private static let people = ["population", "popmun", "pop", "habitants", "nbhabitants", "ptot"]

    /// - Parameter findings: receives districts without code, without surface or with the code of another, people that
    ///   are no number, and a warning for each repaired geometry.
    /// - Throws: what `SurfaceLayer` throws; `missingColumn`.
    public init(_ source: Source, in input: InputFile, findings: inout Findings) throws {
        let layer = try SurfaceLayer(input, layer: source.layer, findings: &findings)
        func field(_ wanted: String?, usual: [String]) throws -> Int? {
            guard let wanted else {
                // `pop_2020`, `CODE_QP`.
                let headers = layer.fields.map { PopulationTable.bare($0).filter { !$0.isNumber } }
                return usual.lazy.compactMap { headers.firstIndex(of: $0) }.first
            }
            if let index = layer.fields.firstIndex(where: { $0.lowercased() == wanted.lowercased() }) { return index }
            throw Diagnostic(
                TableProblem.missingColumn(valid: layer.fields), at: .init(file: input.name, column: wanted),
                nearest: nearest(to: wanted, among: layer.fields))
        }
        guard let code = try field(source.code, usual: Self.codes) else {
            throw Diagnostic(
                TableProblem.missingColumn(valid: layer.fields), at: .init(file: input.name, column: "code"))
        }
        let (name, people) = (
            try field(source.name, usual: Self.names), try field(source.people, usual: Self.people)
        )
        var counts: PeopleColumn?
        if let people { counts = PeopleColumn(layer, people) }
        var districts: [District] = []
        var rows: [String: Int] = [:]
        for item in layer.items {
            let place = Diagnostic.Place(file: input.name, row: item.row, column: layer.fields[code])
            guard let id = item.values[code], !id.isEmpty else {
                findings.add(Diagnostic(TableProblem.missingValue, at: place))
                continue
            }
            if let first = rows.updateValue(item.row, forKey: id) {
                findings.add(Diagnostic(TableProblem.duplicateIdentifier(firstRow: first), at: place, value: id))
                continue
            }
            let population = counts?.read(item, findings: &findings)
            guard let outline = item.outline else {
                findings.add(Diagnostic(LayerProblem.noPolygons, at: place, value: id))
                continue
            }
            districts.append(
                District(
                    code: id, name: name.flatMap { item.values[$0] }.flatMap { $0.isEmpty ? nil : $0 },
                    population: population, outline: outline))
        }
        self.districts = districts
    }

    /// The column of the people.
    private struct PeopleColumn {
        let file: String
        let field: Int
        let name: String
        /// Nil where the numbers are the file's own, which say themselves where decimals begin.
        let texts: CountTexts?

        init(_ layer: SurfaceLayer, _ field: Int) {
            (file, self.field, name) = (layer.file, field, layer.fields[field])
            texts =
                layer.textFields.contains(field) ? CountTexts(layer.items.compactMap { $0.values[field] }) : nil
        }

        /// Nil for a blank cell, and for one that is no number, which the findings then tell.
        func read(_ item: SurfaceLayer.Item, findings: inout Findings) -> Double? {
            guard let text = item.values[field], !text.isEmpty else { return nil }
            let number = Double(text) ?? DecimalNumber.parse(text)
            let thousands = texts?.thousands(in: text)
            if let number, (0...100_000_000).contains(number), thousands == nil { return number }
            findings.add(
                Diagnostic(
                    ValueProblem.wrongKind(expected: .positiveNumber),
                    at: .init(file: file, row: item.row, column: name), value: text, nearest: thousands))
            return nil
        }
    }
}
