import Foundation
import TestSupport
import Testing

/// Files that are not what their name says, or not there: what is told is what to do.
struct MisnamedFileTests {
    private func check(_ network: String, _ folder: TemporaryFolder) throws -> Binary.Run {
        try folder.write("territory: { departements: [\"79\"] }\nnetwork: \(network)\n", to: "study.yml")
        return try Binary.run(["check", folder.path("study.yml"), "--lang", "fr"])
    }

    @Test func theNearestFileIsNamed() throws {
        let folder = try TemporaryFolder()
        try folder.write("id;perimetre\n", to: "postes.csv")
        let run = try check("poste.csv", folder)
        #expect(run.status == 66 || run.status == 65)
        #expect(run.output.contains("fichier introuvable") && run.output.contains("«\u{A0}postes.csv\u{A0}»"))
    }

    @Test func aPageUnderTheNameOfAWorkbookSaysHowToSaveIt() throws {
        let folder = try TemporaryFolder()
        try folder.write("<html><table><tr><td>id</td></tr></table></html>", to: "postes.xls")
        let run = try check("postes.xls", folder)
        #expect(run.output.contains("mais du HTML") && run.output.contains("en .xlsx ou en .csv"))
    }

    /// LibreOffice writes the same document flat, in one file of XML.
    @Test func aFlatSpreadsheetIsRead() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
            <table:table table:name="Postes"><table:table-row>
            <table:table-cell office:value-type="string"><text:p>id</text:p></table:table-cell>
            <table:table-cell office:value-type="string"><text:p>perimetre</text:p></table:table-cell>
            <table:table-cell office:value-type="string"><text:p>etp</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>A</text:p></table:table-cell>
            <table:table-cell office:value-type="string"><text:p>dep:79</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="1.5"><text:p>1,5</text:p></table:table-cell>
            </table:table-row></table:table></office:spreadsheet></office:body></office:document>
            """, to: "postes.fods")
        let run = try check("postes.fods", folder)
        #expect(run.status == 0 && run.output.contains("1 poste lu"), "\(run.output)")
    }

    /// A workbook that a password locks is a compound document with its package enciphered inside.
    @Test func aLockedWorkbookSaysSo() throws {
        let folder = try TemporaryFolder()
        let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
        try Data(bytes + [UInt8](repeating: 0, count: 504) + name).write(
            to: URL(fileURLWithPath: folder.path("postes.xlsx")))
        #expect(try check("postes.xlsx", folder).output.contains("protégé par un mot de passe"))
    }

    @Test func metresAreNoDegrees() throws {
        let folder = try TemporaryFolder()
        try folder.write("id;etp;perimetre\n", to: "postes.csv")
        try folder.write("id;lon;lat\nX;435000;6590000\nY;999;46\n", to: "lieux.csv")
        try folder.write(
            "territory: { departements: [\"79\"] }\ndate: 2026-01-01\nnetwork: postes.csv\ntarget: { etp: 4 }\n"
                + "placement: { max_posts: 1, candidates: lieux.csv }\n", to: "study.yml")
        let run = try Binary.run(["place", folder.path("study.yml"), "--lang", "fr"])
        #expect(run.status == 65)
        #expect(run.errors.components(separatedBy: "semblent en Lambert-93").count == 3, "\(run.errors)")
        #expect(run.errors.contains("«\u{A0}999\u{A0}»\u{A0}: valeur hors limites\u{A0}; attendu\u{A0}: -180 – 180."))
    }
}
