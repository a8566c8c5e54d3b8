internal import FacilitatorNetwork
internal import Foundation
internal import Funding
internal import Sheets
internal import Studies
internal import VectorIO
internal import Wording

/// The documents of an appraisal: the committee's table, a sheet an application, and a letter for each decision.
struct AppraisalDocuments {
    let words: AppraisalWords
    let version: String
    /// The day they are made.
    let today: CivilDate

    var appraisal: Appraisal { words.appraisal }
    var wording: Wording { words.wording }

    init(_ words: AppraisalWords, version: String, today: CivilDate) {
        (self.words, self.version, self.today) = (words, version, today)
    }

    /// - Returns: the names of the files.
    /// - Throws: `cannotWrite`; `notAPicture` and `missingFile` for the study's logo.
    func write(to folder: String) throws -> [String] {
        let writer = TextDocumentWriter { _ in [] }
        var names: [String] = []
        func write(_ document: Document, _ name: String) throws {
            try writer.write(document, to: "\(folder)/\(name).odt")
            names.append("\(name).odt")
        }
        let logo = try appraisal.study.readLogo()?.picture
        try write(try committee(logo), "comite")
        let parts = fileNames
        for (application, part) in zip(appraisal.applications, parts) {
            try write(sheet(of: application, logo), "fiche-\(part)")
            if let letter = letter(to: application, logo) { try write(letter, "courrier-\(part)") }
        }
        return names
    }

    /// Identifiers as parts of file names, no two alike.
    private var fileNames: [String] {
        var taken: Set<String> = []
        return appraisal.applications.map { application in
            let plain = String(application.post.id.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
            var name = plain
            var number = 2
            // Some file systems tell no case apart.
            while !taken.insert(name.lowercased()).inserted {
                name = "\(plain)-\(number)"
                number += 1
            }
            return name
        }
    }

    func document(
        title: String, logo: Picture?, kind: Document.Kind = .sheet, sections: [Document.Section]
    ) -> Document {
        let settings = appraisal.study.report
        let situation = appraisal.date.map { wording.situationOn(date: $0) } ?? wording.situationWithoutDate
        return Document(
            language: wording.language, title: title, study: appraisal.study.title, situation: situation,
            service: settings.service, author: settings.author, logo: logo,
            summary: wording.appraisal.appraisalSummary(of: appraisal.study.title), generator: "maillage \(version)",
            date: today.description, issued: wording.report.tool(date: today, tool: "Maillage \(version)"),
            kind: kind, sections: sections)
    }

    // MARK: The committee

    private func committee(_ logo: Picture?) throws -> Document {
        let rows = words.rows
        let table = Document.Table(
            caption: wording.appraisal.countOfApplications(rows.count), AppraisalColumns(words).all, rows: rows,
            nameColumn: 1,
            isMarked: { $0.application.isLeftOutAsIncomplete || $0.application.admissibility == .refused })
        let points: [Document.Block] = rows.flatMap { row -> [Document.Block] in
            let points = AppraisalText.points(row, words)
            if points.isEmpty { return [] }
            return [.heading("\(row.application.post.id) \(row.application.post.structure)"), .list(points)]
        }
        let notes = [
            wording.marksAreOfPeople(
                scale: appraisal.scale, isWeighted: appraisal.study.appraisal?.weights.isEmpty == false),
            wording.effectIsAlone,
        ]
        return document(
            title: wording.appraisal.committeeTitle, logo: logo,
            sections: [
                Document.Section(
                    id: "accord", title: wording.appraisal.agreementTitle,
                    blocks: [.paragraph(words.agreement)]
                        + (words.disagreements.isEmpty
                            ? [] : [.heading(wording.appraisal.largestDisagreements), .list(words.disagreements)])),
                // After the first page, which stands upright.
                Document.Section(
                    id: "comite", title: wording.appraisal.committeeTable, isLandscape: true,
                    blocks: [.table(table)] + notes.map { .paragraph($0) }),
                Document.Section(id: "points", title: wording.appraisal.pointsToSee, blocks: points),
                Document.Section(
                    id: "sources", title: wording.report.sources,
                    blocks: [
                        .list(appraisal.study.notes + appraisal.inputs.map { "\($0.file) (SHA-256 \($0.sha256))" })
                    ]),
            ])
    }
}
