internal import Diagnostics
public import FacilitatorNetwork
internal import Foundation
public import Territories
internal import VectorIO

/// A study to start from: `study.yml`, and a register with its headers and an example as `postes.csv` and
/// `postes.xlsx`, whose second sheet explains every column. It analyses at once.
public struct StudyTemplate {
    private let level: Level
    private let codes: [String]
    private let name: String
    private let seat: Commune?
    private let example: String
    private let date: CivilDate
    private let catalogue: Catalogue

    /// - Parameters:
    ///   - level: of the codes.
    ///   - date: the situation's day.
    /// - Throws: `Findings` with every code that the vintage does not know.
    public init(level: Level, codes: [String], date: CivilDate, language: Language) throws {
        let gazetteer = try EmbeddedFrance.load()
        let resolver = CodeResolver(gazetteer: gazetteer)
        var findings = Findings()
        let positions = try codes.compactMap { code in
            try findings.attempt {
                try resolver.position(of: code, at: level, place: .init(column: "--\(level.rawValue)"))
            }
        }
        try findings.throwIfErrors()
        self.level = level
        self.codes = codes
        self.date = date
        catalogue = Catalogue.of(language)
        name =
            level == .commune
            ? positions.map { gazetteer.communes[$0].name }.joined(separator: ", ")
            : positions.map { gazetteer.groupings(level)[$0].name }.joined(separator: ", ")
        let seat = positions.first.flatMap { level == .commune ? $0 : gazetteer.groupings(level)[$0].seat }
        self.seat = seat.map { gazetteer.communes[$0] }
        let epci = seat.flatMap { gazetteer.communes[$0].epci }
        example = epci.map { "epci:\(gazetteer.epcis[$0].code)" } ?? self.seat.map { "com:\($0.code)" } ?? ""
    }

    /// - Returns: the names of the files written, sorted.
    /// - Throws: `alreadyThere` when the folder has one of the files.
    public func write(to folder: String) throws -> [String] {
        let files = ["postes.csv", "postes.xlsx", "study.yml"]
        for file in files where FileManager.default.fileExists(atPath: "\(folder)/\(file)") {
            throw Diagnostic(OutputProblem.alreadyThere, at: .init(file: "\(folder)/\(file)"))
        }
        return try OutputFolder.write(to: folder) { staging in
            try OutputFolder.write(study, to: "\(staging)/study.yml")
            try register.write(to: "\(staging)/postes.csv", format: .csv)
            try Layer.write([register, explanations], to: "\(staging)/postes.xlsx", format: .xlsx)
            return files
        }
    }

    private var study: String {
        let keys: [Level: String] = [
            .commune: "communes", .epci: "epcis", .departement: "departements", .region: "regions",
        ]
        let list = codes.map { "\"\($0)\"" }.joined(separator: ", ")
        return catalogue.studyTemplate.filled(
            name, keys[level] ?? "", list, level == .commune ? "commune" : "epci", date.description)
    }

    /// An application, so that the example covers nothing while it stays.
    private var register: Layer {
        let values: [RegisterColumn: FieldValue] = [
            .id: .text("EXEMPLE-1"), .structure: .text(catalogue.exampleStructure),
            .typeStructure: .text("association"),
            .qualite: .text("facilitateur"), .etp: .real(1), .siege: FieldValue(seat?.code),
            .perimetre: .text(example), .debut: .text(date.description),
            .fin: FieldValue(date.adding(months: 12).previous?.description), .statut: .text("candidature"),
        ]
        let columns = RegisterColumn.allCases.filter { $0 != .departement && $0 != .region }
        return Layer(
            schema: LayerSchema(
                name: "postes", geometry: .none, fields: columns.map { .init($0.rawValue, $0.fieldKind) }),
            features: [Layer.Feature(columns.map { values[$0] ?? .null })])
    }

    private var explanations: Layer {
        Layer(
            schema: LayerSchema(
                name: catalogue.explanationSheet, geometry: .none,
                fields: [.init(catalogue.column, .text), .init(catalogue.content, .text)]),
            features: RegisterColumn.allCases.map { column in
                Layer.Feature([.text(column.rawValue), FieldValue(catalogue.columns[column])])
            })
    }
}
