internal import Diagnostics
internal import Foundation
internal import Rendering
public import Studies
internal import VectorIO

extension Report {
    /// Before any long work: whether the programs that a format takes are there, and the picture that the study names.
    /// - Throws: `missingProgram`, `missingFile`, `notAPicture`.
    public static func requireParts(of study: Study, as format: ReportFormat) throws {
        for helper in format.helpers { _ = try helper.find() }
        _ = try study.readLogo()
    }

    /// Ends the programs that a report waits for, so that they write no more where `OutputFolder` tidies up.
    public static func abandonHelpers() { HelperProgram.abandon() }

    /// Writes the report, whole or not at all: what stood under that name stays until the new file is complete.
    /// - Throws: `missingProgram`, `programFailed` or `cannotWrite`.
    public func write(to file: String, as reportFormat: ReportFormat) throws {
        let target = URL(fileURLWithPath: file)
        let document = try document()
        try OutputFolder.write(to: target.deletingLastPathComponent().path) { staging in
            let made = "\(staging)/\(target.lastPathComponent)"
            switch reportFormat {
            case .html: try OutputFolder.write(HTMLWriter().html(document), to: made)
            case .pdf: try writePDF(document, to: made, in: staging)
            case .odt: try writeODT(document, to: made)
            case .docx: try writeDOCX(document, to: made, in: staging)
            }
        }
    }

    private func writePDF(_ document: Document, to made: String, in staging: String) throws {
        try inScratch(of: staging) { scratch in
            let html = "\(scratch)/report.html"
            try OutputFolder.write(HTMLWriter(medium: .print).html(document), to: html)
            try HelperProgram.weasyprint.run(["--quiet", "--pdf-variant", "pdf/ua-1", html, made], scratch: scratch)
        }
    }

    private func writeODT(_ document: Document, to made: String) throws {
        let writer = TextDocumentWriter { figure in
            let size = figure.millimetres
            do throws(RenderingError) {
                let drawing = try SVGRendering(
                    svg: figure.svg, widthMillimetres: size.width, heightMillimetres: size.height)
                return try drawing.png(dotsPerInch: 200)
            } catch {
                throw error.diagnostic(writing: made)
            }
        }
        try writer.write(document, to: made)
    }

    /// LibreOffice makes it of the same text.
    private func writeDOCX(_ document: Document, to made: String, in staging: String) throws {
        try inScratch(of: staging) { scratch in
            try writeODT(document, to: "\(scratch)/report.odt")
            try convert("\(scratch)/report.odt", to: "docx", in: scratch)
            try FileManager.default.moveItem(atPath: "\(scratch)/report.docx", toPath: made)
        }
    }

    /// With settings of its own: a LibreOffice that the user has open would take the work, and not do it. It tells no
    /// failure by its exit code; the file that is not there does.
    private func convert(_ file: String, to end: String, in scratch: String) throws {
        try HelperProgram.libreOffice.run(
            [
                "-env:UserInstallation=\(URL(fileURLWithPath: scratch + "/settings").absoluteString)", "--headless",
                "--convert-to", end, "--outdir", scratch, file,
            ], scratch: scratch)
        if !FileManager.default.fileExists(atPath: "\(scratch)/report.\(end)") {
            throw Diagnostic(HelperProblem.programFailed(lastWords: ""), value: HelperProgram.libreOffice.name)
        }
    }

    /// A folder for the files on the way, gone before the others move into place.
    private func inScratch(of staging: String, _ work: (String) throws -> Void) throws {
        let scratch = "\(staging)/scratch"
        do {
            try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        } catch {
            throw Diagnostic(FileProblem.cannotWrite(reason: SystemReason(error)), at: .init(file: scratch))
        }
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        try work(scratch)
    }
}
