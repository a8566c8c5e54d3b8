import Foundation
import TestSupport
import Testing

/// `maillage serve`, from its line to its end.
struct ServeTests {
    /// A page of one file, with the library beside it.
    private func page() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("<!doctype html>", to: "web/index.html")
        try folder.write("", to: "web/lib/maplibre-gl.js")
        return folder
    }

    @Test(arguments: [
        (["--host", "0.0.0.0"], Int32(64), "--behind-proxy"), (["--port", "99999"], 64, "65535"),
    ])
    func whatMakesNoSenseIsRefused(arguments: [String], status: Int32, word: String) throws {
        let run = try Binary.run(["serve", "--no-open"] + arguments)
        #expect(run.status == status && run.errors.contains(word))
    }

    @Test func missingFilesAreTold() throws {
        let folder = try TemporaryFolder()
        let none = try Binary.run(
            ["serve", folder.path("studies"), "--no-open"], environment: ["MAILLAGE_WEB": folder.path("web")])
        #expect(none.status == 66 && none.errors.contains("les fichiers de la page manquent"))
        try folder.write("<!doctype html>", to: "web/index.html")
        let half = try Binary.run(
            ["serve", folder.path("studies"), "--no-open"], environment: ["MAILLAGE_WEB": folder.path("web")])
        #expect(half.status == 66 && half.errors.contains("script/web-libraries"))
    }

    /// A study by its folder or its file is opened first; the page names no folder that its addresses could not.
    @Test(arguments: ["ma-region", "ma-region/study.yml"])
    func aStudyIsOpened(path: String) throws {
        let folder = try page()
        for name in ["ma-region", "Ma Région"] {
            try folder.write(
                "territory: { departements: [\"79\"] }\nnetwork: postes.csv\n", to: "studies/\(name)/study.yml")
        }
        let environment = ["MAILLAGE_WEB": folder.path("web")]
        let refused = try Binary.run(["open", folder.path("studies/Ma Région"), "--no-open"], environment: environment)
        #expect(refused.status == 64 && refused.errors.contains("«\u{A0}ma-region\u{A0}»"))
        for (wrong, words) in [("ma-region/study.yaml", "study.yml"), ("ma-region/autre.yml", "study.yml")] {
            if wrong.hasSuffix("autre.yml") { try folder.write("", to: "studies/\(wrong)") }
            let run = try Binary.run(["open", folder.path("studies/\(wrong)"), "--no-open"], environment: environment)
            #expect([64, 66].contains(run.status) && run.errors.contains(words), "\(run.errors)")
        }
        #expect(
            !FileManager.default.fileExists(atPath: folder.path("studies/ma-region/study.yaml")), "no folder is made")
        let process = Process()
        process.executableURL = Binary.program
        process.arguments = ["open", folder.path("studies/\(path)"), "--port", "0", "--no-open"]
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        defer { process.terminate() }
        let address = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        #expect(address.hasSuffix("/#/etude/ma-region/couverture\n"), "\(address)")
    }

    /// It prints its address, answers, refuses a second one on its port, and ends by itself when told to.
    @Test func itServesUntilItIsToldToEnd() throws {
        let folder = try page()
        let process = Process()
        process.executableURL = Binary.program
        process.arguments = ["serve", folder.path("studies"), "--port", "0", "--no-open"]
        process.environment = ProcessInfo.processInfo.environment.merging(["MAILLAGE_WEB": folder.path("web")]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        defer { if process.isRunning { process.terminate() } }
        let address = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let port = try #require(address.wholeMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\/\n/)).output.1
        let second = try Binary.run(
            ["serve", folder.path("studies"), "--port", String(port), "--no-open"],
            environment: ["MAILLAGE_WEB": folder.path("web")])
        #expect(second.status == 73 && second.errors.contains("déjà pris"))
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
