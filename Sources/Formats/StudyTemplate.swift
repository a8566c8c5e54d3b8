internal import Diagnostics
public import FacilitatorNetwork
internal import Foundation
internal import Sheets
internal import Territories
internal import VectorIO
public import Wording

/// A study to start from: `study.yml`, and a register with its headers and an example as `postes.csv` and
/// `postes.xlsx`, which offers words and names to choose from and explains every column. It analyses at once.
public struct StudyTemplate {
    private let territory: StartingTerritory
    /// The position of the commune of the example's seat.
    private let seat: Int?
    private let example: String
    private let date: CivilDate
    private let wording: Wording
    private var gazetteer: Gazetteer { territory.gazetteer }

    /// - Parameter date: the situation's day.
    public init(_ territory: StartingTerritory, date: CivilDate, language: Language) {
        let gazetteer = territory.gazetteer
        self.territory = territory
        self.date = date
        wording = Wording(language)
        let seat = territory.positions.first.flatMap { gazetteer.seat(of: UnitReference(territory.level, $0)) }
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
            try Layer.write(
                [choices.offered(by: register), choices.explanations, choices.territories],
                to: "\(staging)/postes.xlsx", format: .xlsx)
            return files
        }
    }

    private var study: String {
        wording.studyTemplate(
            name: territory.name, key: territory.key, codes: territory.list, level: territory.reportingLevel,
            date: date,
            command: "new", hasWorkbook: true, target: nil, notes: [wording.exampleNote])
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

    private var choices: RegisterChoices {
        RegisterChoices(
            units: territory.level == .commune ? [] : territory.positions.map { UnitReference(territory.level, $0) },
            communes: territory.positions.flatMap { Array(gazetteer.communes(of: UnitReference(territory.level, $0))) },
            gazetteer, wording)
    }
}
