internal import Diagnostics
internal import Foundation
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import VectorIO

/// The page, served on this machine.
///
/// ```swift
/// let server = try WebServer(folder: "studies", version: "1.0.0")
/// try await server.run(port: 8787) { address in print(address) }
/// ```
public struct WebServer: Sendable {
    private let site: Site
    private let folder: String
    private let web: String
    private let isBehindProxy: Bool
    /// The study that is opened first.
    private let study: String?

    /// - Parameters:
    ///   - folder: of the studies; made when it is not there. Or a study, its folder or its file: it is opened first, and
    ///     those beside it are there too.
    ///   - version: the program's.
    ///   - userHeader: the header in which a proxy in front names its user; nil without a proxy.
    ///   - tiles: of a base map, the only thing that a page asks of another machine; nil for none.
    /// - Throws: `missingPage` where the page's files are not there; `unservableName` of a study that the page cannot name;
    ///   `cannotWrite`.
    public init(folder: String, version: String, userHeader: String? = nil, tiles: TileAddress? = nil) throws {
        let (url, study) = try Self.place(of: folder)
        self.study = study
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw Diagnostic(FileProblem.cannotWrite(reason: SystemReason(error)), at: .init(file: folder))
        }
        // What is dropped on the page came from anywhere.
        ForeignFiles.confine()
        self.folder = url.path
        web = try PageFolder.find()
        site = Site(folder: url.path, version: version, userHeader: userHeader, tiles: tiles)
        isBehindProxy = userHeader != nil
    }

    /// Whether the page can open a study by its folder.
    public static func opens(folder: String) -> Bool {
        StudyName.isOne(URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent)
    }

    /// The folder of the studies, and the study in it that a path names; nil for a folder of studies.
    private static func place(of path: String) throws -> (folder: URL, study: String?) {
        let url = URL(fileURLWithPath: path).standardizedFileURL
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
        // The name of a file, mistyped: no folder to be made.
        if !exists, !url.pathExtension.isEmpty { _ = try InputFile(path: path) }
        let isFile = exists && !isFolder.boolValue
        if isFile, url.lastPathComponent != StudyFiles.study {
            throw Diagnostic(ServerProblem.notAStudyFile, at: .init(file: path))
        }
        let own = isFile ? url.deletingLastPathComponent() : url
        if !isFile {
            let file = url.appendingPathComponent(StudyFiles.study).path
            guard FileManager.default.fileExists(atPath: file) else { return (url, nil) }
        }
        let name = own.lastPathComponent
        guard StudyName.isOne(name) else {
            throw Diagnostic(
                ServerProblem.unservableName(plain: StudyName.new(from: name) { _ in false }), at: .init(file: path))
        }
        return (own.deletingLastPathComponent(), name)
    }

    /// Serves until the program is told to end; what is being written then ends whole.
    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - onReady: told the address once it answers.
    /// - Throws: `cannotListen`.
    public func run(
        host: String = "127.0.0.1", port: Int, onReady: @escaping @Sendable (String) -> Void
    ) async throws {
        var logger = Logger(label: "maillage")
        logger.logLevel = .critical
        let application = Application(
            router: site.router(web: web, theme: "\(folder)/theme", isBehindProxy: isBehindProxy),
            // Whoever begins a request and never ends it, or asks for nothing, holds a connection no longer than this.
            server: .http1(configuration: .init(idleTimeout: .seconds(30))),
            configuration: .init(address: .hostname(host, port: port), serverName: "maillage"),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? port
                let view = study.map { "#/etude/\($0)/couverture" } ?? ""
                onReady("http://\(host.contains(":") ? "[\(host)]" : host):\(port)/\(view)")
            }, logger: logger)
        do {
            try await application.runService()
        } catch let error as IOError {
            let problem =
                error.errnoCode == EADDRINUSE
                ? ServerProblem.portTaken : .cannotListen(reason: SystemReason(errno: error.errnoCode))
            throw Diagnostic(problem, value: "\(host):\(port)")
        }
        site.plans.stopAll()
    }
}
