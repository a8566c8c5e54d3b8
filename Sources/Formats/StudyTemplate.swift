internal import Diagnostics
public import FacilitatorNetwork
internal import Foundation
internal import Sheets
public import Territories
internal import VectorIO
public import Wording

/// A study to start from: `study.yml`, and a register with its headers and an example as `postes.csv` and
/// `postes.xlsx`, whose second sheet explains every column. It analyses at once.
public struct StudyTemplate {
    private let level: Level
    private let codes: [String]
    private let name: String
    private let gazetteer: Gazetteer
    /// The position of the commune of the example's seat.
    private let seat: Int?
    private let example: String
    private let date: CivilDate
    private let wording: Wording

    /// - Parameters:
    ///   - level: of the codes.
    ///   - codes: or names.
    ///   - date: the situation's day.
    /// - Throws: `Findings` with every code or name that the vintage does not know, or that may mean several places.
    public init(level: Level, codes: [String], date: CivilDate, language: Language) throws {
        let gazetteer = try EmbeddedFrance.load()
        let names = TerritoryNames(gazetteer)
        var findings = Findings()
        let positions = try codes.compactMap { code in
            try findings.attempt {
                try names.position(of: code, at: level, place: .init(column: "--\(level.rawValue)"))
            }
        }
        try findings.throwIfErrors()
        self.level = level
        self.codes = positions.map { gazetteer.code(of: UnitReference(level, $0)) }
        self.date = date
        wording = Wording(language)
        name =
            level == .commune
            ? positions.map { gazetteer.communes[$0].name }.joined(separator: ", ")
            : positions.map { gazetteer.groupings(level)[$0].name }.joined(separator: ", ")
        let seat = positions.first.flatMap { level == .commune ? $0 : gazetteer.groupings(level)[$0].seat }
        self.gazetteer = gazetteer
        self.seat = seat
        let epci = seat.flatMap { gazetteer.communes[$0].epci }
        example =
            epci.map { "epci:\(gazetteer.epcis[$0].code)" }
            ?? seat.map { "com:\(gazetteer.communes[$0].code)" } ?? ""
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
        return wording.studyTemplate(
            name: name, key: keys[level] ?? "", codes: list, level: level == .commune ? "commune" : "epci", date: date)
    }

    /// An application, so that the example covers nothing while it stays.
    private var register: Layer {
        var post = Post(
            id: "EXEMPLE-1", etp: 1, own: Perimeter(), start: date, end: date.adding(months: 12).previous,
            status: .candidature)
        post.structure = wording.exampleStructure
        post.structureType = .association
        post.seat = seat
        post.cells = [RegisterColumn.perimetre.rawValue: example]
        return Sheet.registerTemplate(example: post, RegisterWriter(gazetteer: gazetteer, polygons: [])).layer(
            wording)
    }

    private var explanations: Layer {
        Sheet.registerColumns(
            named: wording.explanationSheet, headers: (wording.column, wording.content),
            RegisterColumn.allCases.map { RegisterColumnRow($0, wording.meaning(of: $0)) }
        ).layer(wording)
    }
}
