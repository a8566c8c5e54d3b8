import ArgumentParser
import Diagnostics
import Dispatch
import Formats
import Foundation
import Synchronization
import WebServer
import Wording

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: said(
            fr: "Ouvrir la page dans le navigateur : déposer un tableur, voir les zones blanches, placer un budget.",
            en: "Open the page in the browser: drop a spreadsheet, see the white zones, place a budget."),
        discussion: said(
            fr: """
                Rien ne quitte cette machine : la page n’est servie qu’à elle-même. Les études sont des dossiers, \
                les mêmes fichiers que ceux des autres commandes. Ctrl-C pour finir.
                """,
            en: """
                Nothing leaves this machine: the page is served to itself alone. Studies are folders, the same files \
                as those of the other commands. Ctrl-C to end.
                """), aliases: ["open"])

    @Argument(
        help: helpText(
            fr: "Une étude à ouvrir, ou le dossier des études ; par défaut celui de l’utilisateur (XDG_DATA_HOME).",
            en: "A study to open, or the folder of the studies; by default the user's own (XDG_DATA_HOME)."),
        completion: .directory)
    var folder: String?

    @Option(help: helpText(fr: "Le port ; 0 en prend un libre.", en: "The port; 0 takes a free one."))
    var port = 8787

    @Option(
        help: helpText(
            fr: "L’adresse à laquelle écouter ; une autre que celle de la machine demande --behind-proxy.",
            en: "The address to listen at; another than the machine's own takes --behind-proxy."))
    var host = "127.0.0.1"

    @Option(
        help: helpText(
            fr: "L’en-tête où un mandataire placé devant nomme l’utilisateur.",
            en: "The header in which a proxy in front names the user.", valueName: "header"))
    var behindProxy: String?

    @Option(
        help: helpText(
            fr: "Un fond de carte, https://…/{z}/{x}/{y}.png : la page en demande alors les tuiles à cette adresse.",
            en: "A base map, https://…/{z}/{x}/{y}.png: the page then asks that address for its tiles.",
            valueName: "address"))
    var tiles: String?

    @Flag(help: helpText(fr: "Ne pas ouvrir le navigateur.", en: "Leave the browser closed."))
    var noOpen = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if !(0...65_535).contains(port) {
            throw ValidationError(
                said(
                    fr: "--port : un nombre de 0 à 65535 est attendu.",
                    en: "--port: a number from 0 to 65535 is expected."))
        }
        if let tiles, TileAddress(tiles) == nil {
            throw ValidationError(
                said(
                    fr: "--tiles : une adresse https://…/{z}/{x}/{y}.png est attendue.",
                    en: "--tiles: an address https://…/{z}/{x}/{y}.png is expected."))
        }
        if !["127.0.0.1", "localhost", "::1"].contains(host), behindProxy == nil {
            throw ValidationError(
                said(
                    fr: "--host : une autre adresse que celle de la machine demande --behind-proxy.",
                    en: "--host: another address than the machine's own takes --behind-proxy."))
        }
    }

    func run() throws {
        try shared.reporting(isWatched: false) {
            let server = try WebServer(
                folder: folder ?? Self.dataFolder, version: Maillage.version, userHeader: behindProxy,
                tiles: tiles.flatMap { TileAddress($0) })
            let failure = Mutex<(any Error)?>(nil)
            let done = DispatchSemaphore(value: 0)
            Task {
                do {
                    try await server.run(host: host, port: port) { address in
                        try? shared.output(address + "\n")
                        if !noOpen { Self.open(address) }
                    }
                } catch {
                    failure.withLock { $0 = error }
                }
                done.signal()
            }
            done.wait()
            if let error = failure.withLock({ $0 }) { throw error }
        }
    }

    /// Where the user's data are kept (XDG Base Directory Specification).
    private static var dataFolder: String {
        let environment = ProcessInfo.processInfo.environment
        let base = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = environment["HOME"] ?? NSHomeDirectory()
        return (base ?? home + "/.local/share") + "/maillage/studies"
    }

    /// A machine without a browser has the address on its screen.
    private static func open(_ address: String) {
        let opener = Process()
        opener.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        opener.arguments = ["xdg-open", address]
        opener.standardOutput = FileHandle.nullDevice
        opener.standardError = FileHandle.nullDevice
        try? opener.run()
    }
}
